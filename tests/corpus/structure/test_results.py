"""Sentences that may state a result: found whole over line ends, with the signs that weigh."""

import time

import pytest
from shiomi_minutes import read_text

from corpus.language.folding import clean
from corpus.structure.results import find_results, narrated

HEARD = "○石川委員　特にございません。分かりました。\n"


def found(text: str) -> list[tuple[str, str]]:
    """(outcome, words) of what may state a result where nobody speaks."""
    return [(one.outcome, one.words) for one in find_results(clean(text), ())]


@pytest.mark.parametrize(
    ("text", "results"),
    [
        pytest.param(
            "よって、議案第１号は原案のとおり可\n決されました。",
            [("可決", "よって、議案第1号は原案のとおり可決されました。")],
            id="a word over a line end",
        ),
        pytest.param(
            "海岸の清掃に関する件\n　承認された。", [("承認", "承認された。")], id="indented lines begin anew"
        ),
        pytest.param(
            "LAMP OIL: MOTION CARRIED.\nROPE: RESOLUTION 4.",
            [("可決", "LAMP OIL: MOTION CARRIED."), ("決定", "ROPE: RESOLUTION 4.")],
            id="capitals",
        ),
        pytest.param(
            "It was agreed by all the members of the harbour board\nthat the lamp be bought. So be it.",
            [
                (
                    "決定",
                    "It was agreed by all the members of the harbour board that the lamp be bought.",
                )
            ],
            id="a wrapped English sentence",
        ),
        pytest.param(
            "RESULT:\nPASSED [4 TO 3]\nAYES:\nAnn Pell",
            [("可決", "PASSED [4 TO 3]")],
            id="short lines stay apart",
        ),
        pytest.param(
            "Those in favour? Two. The proposal falls, one vote to two.",
            [("否決", "The proposal falls, one vote to two.")],
            id="an English question before it",
        ),
        pytest.param("可決することにご異議ありませんか。", [], id="a question"),
        pytest.param("The question is that the motion be agreed to.", [], id="an English question"),
        pytest.param("The bill passed 5-2 last year.", [], id="another year's"),
        pytest.param("港の照明を直します。", [], id="no word of a result"),
    ],
)
def test_sentences_that_may_state_a_result(text: str, results: list[tuple[str, str]]) -> None:
    assert found(text) == results


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("全員一致で原案を承認可決した。", {"ja", "ja past", "ja result", "ja names item"}),
        ("The board approved the lamp.", {"en by body"}),
        ("MOTION CARRIED 4-0-1.", {"en capitals", "en moved", "en vote"}),
        (
            "The motion to buy the lamp was carried by 3 votes to 1.",
            {"en verdict", "en names item", "en vote"},
        ),
        ("Tree works: approved as amended.", {"en noted"}),
        ("I would say that we agreed.", {"en modal", "en person"}),
        ("Approved: 11/15/2022", {"en dated", "en field", "en short"}),
    ],
)
def test_signs(text: str, signs: set[str]) -> None:
    (one,) = find_results(clean(text), ())
    assert signs <= set(one.signs)


def test_headings_state_nothing() -> None:
    assert list(find_results("Minutes approved\nNothing else.", (), [(0, 16)])) == []


def test_a_motion_directly_before_belongs_to_the_result() -> None:
    text = "Motion by Lund, second by Pell, to buy a lamp. Motion carried 3-0."
    (one,) = find_results(text, ())
    assert (one.motion, text[one.start :]) == (0, "Motion carried 3-0.")


def test_a_narrated_result_has_no_speaker() -> None:
    said = {"ja": 1.0, "chaired": 1.0, "led": 1.0, "ja polite past": 1.0, "length": 0.02}
    assert narrated(said) == {"ja": 1.0, "ja past": 1.0, "length": 0.02}


def test_what_stands_between_turns_is_read_too() -> None:
    meeting = read_text(f"{HEARD}\n本件は承認とします。\n{HEARD}")
    results = find_results(clean(meeting.text), meeting.turns)
    assert all(one.turn is not None or "between turns" in one.signs for one in results)


def test_long_texts_are_read_in_linear_time() -> None:
    text = "a long line without an end that goes on and on, it was agreed\n" * 4_000
    start = time.process_time()
    assert list(find_results(text, ()))
    assert time.process_time() - start < 20
