"""All passages near a question as a folded HTML table, and the buttons that save an answer as a file."""

from assistant.models import Answer, Citation, Language
from assistant.show.strings import say, say_date
from assistant.ui.page.markup import label, shorten


def render_passages(answer: Answer, place: int, language: Language) -> str:
    """The ranked list of an answer, folded away; "" where nothing was near."""
    if not answer.passages:
        return ""
    rows = "".join(_row(citation, place, at, language) for at, citation in enumerate(answer.passages))
    heads = "".join(f'<th scope="col">{say(language, key)}</th>' for key in ("date", "speaker", "passage"))
    summary = say(language, "passages_near", count=len(answer.passages))
    return (
        f'<details class="near" data-fold="near {place}"><summary>{summary}</summary>'
        f"<p>{say(language, 'passages_how')} {render_save('near', place, language)}</p>"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></details>"
    )


def render_save(form: str, place: int, language: Language) -> str:
    """A button that gives the answer as a file; ``form`` is one of ``export.FORMS``."""
    button = f'<button type="button" class="plain" data-event="save" data-exchange="{place}" '
    return f'{button}data-form="{form}">{say(language, "save_" + form)}</button>'


def _row(citation: Citation, place: int, at: int, language: Language) -> str:
    open_it = (
        f'<button type="button" class="jump" data-event="passage" data-exchange="{place}" data-place="{at}">'
    )
    day = say_date(language, citation.date) or say(language, "undated")
    return (
        f'<tr><td class="day">{day}</td><td>{label(citation.speaker or say(language, "no_speaker"))}</td>'
        f"<td>{open_it}{label(shorten(citation.quote.text))}</button></td></tr>"
    )
