"""Which meeting answers: where the best sentence stands, and what the search found first."""

import pytest

from assistant.answer.evidence import Evidence
from assistant.answer.meeting_chances import AS_LIKELY, answering, chances
from assistant.models import Quote
from index.models import Passage, Ranking, SearchResult

NEAR, FAR = "a" * 12, "b" * 12


def ranking(*found: tuple[str, float]) -> Ranking:
    """Passages, best first, by their meeting and score."""
    return Ranking(
        tuple(
            SearchResult(Passage(where, at, at, at + 1, "鍵"), score)
            for at, (where, score) in enumerate(found)
        ),
        {},
    )


def weighed(*meetings: str) -> list[Evidence]:
    return [Evidence(Quote(where, at, at, at + 1, "鍵"), 1.0) for at, where in enumerate(meetings)]


EVEN = ranking((NEAR, 1.0), (FAR, 1.0))
MORE_LIKELY = [
    (EVEN, (NEAR, FAR), (0.0, -2.0)),  # its best sentence answers better
    (ranking((NEAR, 1.0), (FAR, 0.5)), (NEAR, FAR), (0.0, 0.0)),  # its best passage was found first
    (ranking((NEAR, 1.0), (FAR, 1.0), (NEAR, 1.0), (FAR, 1.0)), (NEAR, FAR), (0.0, 0.0)),  # and more
    (EVEN, (NEAR, FAR, FAR, FAR), (0.0, 0.0, -0.1, -0.1)),  # its sentence stands out from fewer
]


@pytest.mark.parametrize(("found", "meetings", "scores"), MORE_LIKELY)
def test_what_makes_a_meeting_likely(
    found: Ranking, meetings: tuple[str, ...], scores: tuple[float, ...]
) -> None:
    likely = chances(found, weighed(*meetings), scores)
    assert likely[NEAR] > likely[FAR]
    assert sum(likely.values()) == pytest.approx(1)


def test_without_sentences_no_meeting_is_likely() -> None:
    assert chances(EVEN, [], []) == {}
    assert answering({}) == frozenset()


def test_meetings_about_as_likely_are_quoted_together() -> None:
    alike = chances(EVEN, weighed(NEAR, FAR), (0.0, 0.0))
    assert answering(alike) == {NEAR, FAR}
    assert answering({NEAR: 0.7, FAR: 0.7 * AS_LIKELY - 0.01}) == {NEAR}
