"""Precedents as HTML: render_draft (form, file drop), a card each, outcome, _threads, likely questions."""

from collections.abc import Sequence

from assistant.models import Citation, Exchange, Language, LikelyQuestion, Precedent, Precedents
from assistant.show import wording
from assistant.show.precedents_layout import heading_of, outcome_of
from assistant.show.shortened_quotes import asking, excerpt
from assistant.show.strings import say, say_date, say_many, say_meeting_day
from assistant.ui.library.intake import FILE_BYTES_LIMIT
from assistant.ui.library.intake_panel import KINDS
from assistant.ui.page.exchange_panel import (
    QUOTE_CHARS,
    render_exchange,
    render_place,
    render_said,
    render_speaker,
)
from assistant.ui.page.markup import attribute, inline, label, permalink, verbatim
from assistant.ui.page.star_button import star_quote

EXCHANGES = 6  # of a card before the rest is folded
DRAFT_LIMIT = 10_000


def render_draft(draft: str, language: Language, *, takes_files: bool) -> str:
    """The form; sending it is the panel's event "precedents"."""
    area = (
        f'<textarea name="draft" rows="4" maxlength="{DRAFT_LIMIT}" aria-describedby="draft-how" '
        f'placeholder="{attribute(say(language, "draft_hint"))}">{attribute(draft)}</textarea>'
    )
    return (
        f"<h2>{say(language, 'tab_precedents')}</h2>"
        f'<form data-event="precedents"><label><span>{say(language, "draft")}</span>{area}</label>'
        f'<button class="main">{say(language, "find_precedents")}</button></form>'
        f"{_drop(language) if takes_files else ''}"
        f'<p id="draft-how" class="how">{say(language, "precedents_how")}</p>'
    )


def _drop(language: Language) -> str:
    return (
        f'<label class="drop"><input type="file" accept="{",".join(KINDS)}" data-upload="draft_file" '
        f'data-limit="1" data-bytes="{FILE_BYTES_LIMIT}"><b>{say(language, "draft_file")}</b>'
        f"<span>{say(language, 'draft_file_limits')}</span></label>"
        f'<p class="uploading" role="status" data-words="{attribute(say(language, "uploading"))}" '
        f'data-failed="{attribute(say(language, "upload_failed"))}"></p>'
    )


def headline_of(precedents: Precedents, language: Language) -> str:
    """How many earlier matters are like the draft, or that none is; plain text."""
    if not precedents.found:
        return say(language, "precedents_none")
    return say(language, "precedents_found", items=say_many(language, len(precedents.items), "item"))


def render_cards(precedents: Precedents, language: Language) -> str:
    """The cards, best first, with the threads and the questions to expect; where nothing is like it, that."""
    headline = f'<p class="count">{inline(headline_of(precedents, language))}</p>'
    if not precedents.found:
        scope = precedents.scope
        unread = f"<p>{inline(wording.unreadable(language, scope))}</p>" if scope.unreadable else ""
        return f"{headline}<p>{inline(wording.searched(language, scope))}</p>{unread}"
    unsure = "" if precedents.is_sure else f'<p class="note">{say(language, "precedents_unsure")}</p>'
    cards = "".join(_precedent_card(at, item, language) for at, item in enumerate(precedents.items))
    return (
        headline
        + unsure
        + _save_brief(language)
        + cards
        + _threads(precedents, language)
        + _likely_questions(precedents.likely, language)
    )


def _save_brief(language: Language) -> str:
    buttons = "".join(
        f'<button type="button" class="plain" data-event="save_brief" data-form="{form}">'
        f"{say(language, 'save_brief')} ({name})</button>"
        for form, name in (("docx", "Word"), ("md", "Markdown"))
    )
    return f'<p class="actions">{buttons}</p>'


def _precedent_card(at: int, item: Precedent, language: Language) -> str:
    outcome = f'<p class="outcome"><b>{say(language, "result")}</b> {label(outcome_of(language, item))}</p>'
    decided = _precedent_quote(item.outcome_quote, language) if item.outcome_quote else ""
    return (
        f'<article class="card" aria-labelledby="card-{at}"><h3 id="card-{at}">'
        f"{label(heading_of(language, item))}</h3>{_precedent_meeting(item, language)}{outcome}{decided}"
        f"{_precedent_exchanges(at, item.exchanges, language)}"
        f"{_precedent_quotes('conditions', 'none_set', item.conditions, language)}"
        f"{_precedent_quotes('later', 'none_later', item.later, language)}</article>"
    )


def _precedent_meeting(item: Precedent, language: Language) -> str:
    """The meeting, which opens beside, and what else the heading tells."""
    day = say_meeting_day(language, item.date)
    name = label(item.title or item.body or item.source)
    link = (
        f'<a class="jump" href="{permalink("meeting", item.meeting_id)}" data-event="meeting" '
        f'data-meeting="{attribute(item.meeting_id)}">{name}</a>'
    )
    more = []
    if item.joint:
        more.append(say(language, "jointly", items=" / ".join(item.joint)))
    if item.department:
        more.append(say(language, "department_was", department=item.department))
    if item.materials:
        more.append(say(language, "materials_were", materials=" / ".join(item.materials)))
    notes = "".join(f'<p class="role">{label(words)}</p>' for words in more)
    return f'<p class="source">{link} <span class="role">{day}</span></p>{notes}'


def _precedent_exchanges(at: int, exchanges: Sequence[Exchange], language: Language) -> str:
    heading = f"<h4>{say(language, 'asked_and_replied')}</h4>"
    if not exchanges:
        return f'{heading}<p class="role">{say(language, "none_asked")}</p>'
    first = "".join(render_exchange(exchange, language) for exchange in exchanges[:EXCHANGES])
    rest = "".join(render_exchange(exchange, language) for exchange in exchanges[EXCHANGES:])
    more = say(language, "more_exchanges", count=len(exchanges) - EXCHANGES)
    folded = (
        f'<details data-fold="asked {at}"><summary>{more}</summary><ol class="asked">{rest}</ol></details>'
        if rest
        else ""
    )
    return f'{heading}<ol class="asked">{first}</ol>{folded}'


def _precedent_quotes(key: str, none: str, citations: Sequence[Citation], language: Language) -> str:
    heading = f"<h4>{say(language, key)}</h4>"
    if not citations:
        return f'{heading}<p class="role">{say(language, none)}</p>'
    return heading + "".join(
        _precedent_quote(precedent_citation, language) for precedent_citation in citations
    )


def _precedent_quote(citation: Citation, language: Language) -> str:
    day = say_date(language, citation.date)
    words = verbatim(excerpt(citation.quote.text, QUOTE_CHARS))
    return (
        f'<div class="said"><div class="words"><p class="who"><span class="role">{day}</span> '
        f"{render_speaker(citation, language)}{render_place(citation, language)}"
        f"{star_quote(citation.quote, language)}</p>"
        f'<blockquote dir="auto">{words}</blockquote></div></div>'
    )


def _threads(precedents: Precedents, language: Language) -> str:
    shown = ""
    for thread in precedents.threads:
        steps = "".join(_precedent_step(precedents.items[at], at, language) for at in thread)
        shown += f'<section class="thread"><h3>{say(language, "thread")}</h3><ol>{steps}</ol></section>'
    return shown


def _precedent_step(item: Precedent, at: int, language: Language) -> str:
    day = say_meeting_day(language, item.date)
    heading, outcome = label(heading_of(language, item)), label(outcome_of(language, item))
    return f'<li>{day} <a href="#card-{at}">{heading}</a> <span class="role">{outcome}</span></li>'


def _likely_questions(likely: Sequence[LikelyQuestion], language: Language) -> str:
    if not likely:
        return ""
    rows = "".join(_questions_expected(likely_question, language) for likely_question in likely)
    return (
        f'<section class="likely"><h3>{say(language, "likely")}</h3><ol class="asked">{rows}</ol></section>'
    )


def _questions_expected(likely: LikelyQuestion, language: Language) -> str:
    times = say(language, "asked_times", times=say_many(language, likely.times, "discussion"))
    asked = asking(likely.question.quote.text, QUOTE_CHARS)
    said = render_said("question_short", likely.question, asked, language)
    return f'<li>{said}<p class="role">{times}</p></li>'
