"""A question's reply is raised above it, the passage that takes the question up most of all."""

from pathlib import Path

import pytest
from shiomi_files import LIBRARY, meeting

from index.chunker import split
from index.exchange import ANY_REPLY, ASKED_SHARE, REPLY_SHARE, follow_replies
from index.filters import Selection
from index.lexical import LexicalIndex
from index.models import Passage, SearchResult
from index.rows import lexical_rows


def result(name: str, score: float) -> SearchResult:
    return SearchResult(Passage("m", 0, 0, 1, name), score)


@pytest.mark.parametrize(
    ("results", "replies", "expected"),
    [
        ([], {}, {}),
        ([("q", 1.0), ("x", 0.5)], {}, {"q": 1.0, "x": 0.5}),
        ([("q", 1.0)], {"q": [("r", 3.0)]}, {"q": 1 - ASKED_SHARE, "r": REPLY_SHARE}),
        (
            [("q", 1.0), ("r", 0.5)],
            {"q": [("r", 3.0), ("s", 0.0)]},
            {"r": 0.5 + REPLY_SHARE, "q": 1 - ASKED_SHARE, "s": REPLY_SHARE * ANY_REPLY},
        ),
        # Two questions with one reply: the better of the two counts, not their sum.
        (
            [("q", 1.0), ("p", 0.8)],
            {"q": [("r", 3.0)], "p": [("r", 9.0)]},
            {"q": 0.8, "p": 0.64, "r": REPLY_SHARE},
        ),
    ],
)
def test_follow_replies(
    results: list[tuple[str, float]], replies: dict[str, list[tuple[str, float]]], expected: dict[str, float]
) -> None:
    raised = follow_replies(
        [result(*one) for one in results],
        lambda passage: [result(*one) for one in replies.get(passage.text, [])],
    )
    assert {one.passage.text: one.score for one in raised} == pytest.approx(expected)
    assert [one.score for one in raised] == pytest.approx(sorted(expected.values(), reverse=True))


def test_the_lexical_side_knows_what_replies_to_what(tmp_path: Path) -> None:
    built = meeting(*LIBRARY, answers={2: 1})
    _, told, asked, reply = split(built)
    index = LexicalIndex(tmp_path, "no model")
    index.clear()
    index.add(lexical_rows(built, [told, asked, reply]))
    index.commit()
    assert [index.has_replies(one) for one in (told, asked, reply)] == [False, True, False]
    assert [one.passage for one in index.replies(asked, {"消える": 1.0}, Selection())] == [reply]
    assert [one.passage for one in index.replies(asked, {}, Selection())] == [reply]
    assert index.replies(asked, {}, Selection(speakers=("岡部委員",))) == ()
    assert index.replies(told, {"消える": 1.0}, Selection()) == ()
