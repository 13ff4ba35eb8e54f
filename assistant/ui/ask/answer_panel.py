"""The conversation as HTML: question, answer, notes, saving, suggestions, passages near; refusals."""

from collections.abc import Sequence

from assistant.answer.citations import in_reading_order
from assistant.models import Answer, Citation, Language, Scope
from assistant.show import wording
from assistant.show.strings import say, say_date, say_period
from assistant.show.wording import say_headline
from assistant.ui.ask.filter_chips import render_chips
from assistant.ui.ask.quotes_panel import Surroundings, render_quotes
from assistant.ui.page.copy_and_save import copy_button, link_button, with_source
from assistant.ui.page.markup import ask_button, attribute, inline, label, permalink, shorten

SUGGESTION_CHARS = 120  # a longer one, made from an overlong heading or name, is no question to press
SHOWN_NAMES = 5  # a list to glance at; how many more there are is said


def render_conversation(answers: Sequence[Answer], language: Language, style: str = "plain") -> str:
    """Every exchange so far, oldest first; ``data-exchange`` is its place in ``answers``.

    ``style`` is how citations are copied.
    """
    return "".join(
        render_exchange(answer.question, render_answer(answer, place, language, style), place, language)
        for place, answer in enumerate(answers)
    )


def render_exchange(question: str, reply: str, place: int, language: Language) -> str:
    """A question of the user and, below it, a reply that is already HTML."""
    return (
        f'<section class="exchange" data-exchange="{place}" aria-labelledby="question-{place}">'
        f'<h2 class="question" id="question-{place}" tabindex="-1" data-key="exchange {place}">'
        f'<span class="unseen">{say(language, "you_asked")}: </span>{inline(question)}</h2>{reply}</section>'
    )


def render_answer(answer: Answer, place: int, language: Language, style: str = "plain") -> str:
    """One answer, in the language of the page; the quotes stay in the language of the minutes."""
    body = _quotes(answer, place, language) if answer.answered else _refusal(answer, place, language)
    kind = "answer" if answer.answered else "answer refusal"
    who = wording.speakers(language, in_reading_order(answer.quotes)) if answer.kind == "who" else ""
    named = f"<p>{inline(who)}</p>" if who and answer.answered else ""
    notes = "".join(f'<p class="remark">{inline(note)}</p>' for note in _notes(answer, language))
    chips = render_chips(answer.filters, place, language, answer.understood)
    return (
        f'<div class="{kind}"><p class="headline">{say_headline(language, answer)}</p>'
        f"{chips}{named}{notes}{_every(answer, language)}{body}"
        f"{_actions(answer, place, language, style)}{_suggestions(answer, language)}"
        f"{_passages(answer, place, language)}</div>"
    )


def _notes(answer: Answer, language: Language) -> list[str]:
    """What of the question could not be taken as asked, and that quotes were left out."""
    left_out = [wording.withheld(language, len(answer.withheld))] if answer.withheld else []
    return [*answer.notes, *left_out]


def _every(answer: Answer, language: Language) -> str:
    """The way to the table of every turn that says the words, where all of them were asked for."""
    if not answer.counted:
        return ""
    return (
        f'<p class="remark"><button type="button" class="plain" data-event="every" '
        f'data-words="{attribute(answer.counted)}">{say(language, "see_every")}</button></p>'
    )


def _actions(answer: Answer, place: int, language: Language, style: str) -> str:
    """What can be done with an answer: copy it, keep it as a file, keep its link."""
    text = "\n\n".join(with_source(citation, style) for citation in in_reading_order(answer.quotes))
    copy = copy_button("copy_answer", answer.text, language)
    sources = copy_button("copy_cited", text, language) if answer.answered else ""
    saves = _saves(place, language) if answer.answered else ""
    link = link_button("copy_link", permalink("q", answer.question), language)
    clear = (
        f'<button type="button" class="plain" data-event="clear" title="{say(language, "clear_hint")}">'
        f"{say(language, 'clear')}</button>"
    )
    return f'<div class="actions">{copy}{sources}{link}{saves}{clear}</div>'


def _saves(place: int, language: Language) -> str:
    buttons = "".join(
        _save_button(form, place, language) for form in ("docx", "md", "csv", "bib", "ris", "csl")
    )
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


def _some(names: Sequence[str], language: Language) -> str:
    shown = [label(name) for name in names[:SHOWN_NAMES]]
    if len(names) > SHOWN_NAMES:
        shown.append(say(language, "and_more", count=len(names) - SHOWN_NAMES))
    return ("、" if language == "ja" else ", ").join(shown)


def _quotes(answer: Answer, place: int, language: Language) -> str:
    best = answer.quotes[0] if len(answer.quotes) > 1 else None
    return render_quotes(answer.quotes, Surroundings(place, language, best))


def _nearest(citations: Sequence[Citation], place: int, language: Language) -> str:
    if not citations:
        return f"<p>{say(language, 'nothing_near')}</p>"
    quotes = render_quotes(citations, Surroundings(place, language))
    return f'<div class="nearest"><h3>{say(language, "nearest")}</h3>{quotes}</div>'


def _passages(answer: Answer, place: int, language: Language) -> str:
    """Every passage near the question, a table folded away; "" where nothing was near."""
    if not answer.passages:
        return ""
    rows = "".join(_passage(citation, place, at, language) for at, citation in enumerate(answer.passages))
    heads = "".join(f'<th scope="col">{say(language, key)}</th>' for key in ("date", "speaker", "passage"))
    summary = say(language, "passages_near", count=len(answer.passages))
    return (
        f'<details class="near" data-fold="near {place}"><summary>{summary}</summary>'
        f"<p>{say(language, 'passages_how')} {_save_button('near', place, language)}</p>"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></details>"
    )


def _save_button(form: str, place: int, language: Language) -> str:
    """A button that gives the answer as a file; ``form`` is one of ``export.FORMS``."""
    button = f'<button type="button" class="plain" data-event="save" data-exchange="{place}" '
    return f'{button}data-form="{form}">{say(language, "save_" + form)}</button>'


def _passage(citation: Citation, place: int, at: int, language: Language) -> str:
    open_it = (
        f'<button type="button" class="jump" data-event="passage" data-exchange="{place}" data-place="{at}">'
    )
    day = say_date(language, citation.date) or say(language, "undated")
    return (
        f'<tr><td class="day">{day}</td><td>{label(citation.speaker or say(language, "no_speaker"))}</td>'
        f"<td>{open_it}{label(shorten(citation.quote.text))}</button></td></tr>"
    )
