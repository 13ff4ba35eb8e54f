"""A question's reply is raised above it, the passage that takes the question up most of all."""

from dataclasses import replace
from pathlib import Path

import pytest
from shiomi_files import LIBRARY, meeting

from corpus.models import Decision
from index.models import Passage, SearchResult
from index.search.reply_scores import (
    ANY_REPLY,
    LENT_SHARE,
    QUESTION_LOSS,
    REPLY_SHARE,
    follow_replies,
    lean_on_neighbours,
)
from index.store.filters import Bounds
from index.store.lexical import LexicalIndex
from index.writing.chunker import split
from index.writing.rows import lexical_rows


def result(name: str, score: float) -> SearchResult:
    """A passage of the name; q, p ask something."""
    text = f"{name}ですか。" if name in "qp" else name
    return SearchResult(Passage("m", 0, 0, 1, text), score)


def name_of(found: SearchResult) -> str:
    return found.passage.text[0]


@pytest.mark.parametrize(
    ("results", "replies", "expected"),
    [
        ([], {}, {}),
        ([("q", 1.0), ("x", 0.5)], {}, {"q": 1.0, "x": 0.5}),
        ([("q", 1.0)], {"q": [("r", 3.0)]}, {"q": 1 - QUESTION_LOSS, "r": REPLY_SHARE}),
        # What tells something in a turn that was replied to loses nothing.
        ([("t", 1.0)], {"t": [("r", 3.0)]}, {"t": 1.0, "r": REPLY_SHARE}),
        (
            [("q", 1.0), ("r", 0.5)],
            {"q": [("r", 3.0), ("s", 0.0)]},
            {"r": 1 - 0.5 * (1 - REPLY_SHARE), "q": 1 - QUESTION_LOSS, "s": REPLY_SHARE * ANY_REPLY},
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
        lambda passage: [result(*one) for one in replies.get(passage.text[0], [])],
    )
    assert {name_of(one): one.score for one in raised} == pytest.approx(expected)
    assert [one.score for one in raised] == pytest.approx(sorted(expected.values(), reverse=True))


def test_the_lexical_side_knows_what_replies_to_what(tmp_path: Path) -> None:
    built = meeting(*LIBRARY, answers={2: 1})
    _, told, asked, reply = split(built)
    index = LexicalIndex(tmp_path, "no model")
    index.clear()
    index.add(lexical_rows(built, [told, asked, reply]))
    index.commit()
    assert [index.has_replies(one) for one in (told, asked, reply)] == [False, True, False]
    assert [one.passage for one in index.replies(asked, {"消える": 1.0}, Bounds())] == [reply]
    assert [one.passage for one in index.replies(asked, {}, Bounds())] == [reply]
    assert index.replies(asked, {}, Bounds(speakers=("岡部委員",))) == ()
    assert index.replies(told, {"消える": 1.0}, Bounds()) == ()


@pytest.mark.parametrize(
    ("turns", "lent"),
    [
        (
            (3, 4),
            (0.2 * LENT_SHARE * 0.4, 0.6 * LENT_SHARE * 0.8),
        ),  # each by the other's score, as far as it is not 1 yet
        ((3, 5), (0.2 * LENT_SHARE * 0.4, 0.6 * LENT_SHARE * 0.8)),
        ((3, 6), (0, 0)),  # too far off
        ((3, 3), (0, 0)),  # the same turn is not a neighbour
        ((None, 1), (0, 0)),
    ],
)
def test_what_is_said_near_by_lends_a_share(turns: tuple[int | None, int], lent: tuple[float, float]) -> None:
    passages = [Passage("m", turn, at, at + 1, "x") for at, turn in enumerate(turns)]
    raised = lean_on_neighbours([SearchResult(passages[0], 0.8), SearchResult(passages[1], 0.4)])
    scores = {one.passage: one.score for one in raised}
    assert [scores[one] for one in passages] == pytest.approx([0.8 + lent[0], 0.4 + lent[1]])


def test_a_passage_says_what_it_is_in_its_exchange() -> None:
    built = meeting(*LIBRARY, answers={2: 1})
    passages = list(split(built))
    decided = Decision("了承", passages[1].start, passages[1].end, 0)
    rows = lexical_rows(replace(built, decisions=(decided,)), passages)
    assert [row.link for row in rows] == ["", "decision", "question", "reply"]
