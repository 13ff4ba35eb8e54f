"""render_conversation: exchanges as HTML: headline, remarks, saves, suggestions; refusal: scope_, near."""

from collections.abc import Sequence

from assistant.answer.citations import in_reading_order
from assistant.keeping.saved import Narrowing
from assistant.models import Answer, Citation, Coverage, Language, Scope
from assistant.show import wording
from assistant.show.strings import say, say_meeting_day, say_period
from assistant.show.wording import say_headline
from assistant.ui.ask.filter_chips import render_chips
from assistant.ui.ask.quotes_panel import Surroundings, render_quotes
from assistant.ui.mentions.narrowing_panel import name_value
from assistant.ui.page.copy_and_save import copy_button, link_button, with_source
from assistant.ui.page.markup import ask_button, attribute, inline, label, permalink, shorten
from assistant.ui.page.watch_button import ASKED_BEFORE, watch_button, watch_key
from corpus.language.bilingual import words_of

SUGGESTION_CHARS = 120  # a longer one, made from an overlong name, is no question to press
SHOWN_NAMES = 5  # a list to glance at; how many more there are is said


def render_conversation(answers: Sequence[Answer], language: Language, style: str = "plain") -> str:
    """Every exchange so far, oldest first; ``data-exchange`` is its place in ``answers``.

    ``style`` is how citations are copied.
    """
    asked = [answer.question for answer in answers]
    return "".join(
        render_exchange(
            answer.question,
            render_answer(answer, place, language, style, asked[max(0, place - ASKED_BEFORE) : place]),
            place,
            language,
        )
        for place, answer in enumerate(answers)
    )


def render_exchange(question: str, reply: str, place: int, language: Language) -> str:
    """A question of the user and, below it, a reply that is already HTML."""
    return (
        f'<section class="exchange" data-exchange="{place}" aria-labelledby="question-{place}">'
        f'<h2 class="question" id="question-{place}" tabindex="-1" data-key="exchange {place}">'
        f'<span class="unseen">{say(language, "you_asked")}: </span>{inline(question)}</h2>{reply}</section>'
    )


def render_answer(
    answer: Answer, place: int, language: Language, style: str = "plain", asked_before: Sequence[str] = ()
) -> str:
    """One answer, in the language of the page; the quotes stay in the language of the minutes.

    ``asked_before`` are the last questions before it.
    """
    body = (
        _quotes_of_answer(answer, place, language) if answer.answered else _refusal(answer, place, language)
    )
    kind = "answer" if answer.answered else "answer refusal"
    who = wording.speakers(language, in_reading_order(answer.quotes)) if answer.kind == "who" else ""
    named = f"<p>{inline(who)}</p>" if who and answer.answered else ""
    notes = "".join(f'<p class="remark">{inline(note)}</p>' for note in _notes_on_answer(answer, language))
    chips = render_chips(answer.filters, place, language, answer.understood)
    return (
        f'<div class="{kind}"><p class="headline">{say_headline(language, answer)}</p>'
        f"{_who_was_meant(answer, language)}{chips}{named}{notes}{_every_mention(answer, language)}{body}"
        f"{_actions(answer, place, language, style, asked_before)}{_suggestions(answer, place, language)}"
        f"{_passages_near(answer, place, language)}</div>"
    )


def _who_was_meant(answer: Answer, language: Language) -> str:
    """The question as it may have been meant, to be asked in one press."""
    if not answer.meant:
        return ""
    return f'<p class="remark">{say(language, "perhaps_meant")}: {ask_button(answer.meant)}</p>'


def _notes_on_answer(answer: Answer, language: Language) -> list[str]:
    """What of the question could not be taken as asked, and that quotes were left out."""
    left_out = [wording.withheld(language, len(answer.withheld))] if answer.withheld else []
    gone = [wording.gone(language, answer.gone)] if answer.gone else []
    return [*(words_of(note, language) for note in answer.notes), *left_out, *gone]


def _every_mention(answer: Answer, language: Language) -> str:
    """How much is said in all, and the way to the table of every turn that says the words."""
    covered = answer.coverage or (Coverage(answer.counted, 0, 0) if answer.counted else None)
    if covered is None:
        return ""
    told = wording.coverage(language, covered, len(answer.quotes)) if covered.turns else ""
    year = "" if covered.year is None else covered.year
    return (
        f'<p class="remark">{inline(told) if told else ""} <button type="button" class="plain" '
        f'data-event="every" data-words="{attribute(covered.words)}" data-year="{year}" '
        f'data-body="{name_value(covered.body)}">{say(language, "see_every")}</button></p>'
    )


def _actions(answer: Answer, place: int, language: Language, style: str, asked_before: Sequence[str]) -> str:
    """What can be done with an answer: copy it, keep it as a file, keep its link, hear of what is new."""
    text = "\n\n".join(with_source(citation, style) for citation in in_reading_order(answer.quotes))
    copy = copy_button("copy_answer", f"{answer.question}\n\n{answer.text}", language)
    sources = copy_button("copy_cited", text, language) if answer.answered else ""
    saves = _saves(place, language) if answer.answered else ""
    link = link_button("copy_link", permalink("q", answer.question), language)
    key = watch_key("question", answer.question, asked_before, Narrowing())
    watch = "" if answer.is_ambiguous else watch_button("watch", key, language, exchange=place)
    clear = (
        f'<button type="button" class="plain" data-event="clear" title="{say(language, "clear_hint")}">'
        f"{say(language, 'clear')}</button>"
    )
    return f'<div class="actions">{copy}{sources}{link}{watch}{saves}{clear}</div>'


def _saves(place: int, language: Language) -> str:
    buttons = "".join(
        _save_button(form, place, language) for form in ("docx", "md", "csv", "bib", "ris", "csl")
    )
    summary = f'<summary class="plain">{say(language, "save")}</summary>'
    return f'<details class="saves">{summary}<div>{buttons}</div></details>'


def _suggestions(answer: Answer, place: int, language: Language) -> str:
    """Who may be meant, or words to try; after an answer the place of questions that could come next."""
    if answer.answered:
        return f'<div class="next">{untried(str(place), answer.question, language)}</div>'
    title = "speakers_meant" if answer.is_ambiguous else "words_to_try"
    return f'<div class="next">{render_questions(answer.suggestions, title, language)}</div>'


def untried(exchange: str, question: str, language: Language) -> str:
    """What has the questions to suggest tried beside the page (see tried.js); it is replaced by those."""
    return (
        f'<button type="button" hidden data-event="suggest" data-exchange="{exchange}" '
        f'data-after="{_suggested_after(question, language)}"></button>'
    )


def render_tried(question: str, questions: str, language: Language) -> str:
    """What was tried after a question, "" for the first, for the script to put in its place.

    ``questions`` are HTML.
    """
    return f'<div data-after="{_suggested_after(question, language)}">{questions}</div>'


def _suggested_after(question: str, language: Language) -> str:
    return attribute(f"{language} {question}")


def render_questions(questions: Sequence[str], title: str, language: Language) -> str:
    """Questions to press under a heading, ``title`` its label; "" for none."""
    short = [words for words in questions if len(words) <= SUGGESTION_CHARS]
    buttons = "".join(f"<li>{ask_button(words)}</li>" for words in short)
    return f'<h3>{say(language, title)}</h3><ul class="examples">{buttons}</ul>' if short else ""


def _refusal(answer: Answer, place: int, language: Language) -> str:
    if answer.is_ambiguous:  # nothing was searched for yet
        return ""
    return (
        f"<p>{say(language, 'not_answered_how')}</p>"
        f"{_scope_searched(answer.scope, language)}{_nearest_passages(answer.nearest, place, language)}"
    )


def _scope_searched(scope: Scope, language: Language) -> str:
    rows = {
        "scope_meetings": str(scope.meetings),
        "scope_turns": f"{scope.turns:,}",
        "scope_period": say_period(language, scope.since, scope.until),
        "scope_bodies": _some_suggestions(scope.bodies, language),
        "scope_unreadable": _some_suggestions(scope.unreadable, language),
    }
    shown = "".join(f"<dt>{say(language, key)}</dt><dd>{value}</dd>" for key, value in rows.items() if value)
    return f'<h3>{say(language, "scope")}</h3><dl class="scope">{shown}</dl>'


def _some_suggestions(names: Sequence[str], language: Language) -> str:
    shown = [label(name) for name in names[:SHOWN_NAMES]]
    if len(names) > SHOWN_NAMES:
        shown.append(say(language, "and_more", count=len(names) - SHOWN_NAMES))
    return ("、" if language == "ja" else ", ").join(shown)


def _quotes_of_answer(answer: Answer, place: int, language: Language) -> str:
    best = answer.quotes[0] if len(answer.quotes) > 1 else None
    return render_quotes(answer.quotes, Surroundings(place, language, best))


def _nearest_passages(citations: Sequence[Citation], place: int, language: Language) -> str:
    if not citations:
        return f"<p>{say(language, 'nothing_near')}</p>"
    quotes = render_quotes(citations, Surroundings(place, language))
    return f'<div class="nearest"><h3>{say(language, "nearest")}</h3>{quotes}</div>'


def _passages_near(answer: Answer, place: int, language: Language) -> str:
    """Every passage near the question, a table folded away; "" where nothing was near."""
    if answer.unread:
        return _unread_question(answer.unread, place, language)
    if not answer.passages:
        return ""
    rows = "".join(
        _passage_near(citation, place, at, language) for at, citation in enumerate(answer.passages)
    )
    heads = "".join(f'<th scope="col">{say(language, key)}</th>' for key in ("date", "speaker", "passage"))
    summary = say(language, "passages_near", count=len(answer.passages))
    return (
        f'<details class="near" data-fold="near {place}"><summary>{summary}</summary>'
        f"<p>{say(language, 'passages_how')} {_save_button('near', place, language)}</p>"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></details>"
    )


def _unread_question(passages: int, place: int, language: Language) -> str:
    """The passages near of an answer that was kept are read when they are wanted: it may take a moment."""
    button = (
        f'<button type="button" class="plain" data-event="near" data-exchange="{place}">'
        f"{say(language, 'read_near')}</button>"
    )
    summary = say(language, "passages_near", count=passages)
    return (
        f'<details class="near" data-fold="near {place}"><summary>{summary}</summary>'
        f"<p>{say(language, 'passages_how')} {button}</p></details>"
    )


def _save_button(form: str, place: int, language: Language) -> str:
    """A button that gives the answer as a file; ``form`` is one of ``export.FORMS``."""
    button = f'<button type="button" class="plain" data-event="save" data-exchange="{place}" '
    return f'{button}data-form="{form}">{say(language, "save_" + form)}</button>'


def _passage_near(citation: Citation, place: int, at: int, language: Language) -> str:
    open_it = (
        f'<button type="button" class="jump" data-event="passage" data-exchange="{place}" data-place="{at}">'
    )
    day = say_meeting_day(language, citation.date)
    return (
        f'<tr><td class="day">{day}</td><td>{label(citation.speaker or say(language, "no_speaker"))}</td>'
        f"<td>{open_it}{label(shorten(citation.quote.text))}</button></td></tr>"
    )
