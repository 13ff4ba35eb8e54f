"""TEI as ParlaMint encodes it."""

import pytest

from corpus.formats.tei import TEI


@pytest.mark.parametrize(
    ("path", "when", "day"),
    [
        ("bibl/date", "2024-06-06", "2024-06-06"),
        ("setting/date", "2024-06-06", "2024-06-06"),
        ("publicationStmt/date", "2025-01-15", ""),
        ("bibl/date", "2024", ""),
    ],
)
def test_the_day_of_the_source_is_the_day(path: str, when: str, day: str) -> None:
    assert TEI.date(path, {"when": when}) == day


@pytest.mark.parametrize(
    ("who", "speaker"), [("#PellAnn", "PellAnn"), ("list.xml#PellAnn", "PellAnn"), ("", "")]
)
def test_speaker(who: str, speaker: str) -> None:
    assert TEI.speaker({"who": who}) == speaker
