"""The evidence as HTML: a quote highlighted in its turn, its turn in its meeting."""

import re
from dataclasses import dataclass

from assistant.models import Citation, Language
from assistant.ui.markup import inline, label, permalink, verbatim
from assistant.ui.strings import say, say_date
from corpus import Meeting, Turn

CONTEXT = 3  # turns on each side: the question before and the reply after, and one step more
STEP = 10  # turns that "show more" adds on one side


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the panel shows: a span of a meeting and how many turns around it on each side.

    ``turn`` is the ordinal of the turn that holds ``start``..``end``, None in minutes without speakers;
    ``number`` and ``exchange`` say which citation it is, None for a turn opened by its permalink;
    ``quote`` is what was shown.
    """

    meeting_id: str
    turn: int | None
    start: int
    end: int
    quote: str
    number: int | None = None
    exchange: int | None = None
    before: int = CONTEXT
    after: int = CONTEXT


def evidence_of(citation: Citation, exchange: int) -> Evidence:
    """The evidence for one citation of an exchange of the session."""
    quote = citation.quote
    return Evidence(
        quote.meeting_id, quote.turn, quote.start, quote.end, quote.text, citation.number, exchange
    )


def render_nothing(language: Language) -> str:
    """The panel before anything is opened."""
    title, how = say(language, "evidence"), say(language, "evidence_empty")
    return f'<h2 id="evidence-title">{title}</h2><p class="empty">{how}</p>'


def is_verbatim(evidence: Evidence, meeting: Meeting) -> bool:
    """Does the meeting's text, as the store gives it now, read exactly the quote at its span?"""
    return meeting.text[evidence.start : evidence.end] == evidence.quote


def render_evidence(evidence: Evidence, meeting: Meeting, language: Language) -> str:
    """The panel for one span of a meeting."""
    number = f'<span class="number">[{evidence.number}]</span>' if evidence.number is not None else ""
    return (
        f'<div class="head" data-shown="{evidence.exchange}.{evidence.number}"><div class="bar">'
        f'<h2 id="evidence-title" tabindex="-1">{say(language, "evidence")} {number}</h2>'
        f"{_verdict(evidence, meeting, language)}"
        f'<button type="button" class="close" data-close="evidence">{say(language, "close")}</button></div>'
        f"{_about(meeting, language)}{_item(evidence, meeting, language)}</div>"
        f"{_turns(evidence, meeting, language)}"
    )


def _verdict(evidence: Evidence, meeting: Meeting, language: Language) -> str:
    if is_verbatim(evidence, meeting):
        how = say(language, "verbatim_how")
        return f'<span class="verbatim" title="{how}">{say(language, "verbatim")}</span>'
    return f'<span class="differs" role="alert">{say(language, "differs")}</span>'


def _about(meeting: Meeting, language: Language) -> str:
    day = say_date(language, meeting.date) or say(language, "undated")
    facts = [label(meeting.body)] if meeting.body and meeting.body not in meeting.title else []
    facts += [day] + ([label(meeting.venue)] if meeting.venue else [])
    title = label(meeting.title or meeting.body or say(language, "untitled"))
    return f'<p class="meeting-title">{title}</p><p class="facts">{" · ".join(facts)}</p>'


def _item(evidence: Evidence, meeting: Meeting, language: Language) -> str:
    turn = _turn_of(evidence, meeting)
    agenda = turn.agenda if turn else None
    if agenda is None:
        return ""
    rows = f"<dt>{say(language, 'agenda')}</dt><dd>{label(meeting.heading(agenda))}</dd>"
    decided = [decision for decision in meeting.decisions if decision.agenda == agenda]
    for decision in decided:
        words = label(meeting.quote(decision.start, decision.end))
        rows += f"<dt>{say(language, 'decision')}</dt><dd><b>{label(decision.outcome)}</b> {words}</dd>"
    return f'<dl class="item">{rows}</dl>'


def _turn_of(evidence: Evidence, meeting: Meeting) -> Turn | None:
    if evidence.turn is None or evidence.turn >= len(meeting.turns):
        return None
    return meeting.turns[evidence.turn]


def _turns(evidence: Evidence, meeting: Meeting, language: Language) -> str:
    if _turn_of(evidence, meeting) is None:
        return _plain_text(evidence, meeting)
    assert evidence.turn is not None
    first = max(0, evidence.turn - evidence.before)
    last = min(len(meeting.turns) - 1, evidence.turn + evidence.after)
    shown = "".join(
        _between(meeting, ordinal) + _turn(meeting.turns[ordinal], evidence, meeting, language)
        for ordinal in range(first, last + 1)
    )
    earlier = _more("before", language) if first > 0 else ""
    later = _more("after", language) if last < len(meeting.turns) - 1 else ""
    return f'<div class="passage">{earlier}{shown}{later}</div>'


PAGE_FURNITURE = re.compile(r"[\s\d\u3000\f\\-ー―–—－/／]*")  # a page number between dashes says nothing here


def _between(meeting: Meeting, ordinal: int) -> str:
    """What is printed before a turn and spoken by nobody: headings, stage notes."""
    turn = meeting.turns[ordinal]
    start = meeting.turns[ordinal - 1].end if ordinal else turn.label_start
    headings = {item.start: item.end for item in meeting.agenda if start <= item.start < turn.label_start}
    shown = ""
    for line_start, line_end in _lines(meeting.text, start, turn.label_start):
        line = meeting.text[line_start:line_end].strip()
        if PAGE_FURNITURE.fullmatch(line):
            continue
        kind = "heading" if any(line_start <= begin < line_end for begin in headings) else "note"
        shown += f'<p class="{kind}" dir="auto">{inline(line)}</p>'
    return shown


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the lines of ``start``..``end``."""
    breaks = [offset for offset in range(start, end) if text[offset] == "\n"]
    return list(zip([start, *(offset + 1 for offset in breaks)], [*breaks, end], strict=True))


def _more(side: str, language: Language) -> str:
    return (
        f'<button type="button" class="more" data-event="widen" data-side="{side}">'
        f"{say(language, 'more_' + side)}</button>"
    )


def _turn(turn: Turn, evidence: Evidence, meeting: Meeting, language: Language) -> str:
    cited = turn.ordinal == evidence.turn
    text = meeting.quote(turn.start, turn.end)
    marks = _marks(evidence, meeting, turn.start, turn.end) if cited else ()
    where = (
        f'<span class="page">{say(language, "page", page=turn.page)}</span>' if turn.page is not None else ""
    )
    link = permalink("turn", meeting.turn_id(turn.ordinal))
    current = f' aria-current="true" aria-label="{say(language, "cited_turn")}"' if cited else ""
    return (
        f'<article class="turn{" cited" if cited else ""}"{current}><p class="who"><span class="speaker">'
        f'{label(turn.label)}</span>{_who(turn)}{where}<a class="place" href="{link}" '
        f'title="{say(language, "turn_link")}">{say(language, "turn_number", turn=turn.ordinal)}</a></p>'
        f'<div class="speech" dir="auto">{verbatim(text, marks)}</div></article>'
    )


def _who(turn: Turn) -> str:
    parts = [part for part in (turn.name, turn.role, turn.department) if part and part not in turn.label]
    return f'<span class="role">{label(" ".join(parts))}</span>' if parts else ""


def _marks(evidence: Evidence, meeting: Meeting, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The quote's span relative to ``start``; none unless it is verbatim and inside ``start``..``end``."""
    inside = start <= evidence.start < evidence.end <= end
    if not inside or not is_verbatim(evidence, meeting):
        return ()
    return ((evidence.start - start, evidence.end - start),)


PLAIN_CONTEXT = 600  # code points on each side of a quote in minutes in which no speaker was found


def _plain_text(evidence: Evidence, meeting: Meeting) -> str:
    start = max(0, evidence.start - PLAIN_CONTEXT * (1 + evidence.before // STEP))
    end = min(len(meeting.text), evidence.end + PLAIN_CONTEXT * (1 + evidence.after // STEP))
    marks = _marks(evidence, meeting, start, end)
    shown = verbatim(meeting.text[start:end], marks)
    return f'<div class="passage"><div class="speech" dir="auto">{shown}</div></div>'
