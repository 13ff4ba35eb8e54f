"""render_turns: a meeting's turns as HTML: who, speech with marks, replies, lines between, more buttons.

What shows a stretch of the meeting's text names its first offset (``data-at``), so that finding.js can mark
what was found in it.
"""

import re
from collections.abc import Iterator

from assistant.models import Language
from assistant.show.strings import say, turn_number
from assistant.ui.evidence.opened import STEP, Opened
from assistant.ui.page.item_buttons import precedents_button
from assistant.ui.page.markup import inline, label, shorten, speaker_link, turn_link, verbatim
from assistant.ui.page.star_button import star_button
from corpus import Meeting, Turn

PLAIN_CONTEXT = 600  # code points on each side of a quote in minutes in which no speaker was found
PAGE_FURNITURE = re.compile(r"[\s\d\f\-ー―–—－/／]*")  # a page number between dashes says nothing here


def render_turns(opened: Opened, meeting: Meeting, language: Language, citing: str) -> str:
    """The turns that ``opened`` opens, with buttons to more of them on either side.

    ``citing`` is HTML that stands below what is cited.
    """
    outside = opened.turn is None and bool(opened.quote)
    if not meeting.turns or (outside and not opened.whole):
        return _turn_as_text(opened, meeting, citing)
    first, last = _turns_shown(opened, meeting)
    turns = "".join(
        _between_turns(meeting, ordinal, language)
        + _turn_rendered(meeting.turns[ordinal], opened, meeting, language, citing)
        for ordinal in range(first, last + 1)
    )
    earlier = _more_turns("before", language) if first > 0 else ""
    later = _more_turns("after", language) if last < len(meeting.turns) - 1 else ""
    front = _before_turns(opened, meeting, citing if outside else "") if opened.whole else ""
    return f'<div class="passage">{front}{earlier}{turns}{later}</div>'


def render_stretch(meeting: Meeting, first: int, last: int, language: Language) -> str:
    """The turns from one ordinal to another, with what is printed between them."""
    opened = Opened(meeting.meeting_id)
    turns = "".join(
        _between_turns(meeting, ordinal, language)
        + _turn_rendered(meeting.turns[ordinal], opened, meeting, language, "")
        for ordinal in range(first, last + 1)
    )
    return f'<div class="passage">{turns}</div>'


def _turns_shown(opened: Opened, meeting: Meeting) -> tuple[int, int]:
    """The ordinals of the first and last turn to show."""
    end = len(meeting.turns) - 1
    if opened.whole or opened.turn is None:
        return 0, end
    return max(0, opened.turn - opened.before), min(end, opened.turn + opened.after)


def _more_turns(side: str, language: Language) -> str:
    button = f'<button type="button" class="more" data-event="widen" data-side="{side}" data-key="{side}">'
    return f"{button}{say(language, 'more_' + side)}</button>"


def _turn_rendered(turn: Turn, opened: Opened, meeting: Meeting, language: Language, citing: str) -> str:
    cited = turn.ordinal == opened.turn
    text = meeting.quote(turn.start, turn.end)
    marks = opened.marks(meeting, turn.start, turn.end) if cited else ()
    current = f' cited" aria-current="true" aria-label="{say(language, "cited_turn")}' if cited else ""
    return (
        f'<article class="turn{current}" id="turn-{turn.ordinal}"><p class="who">'
        f"{_turn_speaker(turn, meeting, language)}{_turn_place(turn, meeting, language, cited=cited)}</p>"
        f'<div class="speech" dir="auto" data-at="{turn.start}">{verbatim(text, marks)}</div>'
        f"{citing if cited else ''}</article>"
    )


def _turn_speaker(turn: Turn, meeting: Meeting, language: Language) -> str:
    """The label as printed, what else is known of the speaker, and the way to the turn that is replied to."""
    parts = [part for part in (turn.name, turn.role, turn.department) if part and part not in turn.label]
    known = f'<span class="role">{label(" ".join(parts))}</span>' if parts else ""
    replied = ""
    if turn.answers is not None:
        words = say(language, "replies", turn=turn_number(turn.answers))
        replied = turn_link(meeting.turn_id(turn.answers), words, say(language, "turn_link"), kind="role")
    shown = f'<span class="speaker" {_turn_at_label(turn, meeting)}>{label(turn.label)}</span>'
    speaker = speaker_link(meeting.turn_id(turn.ordinal), shown, say(language, "person_link"))
    return f"{speaker}{known}{replied}"


def _turn_at_label(turn: Turn, meeting: Meeting) -> str:
    """Where the label begins; of one that is not shown as printed, how long a stretch it stands for."""
    at = meeting.text.find(turn.label, turn.label_start, turn.start)
    if at >= 0 and shorten(turn.label) == turn.label:
        return f'data-at="{at}"'
    return f'data-at="{turn.label_start}" data-label="{turn.start - turn.label_start}"'


def _turn_place(turn: Turn, meeting: Meeting, language: Language, *, cited: bool) -> str:
    """Page and number; on paper, of what is cited, the permanent id too."""
    page = "" if turn.page is None else f'<span class="page">{say(language, "page", page=turn.page)}</span>'
    words = say(language, "turn_number", turn=turn_number(turn.ordinal))
    turn_id = meeting.turn_id(turn.ordinal)
    star = star_button(meeting.meeting_id, turn.ordinal, turn.start, turn.end, language)
    paper = f'<span class="paper">{turn_id}</span>' if cited else ""
    return page + turn_link(turn_id, words, say(language, "turn_link")) + star + paper


def _between_turns(meeting: Meeting, ordinal: int, language: Language) -> str:
    """What is printed before a turn and spoken by nobody: headings, stage notes."""
    turn = meeting.turns[ordinal]
    start = meeting.turns[ordinal - 1].end if ordinal else turn.label_start
    headings = {
        item.start: meeting.heading(at)
        for at, item in enumerate(meeting.agenda)
        if start <= item.start < turn.label_start
    }
    shown = ""
    for line_start, line_end in _lines_between(meeting.text, start, turn.label_start):
        printed = meeting.text[line_start:line_end]
        line, at = printed.strip(), line_start + len(printed) - len(printed.lstrip())
        if not PAGE_FURNITURE.fullmatch(line):
            named = [heading for begin, heading in headings.items() if line_start <= begin < line_end]
            kind = "heading" if named else "note"
            shown += f'<p class="{kind}" dir="auto" data-at="{at}">{inline(line)}</p>'
            shown += "".join(precedents_button(meeting.meeting_id, one, language) for one in named)
    return shown


def _lines_between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the lines of ``start``..``end``."""
    while start < end:
        found = text.find("\n", start, end)
        line_end = end if found < 0 else found
        yield start, line_end
        start = line_end + 1


def _before_turns(opened: Opened, meeting: Meeting, citing: str) -> str:
    """What is printed before anybody speaks: the header, the attendance, the list of items."""
    end = meeting.turns[0].label_start
    front = verbatim(meeting.text[:end], opened.marks(meeting, 0, end))
    return f'<div class="speech front" dir="auto" data-at="0">{front}</div>{citing}'


def _turn_as_text(opened: Opened, meeting: Meeting, citing: str) -> str:
    start = max(0, opened.start - PLAIN_CONTEXT * (1 + opened.before // STEP))
    end = min(len(meeting.text), opened.end + PLAIN_CONTEXT * (1 + opened.after // STEP))
    if opened.whole:
        start, end = 0, len(meeting.text)
    marks = opened.marks(meeting, start, end)
    shown = verbatim(meeting.text[start:end], marks)
    return (
        f'<div class="passage"><div class="speech" dir="auto" data-at="{start}">{shown}</div>{citing}</div>'
    )
