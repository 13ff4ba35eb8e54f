"""Adding minutes as HTML: render_chooser, render_basket of Previews, what is understood of each, steps."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from assistant.models import Language
from assistant.show.outcomes import item_outcome
from assistant.show.strings import say, say_meeting_day
from assistant.ui.library.intake import FILE_BYTES_LIMIT, FILES_LIMIT, Basket, Step
from assistant.ui.library.preview import HOLD_FILES, Preview
from assistant.ui.page.list_parts import meeting_title
from assistant.ui.page.markup import attribute, inline, label
from corpus import Meeting
from corpus.language.bilingual import words_of
from index import SyncReport

MEBIBYTE = 1024 * 1024
# What the browser's choice of files shows.
KINDS = (
    ".txt", ".html", ".htm", ".pdf", ".docx", ".doc", ".rtf", ".odt", ".md", ".csv", ".tsv", ".xlsx",
    ".vtt", ".srt", ".xml", ".json",
)  # fmt: skip


def render_chooser(language: Language, *, is_open: bool) -> str:
    """Where files are dropped or chosen, or a folder is named."""
    title = f"<h2>{say(language, 'tab_library')}</h2>"
    if not is_open:
        return f"{title}<p>{say(language, 'library_closed')}</p>"
    limits = say(language, "drop_limits", files=FILES_LIMIT, size=FILE_BYTES_LIMIT // MEBIBYTE)
    drop = (
        f'<label class="drop"><input type="file" multiple accept="{",".join((*KINDS, *HOLD_FILES))}" '
        'data-upload="preview" '
        f'data-limit="{FILES_LIMIT}" data-bytes="{FILE_BYTES_LIMIT}">'
        f"<b>{say(language, 'drop')}</b><span>{limits}</span></label>"
        f'<p class="uploading" role="status" data-words="{attribute(say(language, "uploading"))}" '
        f'data-failed="{attribute(say(language, "upload_failed"))}"></p>'
    )
    return title + drop + _folder_field(language)


def render_basket(basket: Basket, language: Language) -> str:
    """What was understood of each file, before it enters the store."""
    if not basket.previews:
        return f'<p class="trouble">{say(language, "nothing_readable")}</p>'
    rows = "".join(_preview(preview, language) for preview in basket.previews)
    heads = "".join(
        f'<th scope="col">{say(language, key)}</th>' for key in ("file", "understood", "turns", "agenda")
    )
    count = sum(preview.is_taken for preview in basket.previews)
    taken = basket.files if basket.folder else count
    more = basket.files - len(basket.previews)
    unread = f"<p>{say(language, 'not_previewed', count=more)}</p>" if more > 0 else ""
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<h3>{say(language, 'preview')}</h3>{table}{unread}{_decide_buttons(taken, language)}"


def render_step(step: Step, language: Language) -> str:
    """How far an intake is, and a way to stop it."""
    words = say(language, "step", done=step.done, total=step.total, turns=f"{step.turns:,}")
    return (
        f'<p role="status">{words} {_time_left(step.seconds_left, language)}</p>'
        f'<progress max="{step.total}" value="{step.done}">{words}</progress>'
        f'<p class="file">{inline(Path(step.source).name)}</p>{_stop_intake(language)}'
    )


def _time_left(seconds: float, language: Language) -> str:
    """How long it still takes, as roughly as that is known."""
    if seconds < 90:
        return say(language, "seconds_left", count=max(1, round(seconds)))
    return say(language, "minutes_left", count=round(seconds / 60))


def render_starting(language: Language) -> str:
    """An intake before its first file is done."""
    return f'<p role="status">{say(language, "starting")}</p><progress></progress>{_stop_intake(language)}'


def render_report(report: SyncReport, language: Language, title: str = "report") -> str:
    """What an intake did; ``title`` is the label that heads it."""
    kinds = {
        "report_added": report.added,
        "report_updated": report.updated,
        "report_unchanged": report.unchanged,
        "report_removed": report.removed,
    }
    counts = "".join(
        f"<li>{say(language, key, count=len(sources))}</li>" for key, sources in kinds.items() if sources
    )
    failed = "".join(
        f"<li><b>{inline(Path(failure.source).name)}</b> {inline(words_of(failure, language))}</li>"
        for failure in report.failed
    )
    troubles = (
        f'<h3>{say(language, "scope_unreadable")}</h3><ul class="failures">{failed}</ul>' if failed else ""
    )
    return f'<h3 role="status">{say(language, title)}</h3><ul>{counts}</ul>{troubles}'


def _preview(preview: Preview, language: Language) -> str:
    name = f'<th scope="row">{label(preview.path.name)}</th>'
    if preview.meeting is not None:
        understood = render_understood(preview, preview.meeting, language)
        counts = (len(preview.meeting.turns), len(preview.meeting.agenda))
        amounts = "".join(f'<td class="amount">{count:,}</td>' for count in counts)
        double = (
            preview.double and f'<span class="differs">{say(language, "double_" + preview.double)}</span>'
        )
        return f"<tr>{name}<td>{understood}{double}</td>{amounts}</tr>"
    error = preview.error
    words = "" if error is None else (words_of(error, language))
    return f'<tr class="failed">{name}<td colspan="3">{inline(words)}</td></tr>'


def _folder_field(language: Language) -> str:
    return (
        f'<form data-event="folder"><label><span>{say(language, "folder")}</span>'
        f'<input name="folder" autocomplete="off" placeholder="{say(language, "folder_hint")}"></label>'
        f'<button class="plain">{say(language, "look")}</button></form>'
    )


def _decide_buttons(count: int, language: Language) -> str:
    take = (
        f'<button type="button" class="main" data-event="take">{say(language, "take", count=count)}</button>'
    )
    leave = f'<button type="button" class="plain" data-event="leave">{say(language, "leave")}</button>'
    return f'<p class="actions">{take if count else ""}{leave}</p>'


def _stop_intake(language: Language) -> str:
    return f'<button type="button" class="plain" data-event="stop">{say(language, "stop")}</button>'


NAMES_SHOWN = 20  # items and speakers to glance at; how many more there are is said


def render_understood(preview: Preview, meeting: Meeting, language: Language) -> str:
    """The meeting's title, date and warnings; its header, items, speakers and first turns unfold."""
    title = meeting_title(meeting, language)
    day = say_meeting_day(language, meeting.date)
    warnings = "".join(
        f'<span class="differs">{inline(words_of(warning, language))}</span>' for warning in meeting.warnings
    )
    name = label(preview.path.name)
    return (
        f'{title} <span class="role">{day}</span>{warnings}'
        f'<details data-fold="understood {attribute(preview.path.name)}"><summary>{say(language, "details")}'
        f' <span class="unseen">{name}</span></summary>{_preview_told(preview, meeting, language)}</details>'
    )


def _preview_told(preview: Preview, meeting: Meeting, language: Language) -> str:
    present = sum(person.present for person in meeting.attendance)
    people = say(language, "present_of", present=present, all=len(meeting.attendance))
    rows = {
        "choose_body": label(meeting.body) if meeting.body else "",
        "venue": label(meeting.venue) if meeting.venue else "",
        "hours": "–".join(filter(None, (meeting.start_time, meeting.end_time))),
        "who_attended": people if meeting.attendance else "",
        "agenda": _understood_list(_understood_items(meeting, language), language),
        "by_speaker": _understood_list(_understood_speakers(meeting), language),
        "first_turns": "".join(
            f"<p><b>{label(who)}</b> {inline(words)}</p>" for who, words in preview.first_turns
        ),
    }
    nothing = say(language, "not_understood")
    shown = "".join(
        f"<dt>{say(language, key)}</dt><dd>{value or nothing}</dd>" for key, value in rows.items()
    )
    return f'<dl class="scope">{shown}</dl>'


def _understood_items(meeting: Meeting, language: Language) -> list[str]:
    """Each heading, with how the item was decided."""
    shown = ((meeting.heading(at), item_outcome(language, meeting, at)) for at in range(len(meeting.agenda)))
    return [label(heading) + (f" → {label(outcome)}" if outcome else "") for heading, outcome in shown]


def _understood_speakers(meeting: Meeting) -> list[str]:
    counts = Counter(turn.label for turn in meeting.turns)
    return [f"{label(name)} <b>{turns:,}</b>" for name, turns in counts.most_common()]


def _understood_list(lines: Iterable[str], language: Language) -> str:
    """Lines of HTML, the first of them."""
    every = list(lines)
    shown = [f"<li>{line}</li>" for line in every[:NAMES_SHOWN]]
    if len(every) > NAMES_SHOWN:
        shown.append(f"<li>{say(language, 'and_more', count=len(every) - NAMES_SHOWN)}</li>")
    return f'<ul class="items">{"".join(shown)}</ul>' if shown else ""
