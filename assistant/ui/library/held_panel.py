"""render_held: files in the store (sources) as an HTML table: remove, asking if sure, retry, renew."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import PurePosixPath

from assistant.models import Language
from assistant.show.strings import say, say_meeting_day
from assistant.ui.library.attention_panel import render_attention, render_corrected
from assistant.ui.page.list_parts import meeting_title, search_field
from assistant.ui.page.markup import asked_once_more, attribute, inline, label
from corpus.language.bilingual import words_of
from index import MeetingSummary, StoreStatus

ROWS_SHOWN = 200  # more is a reason to look by name


def render_held_form(
    meetings: Sequence[MeetingSummary], words: str, language: Language, *, is_open: bool
) -> str:
    """How much is held, a field to find a file by, and the way to make all of it again."""
    if not meetings:
        return ""
    files = sum(len(_sources_held(summary)) for summary in meetings)
    count = say(language, "held_count", files=files, meetings=len(meetings))
    field = (
        f'<form data-event="held"><label><span>{say(language, "held_words")}</span>'
        f"{search_field(words, '')}</label></form>"
    )
    asked = [say(language, key) for key in ("renew", "renew_sure", "renew_yes")]
    renew = _asking_if_sure("renew", "", *asked)
    return f"<h3>{say(language, 'held')}</h3><p class='how'>{count}</p>{renew if is_open else ''}{field}"


def render_held(
    meetings: Sequence[MeetingSummary],
    status: StoreStatus,
    words: str,
    language: Language,
    *,
    is_upload: Callable[[str], bool] | None,
) -> str:
    """The files whose name or meeting has all of ``words``, newest first, and those that could not be read.

    ``is_upload`` tells which files go for good when they are taken out; None where none can be.
    """
    wanted = words.casefold().split()
    rows = [
        (source, summary)
        for summary in sorted(meetings, key=lambda one: one.date or date.min, reverse=True)
        for source in _sources_held(summary)
        if all(word in f"{source} {summary.title} {summary.body}".casefold() for word in wanted)
    ]
    shown = "".join(_row_held(source, one, language, is_upload) for source, one in rows[:ROWS_SHOWN])
    heads = "".join(f'<th scope="col">{say(language, key)}</th>' for key in ("file", "understood", "turns"))
    last = f'<th scope="col"><span class="unseen">{say(language, "remove")}</span></th>' if is_upload else ""
    table = f"<table><thead><tr>{heads}{last}</tr></thead><tbody>{shown}</tbody></table>" if shown else ""
    more = f"<p>{say(language, 'narrow_more', shown=ROWS_SHOWN)}</p>" if len(rows) > ROWS_SHOWN else ""
    failures = _failures_held(status, language, is_open=is_upload is not None)
    return failures + render_attention(meetings, language, is_open=is_upload is not None) + table + more


def _sources_held(summary: MeetingSummary) -> tuple[str, ...]:
    return summary.sources or (summary.source,)


def _row_held(
    source: str, summary: MeetingSummary, language: Language, is_upload: Callable[[str], bool] | None
) -> str:
    title = meeting_title(summary, language)
    day = say_meeting_day(language, summary.date)
    remove = ""
    if is_upload is not None:
        sure = say(language, "remove_upload_sure" if is_upload(source) else "remove_sure")
        asked = _asking_if_sure("remove", source, say(language, "remove"), sure, say(language, "remove_yes"))
        remove = f"<td>{asked}</td>"
    return (
        f'<tr><th scope="row">{_file_held(source)}</th><td>{title} <span class="role">{day}</span>'
        f"{render_corrected(summary, language)}</td>"
        f'<td class="amount">{summary.turns:,}</td>{remove}</tr>'
    )


def _file_held(source: str) -> str:
    return f'<span title="{attribute(source)}">{label(PurePosixPath(source).name)}</span>'


def _asking_if_sure(event: str, source: str, words: str, sure: str, yes: str) -> str:
    """A button that first opens the question whether one is sure."""
    button = (
        f'<button type="button" class="plain" data-event="{event}" data-source="{attribute(source)}">{yes}'
        "</button>"
    )
    name = f' <span class="unseen">{label(PurePosixPath(source).name)}</span>' if source else ""
    return asked_once_more(f"{words}{name}", sure, button)


def _failures_held(status: StoreStatus, language: Language, *, is_open: bool) -> str:
    lines = "".join(
        f"<li>{_file_held(failure.source)} {inline(words_of(failure, language))}"
        f"{_mending_buttons(failure.source, language) if is_open else ''}</li>"
        for failure in status.failures
    )
    return f'<h3>{say(language, "scope_unreadable")}</h3><ul class="failures">{lines}</ul>' if lines else ""


def _mending_buttons(source: str, language: Language) -> str:
    """Read it again, or take it off the list."""
    name = label(PurePosixPath(source).name)
    return "".join(
        f' <button type="button" class="plain" data-event="{event}" data-source="{attribute(source)}">'
        f'{say(language, key)} <span class="unseen">{name}</span></button>'
        for event, key in (("retry", "retry"), ("remove", "forget"))
    )
