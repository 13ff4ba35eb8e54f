"""Signs of English sentences with a word of result: what is voted here, and what is only told."""

import pytest

from corpus.structure.english_results import english_signs, is_moved


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        (
            "The motion to buy the lamp was carried by 3 votes to 1.",
            {"en moved", "en verdict", "en names item", "en passive", "en short"},
        ),
        ("It falls, two votes to three.", {"en verdict", "en short"}),
        ("Tree works: approved as amended.", {"en noted", "en short"}),
        ("The board approved the lamp.", {"en by body", "en short"}),
        ("The lamp was accepted.", {"en passive", "en short"}),
        ("I would say that we agreed.", {"en modal", "en person", "en short"}),
        (
            "The clerk reported that the county had rejected the longer of the two bridges.",
            {"en told", "en modal"},
        ),
        (
            "It was unanimously RESOLVED that the ferry be painted.",
            {"en resolves", "en passive", "en by body", "en capitals", "en short"},
        ),
        ("The grant was given by the state.", {"en elsewhere", "en short"}),
        ("The plans were adopted by the committee.", {"en names item", "en passive", "en short"}),
    ],
)
def test_signs(sentence: str, signs: set[str]) -> None:
    found = english_signs(sentence, 0, sentence, "")
    assert {sign for sign, value in found.items() if value} == signs


def test_what_was_moved_before_weighs() -> None:
    assert english_signs("Carried.", 0, "Carried.", "Ms Pell moved that the lamp be bought.")[
        "en moved before"
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ms Pell moved that the lamp be bought.", True),
        ("Ms Pell moved that the lamp be bought, and it was carried.", False),
        ("The lamp is new.", False),
    ],
)
def test_is_moved(sentence: str, expected: bool) -> None:
    assert is_moved(sentence) is expected
