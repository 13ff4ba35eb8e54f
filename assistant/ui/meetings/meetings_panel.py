"""The list of meetings as HTML: its form's choices, COLUMNS with heads that sort, a row's title and body."""

from collections.abc import Iterable, Sequence

from assistant.models import Language
from assistant.show.outcomes import outcome_word
from assistant.show.strings import say, say_fiscal_year, say_meeting_day
from assistant.ui.meetings.meeting_list import ORDERS, ROWS_SHOWN, Listing, Row, listed
from assistant.ui.page.item_buttons import beside_button
from assistant.ui.page.list_parts import meeting_title, search_field
from assistant.ui.page.markup import attribute, label, shorten
from assistant.ui.page.notices import render_nothing_held

# The columns, and the orders that pressing the head of each goes through.
COLUMNS: dict[str, tuple[str, ...]] = {
    "date": ("newest", "oldest"),
    "meeting": ("body",),
    "agenda": (),
    "decision": ("outcome",),
    "turns": ("turns", "fewest"),
}
AGENDA_SHOWN = 3  # headings of one row; the meeting's own page has them all


def render_form(rows: Sequence[Row], listing: Listing, language: Language) -> str:
    """The form; whatever is changed in it is the panel's event "list"."""
    bodies = sorted({row.summary.body for row in rows if row.summary.body})
    years = sorted({row.fiscal_year for row in rows if row.fiscal_year is not None}, reverse=True)
    outcomes = sorted({outcome for row in rows for outcome in row.outcomes})
    named = [_any_choice(language), *((outcome, outcome_word(language, outcome)) for outcome in outcomes)]
    years_named = [(str(year), say_fiscal_year(language, year)) for year in years]
    year = "" if listing.fiscal_year is None else str(listing.fiscal_year)
    fields = (
        _narrowing_field("agenda_words", search_field(listing.words), language),
        _narrowing_field(
            "choose_body", _narrowing_choice("body", _all_choices(bodies, language), listing.body), language
        ),
        _narrowing_field(
            "choose_year",
            _narrowing_choice("fiscal_year", [_any_choice(language), *years_named], year),
            language,
        ),
        _narrowing_field("choose_outcome", _narrowing_choice("outcome", named, listing.outcome), language),
        _narrowing_field(
            "choose_order", _narrowing_choice("order", _orders_choice(language), listing.order), language
        ),
    )
    title = say(language, "tab_meetings")
    beside = beside_button("meeting", "", language)
    form = f'<form data-event="list" aria-label="{title}">{"".join(fields)}</form>'
    return f'<h2>{title}</h2><p class="actions">{beside}</p>{form}'


def render_table(rows: Sequence[Row], listing: Listing, language: Language) -> str:
    """The meetings that pass, with how many there are; where there are none, what to do."""
    if not rows:
        return render_nothing_held(language)
    chosen = listed(rows, listing)
    shown = "".join(_meeting_row(row, language) for row in chosen[:ROWS_SHOWN])
    count = say(language, "meetings_found", shown=len(chosen), all=len(rows))
    more = f"<p>{say(language, 'narrow_more', shown=ROWS_SHOWN)}</p>" if len(chosen) > ROWS_SHOWN else ""
    heads = "".join(_column_head(key, listing, language) for key in COLUMNS)
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{shown}</tbody></table>"
    if not shown:
        table = f"<p>{say(language, 'none_pass')}</p>"
    return f'<p class="count" role="status">{count}</p>{table}{more}'


def _column_head(key: str, listing: Listing, language: Language) -> str:
    """The head of a column; pressed, it sorts by it, and once more the other way round."""
    orders, words, order = COLUMNS[key], say(language, key), listing.order
    if not orders:
        return f'<th scope="col">{words}</th>'
    sorted_so, following = "", orders[0]
    if order in orders:
        sorted_so = f' aria-sort="{"descending" if ORDERS[order][1] else "ascending"}"'
        following = orders[(orders.index(order) + 1) % len(orders)]
    button = f'<button type="button" data-event="sort" data-order="{following}" data-key="sort {key}">'
    return f'<th scope="col"{sorted_so}>{button}{words}</button></th>'


def _meeting_row(row: Row, language: Language) -> str:
    summary = row.summary
    title = meeting_title(summary, language)
    body = f'<span class="role">{label(summary.body)}</span>' if summary.body not in summary.title else ""
    open_it = f'<button type="button" class="jump" data-event="meeting" data-meeting="{summary.meeting_id}">'
    return (
        f'<tr><td class="day">{say_meeting_day(language, summary.date)}</td>'
        f"<td>{open_it}{title}</button> {body}</td><td>{_agenda_cell(row.agenda, language)}</td>"
        f'<td>{_outcomes_cell(row, language)}</td><td class="amount">{summary.turns:,}</td></tr>'
    )


def _outcomes_cell(row: Row, language: Language) -> str:
    return ("、" if language == "ja" else ", ").join(
        label(outcome_word(language, outcome)) for outcome in row.outcomes
    )


def _agenda_cell(headings: Sequence[str], language: Language) -> str:
    shown = [f"<li>{label(heading)}</li>" for heading in headings[:AGENDA_SHOWN]]
    if len(headings) > AGENDA_SHOWN:
        shown.append(f"<li>{say(language, 'and_more', count=len(headings) - AGENDA_SHOWN)}</li>")
    return f'<ul class="items">{"".join(shown)}</ul>' if shown else ""


def _narrowing_field(key: str, control: str, language: Language) -> str:
    return f"<label><span>{say(language, key)}</span>{control}</label>"


def _narrowing_choice(name: str, choices: Iterable[tuple[str, str]], chosen: str) -> str:
    options = "".join(_narrowing_option(value, words, chosen=value == chosen) for value, words in choices)
    return f'<select name="{name}">{options}</select>'


def _narrowing_option(value: str, words: str, *, chosen: bool) -> str:
    option_selected = " selected" if chosen else ""
    return f'<option value="{attribute(value)}"{option_selected}>{attribute(words)}</option>'


def _any_choice(language: Language) -> tuple[str, str]:
    return "", say(language, "all")


def _all_choices(values: Iterable[str], language: Language) -> list[tuple[str, str]]:
    return [_any_choice(language), *((value, shorten(value)) for value in values)]


def _orders_choice(language: Language) -> list[tuple[str, str]]:
    return [(order, say(language, "order_" + order)) for order in ORDERS]
