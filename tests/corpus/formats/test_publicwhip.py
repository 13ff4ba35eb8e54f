"""Debates as publicwhip publishes them."""

import pytest

from corpus.formats.publicwhip import PUBLICWHIP


@pytest.mark.parametrize(
    ("attributes", "speaker"),
    [
        ({"speakername": "Ann Pell"}, "Ann Pell"),
        ({"speakername": "Ann Pell", "nospeaker": "true"}, ""),
        ({"person_id": "x/1"}, ""),
    ],
)
def test_speaker(attributes: dict[str, str], speaker: str) -> None:
    assert PUBLICWHIP.speaker(attributes) == speaker


def test_an_id_says_the_day() -> None:
    assert PUBLICWHIP.date("speech", {"id": "uk.org.publicwhip/debate/2024-03-04a.1.0"}) == "2024-03-04"
