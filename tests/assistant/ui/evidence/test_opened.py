"""What is open: how much around it, which words are marked, and whether the text still reads so."""

from dataclasses import replace

import pytest
from shiomi import build_meeting

from assistant.answer.citations import cite
from assistant.models import Quote
from assistant.ui.evidence.opened import CONTEXT, STEP, Opened

MEETING = build_meeting()
QUOTE = "係長が管理しています。"
START = MEETING.text.index(QUOTE)
END = START + len(QUOTE)
TURN = MEETING.turns[4]
CITATION = cite(MEETING, Quote.of(MEETING, 4, (START, END)), number=2)
QUOTED = Opened(MEETING.meeting_id, 4, START, END, QUOTE)


def test_a_citation_opens_its_quote_and_only_one_of_an_answer_its_number() -> None:
    assert CITATION is not None
    assert Opened.at(CITATION, 7) == replace(QUOTED, exchange=7, number=2)
    assert Opened.at(CITATION) == QUOTED


def test_more_turns_on_one_side() -> None:
    assert QUOTED.wider("before").before == CONTEXT + STEP
    assert QUOTED.wider("before").after == CONTEXT
    assert QUOTED.wider("after").after == CONTEXT + STEP


@pytest.mark.parametrize(
    ("opened", "expected"),
    [
        (QUOTED, True),
        (replace(QUOTED, quote="係長が管理していません。"), False),
        (replace(QUOTED, start=START + 1), False),
        (replace(QUOTED, end=10**9), False),
        (Opened(MEETING.meeting_id, 4), False),
    ],
)
def test_verbatim_is_what_reads_so_now(opened: Opened, expected: bool) -> None:
    assert opened.is_verbatim(MEETING) is expected


@pytest.mark.parametrize(("turn", "ordinal"), [(4, 4), (0, 0), (None, None), (999, None), (-1, None)])
def test_the_open_turn(turn: int | None, ordinal: int | None) -> None:
    found = Opened(MEETING.meeting_id, turn).turn_of(MEETING)
    assert (None if found is None else found.ordinal) == ordinal


MARKS = [
    ("the quote", QUOTED, (TURN.start, TURN.end), ((START - TURN.start, END - TURN.start),)),
    ("not outside", QUOTED, (0, START), ()),
    ("not half", QUOTED, (START + 1, TURN.end), ()),
    ("not what reads otherwise", replace(QUOTED, quote="鍵"), (TURN.start, TURN.end), ()),
    ("words found", replace(QUOTED, mentioned=((START, START + 2),)), (START, END), ((0, 2),)),
    ("words inside only", replace(QUOTED, mentioned=((0, 2), (START, START + 2))), (START, END), ((0, 2),)),
]


@pytest.mark.parametrize(
    ("opened", "span", "marks"), [row[1:] for row in MARKS], ids=[row[0] for row in MARKS]
)
def test_marks_lie_inside_and_are_verbatim(
    opened: Opened, span: tuple[int, int], marks: tuple[tuple[int, int], ...]
) -> None:
    assert opened.marks(MEETING, *span) == marks
