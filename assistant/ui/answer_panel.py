"""The answer as HTML: its headline, the quotes by meeting with who said them, and an honest "not found"."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from assistant import wording
from assistant.citations import in_reading_order
from assistant.models import Answer, Citation, Language, Scope
from assistant.ui.chips import render_chips
from assistant.ui.markup import ask_button, attribute, inline, label, permalink, shorten, verbatim
from assistant.ui.passages_panel import render_passages, render_save
from assistant.ui.strings import say, say_date, say_period


def render_conversation(answers: Sequence[Answer], language: Language) -> str:
    """Every exchange so far, oldest first; ``data-exchange`` is its place in ``answers``."""
    return "".join(
        render_exchange(answer.question, render_answer(answer, place, language), place, language)
        for place, answer in enumerate(answers)
    )


def render_exchange(question: str, reply: str, place: int, language: Language) -> str:
    """A question of the user and, below it, a reply that is already HTML."""
    return (
        f'<section class="exchange" data-exchange="{place}" aria-labelledby="question-{place}">'
        f'<h2 class="question" id="question-{place}">'
        f'<span class="unseen">{say(language, "you_asked")}: </span>{inline(question)}</h2>{reply}</section>'
    )


def render_answer(answer: Answer, place: int, language: Language) -> str:
    """One answer, in the language of the page; the quotes stay in the language of the minutes."""
    body = _quotes(answer, place, language) if answer.answered else _refusal(answer, place, language)
    kind = "answer" if answer.answered else "answer refusal"
    who = wording.speakers(language, in_reading_order(answer.quotes)) if answer.kind == "who" else ""
    named = f"<p>{inline(who)}</p>" if who and answer.answered else ""
    notes = "".join(f'<p class="remark">{inline(note)}</p>' for note in _notes(answer, language))
    return (
        f'<div class="{kind}"><p class="headline">{headline(answer, language)}</p>'
        f"{render_chips(answer.filters, place, language)}{named}{notes}{body}"
        f"{_actions(answer, place, language)}{_suggestions(answer, language)}"
        f"{render_passages(answer, place, language)}</div>"
    )


def headline(answer: Answer, language: Language) -> str:
    """What was found, in one sentence."""
    if not answer.answered:
        return say(language, "not_answered")
    return say(language, "answered", counts=wording.headline(language, answer.quotes))


def by_meeting(citations: Iterable[Citation]) -> list[list[Citation]]:
    """Citations of one meeting together, in the order in which they are numbered and read."""
    ordered = in_reading_order(citations)
    return [list(group) for _, group in groupby(ordered, key=lambda citation: citation.quote.meeting_id)]


def render_meeting_line(citation: Citation, language: Language) -> str:
    """Title, body and date of a citation's meeting on one line; what is unknown is left out."""
    title = citation.title or citation.body or say(language, "untitled")
    parts = [f'<span class="title">{label(title)}</span>']
    if citation.body and citation.body not in title:
        parts.append(f"<span>{label(citation.body)}</span>")
    parts.append(f"<span>{say_date(language, citation.date) or say(language, 'undated')}</span>")
    return " ".join(parts)


def _notes(answer: Answer, language: Language) -> list[str]:
    """What of the question could not be taken as asked, and that quotes were left out."""
    left_out = [wording.withheld(language, len(answer.withheld))] if answer.withheld else []
    return [*answer.notes, *left_out]


def _actions(answer: Answer, place: int, language: Language) -> str:
    """What can be done with an answer: copy it, keep it as a file, keep its link."""
    copy = _copy("copy_answer", answer.text, language)
    saves = _saves(place, language) if answer.answered else ""
    link = f'<a class="plain" href="{permalink("q", answer.question)}">{say(language, "question_link")}</a>'
    clear = (
        f'<button type="button" class="plain" data-event="clear" title="{say(language, "clear_hint")}">'
        f"{say(language, 'clear')}</button>"
    )
    return f'<div class="actions">{copy}{saves}{link}{clear}</div>'


def _saves(place: int, language: Language) -> str:
    buttons = "".join(render_save(form, place, language) for form in ("md", "csv", "bib", "ris", "csl"))
    summary = f'<summary class="plain">{say(language, "save")}</summary>'
    return f'<details class="saves">{summary}<div>{buttons}</div></details>'


def _suggestions(answer: Answer, language: Language) -> str:
    """Questions that could come next; words to try where nothing was found."""
    short = [words for words in answer.suggestions if len(words) <= SUGGESTION_CHARS]
    if not short:
        return ""
    buttons = "".join(f"<li>{ask_button(words)}</li>" for words in short)
    title = say(language, "next_questions" if answer.answered else "words_to_try")
    return f'<div class="next"><h3>{title}</h3><ul class="examples">{buttons}</ul></div>'


def _copy(key: str, text: str, language: Language) -> str:
    button = f'<button type="button" class="plain" data-copy="{attribute(text)}" '
    return f'{button}data-done="{say(language, "copied")}">{say(language, key)}</button>'


def _quotes(answer: Answer, place: int, language: Language) -> str:
    return "".join(_meeting(group, place, language) for group in by_meeting(answer.quotes))


def _meeting(citations: list[Citation], place: int, language: Language) -> str:
    items = groupby(citations, key=lambda citation: citation.agenda)
    inner = "".join(_item(agenda, list(group), place, language) for agenda, group in items)
    heading = render_meeting_line(citations[0], language)
    return f'<section class="meeting"><h3>{heading}</h3>{inner}</section>'


def _item(agenda: str, citations: list[Citation], place: int, language: Language) -> str:
    decision = next((citation.decision for citation in citations if citation.decision), "")
    result = (
        f'<span class="decision">{say(language, "decision")}: {label(decision)}</span>' if decision else ""
    )
    heading = f"<h4>{label(agenda)}{result}</h4>" if agenda else ""
    turns = groupby(citations, key=lambda citation: citation.turn_id)
    return (
        heading + '<ol class="turns">' + "".join(_turn(list(t), place, language) for _, t in turns) + "</ol>"
    )


def _turn(citations: list[Citation], place: int, language: Language) -> str:
    first = citations[0]
    quotes = "".join(_quote(citation, place, language) for citation in citations)
    return f'<li><p class="who">{_speaker(first, language)}{_place(first, language)}</p>{quotes}</li>'


def _quote(citation: Citation, place: int, language: Language) -> str:
    name = say(language, "open_citation", number=citation.number, who=shorten(citation.speaker))
    return (
        '<div class="said">'
        f'<button type="button" class="cite" data-event="cite" data-exchange="{place}" '
        f'data-number="{citation.number}" aria-label="{attribute(name)}">[{citation.number}]</button>'
        f'<blockquote dir="auto">{verbatim(citation.quote.text)}</blockquote>'
        "</div>"
    )


def _speaker(citation: Citation, language: Language) -> str:
    speaker = citation.speaker or say(language, "no_speaker")
    more = [part for part in (citation.name, citation.role) if part and part not in speaker]
    note = f'<span class="role">{label(" ".join(more))}</span>' if more else ""
    return f'<span class="speaker">{label(speaker)}</span>{note}'


def _place(citation: Citation, language: Language) -> str:
    if citation.page is not None:
        where = say(language, "page", page=citation.page)
    elif citation.quote.turn is not None:
        where = say(language, "turn_number", turn=citation.quote.turn)
    else:
        return ""
    link = permalink("turn", citation.turn_id)
    paper = f'<span class="paper">{citation.turn_id}</span>'
    return f'<a class="place" href="{link}" title="{say(language, "turn_link")}">{where}</a>{paper}'


def _refusal(answer: Answer, place: int, language: Language) -> str:
    return (
        f"<p>{say(language, 'not_answered_how')}</p>"
        f"{_scope(answer.scope, language)}{_nearest(answer.nearest, place, language)}"
    )


def _scope(scope: Scope, language: Language) -> str:
    rows = {
        "scope_meetings": str(scope.meetings),
        "scope_turns": f"{scope.turns:,}",
        "scope_period": say_period(language, scope.since, scope.until),
        "scope_bodies": _some(scope.bodies, language),
        "scope_unreadable": _some(scope.unreadable, language),
    }
    shown = "".join(f"<dt>{say(language, key)}</dt><dd>{value}</dd>" for key, value in rows.items() if value)
    return f'<h3>{say(language, "scope")}</h3><dl class="scope">{shown}</dl>'


SUGGESTION_CHARS = 120  # a longer one, made from an overlong heading or name, is no question to press
SHOWN_NAMES = 5  # a list to glance at; how many more there are is said


def _some(names: Sequence[str], language: Language) -> str:
    shown = [label(name) for name in names[:SHOWN_NAMES]]
    if len(names) > SHOWN_NAMES:
        shown.append(say(language, "and_more", count=len(names) - SHOWN_NAMES))
    return ("、" if language == "ja" else ", ").join(shown)


def _nearest(citations: Sequence[Citation], place: int, language: Language) -> str:
    if not citations:
        return f"<p>{say(language, 'nothing_near')}</p>"
    groups = "".join(_meeting(group, place, language) for group in by_meeting(citations))
    return f'<div class="nearest"><h3>{say(language, "nearest")}</h3>{groups}</div>'
