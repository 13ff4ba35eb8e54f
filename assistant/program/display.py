"""The terminal's looks on a rich Console: show_answer, show_meeting, show_report, show_status; bars."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bar
from rich.text import Text

from assistant.answer.verify import Check
from assistant.models import Answer, Precedents
from assistant.program.terminal import harmless, one_line, show
from assistant.show.answer_layout import Style, lay_out
from assistant.show.outcomes import item_outcome
from assistant.show.precedents_layout import lay_out_precedents
from assistant.show.strings import say
from corpus import Meeting
from corpus.language.bilingual import Bilingual, Language, words_of
from corpus.language.path_names import readable
from index import StoreStatus, SyncReport

_TERMINAL_STYLES: dict[Style, str] = {
    "headline": "bold",
    "meeting": "bold cyan",
    "item": "cyan",
    "speaker": "green",
    "quote": "",
    "place": "dim",
    "note": "yellow",
}
# Characters of a turn shown per turn in the overview of a meeting; `--json` has every word.
_TURN_CHARS = 200
_SOURCE_CHARS = 40

After = Callable[
    [Answer, Language], Iterable[str]
]  # tried, which takes a while: the answer is read meanwhile


class Failed(Bilingual, Protocol):
    """A file that could not be read, and why."""

    @property
    def source(self) -> str:
        """The file, as the store names it."""
        ...


def show_answer(console: Console, answer: Answer, after: After | None = None) -> None:
    """The answer as its plain text reads, in colour on a terminal; below it what could be asked ``after``."""
    for line in lay_out(answer):
        show(console, line.text, _TERMINAL_STYLES[line.style])
    for question in after(answer, answer.language) if after else ():
        show(console, f"→ {question}", "dim")


def show_precedents(console: Console, precedents: Precedents) -> None:
    """Earlier items like a draft as cards, best first."""
    for line in lay_out_precedents(precedents):
        show(console, line.text, _TERMINAL_STYLES[line.style])


def show_meeting(console: Console, meeting: Meeting, language: Language) -> None:
    """What was understood of one file: header, attendance, agenda with decisions, turns, warnings."""
    show(console, meeting.title or readable(meeting.source), "bold cyan")
    for name, value in _meeting_header(meeting):
        if value:
            show(console, f"  {name}: {value}")
    _show_agenda(console, meeting, language)
    show(console, f"  turns: {len(meeting.turns)}", "bold")
    for turn in meeting.turns:
        page = f" p. {turn.page}" if turn.page is not None else ""
        show(console, f"  #{turn.ordinal}{page} {turn.label}", "green")
        show(console, f"      {_shortened_for_terminal(meeting.text[turn.start : turn.end])}")


def show_warnings(console: Console, meeting: Meeting, language: Language) -> None:
    """What of a file could not be read well, one line each."""
    for warning in meeting.warnings:
        show(console, readable(f"{meeting.source}: {words_of(warning, language)}"), "yellow")


def show_report(console: Console, report: SyncReport, language: Language) -> None:
    """What a sync did, counted, and each file that failed, was skipped or was read with a doubt, with why."""
    kinds = ("added", "updated", "unchanged", "removed", "failed", "skipped")
    counts = {name: len(getattr(report, name)) for name in kinds}
    show(console, say(language, "sync_counts", **counts), "bold")
    _show_failures(console, (*report.failed, *report.skipped, *report.warned), language)


def show_status(console: Console, status: StoreStatus, versions: dict[str, str], language: Language) -> None:
    """What the store holds and how it was made."""
    rows = {
        "status_store": status.location,
        "status_model": status.model,
        "": status.model_note,
        "status_meetings": str(status.meetings),
        "status_turns": str(status.turns),
        "status_passages": str(status.passages),
        "status_read": _share_of_bar(status.read, status.passages),
        "status_failures": str(len(status.failures)),
        "status_disk": "" if status.disk_bytes is None else f"{status.disk_bytes / 1_000_000:.1f} MB",
        "status_versions": ", ".join(f"{name} {version}" for name, version in versions.items()),
    }
    for key, value in rows.items():
        if value:
            show(console, f"{say(language, key)}: {value}" if key else f"  {value}")
    _show_failures(console, status.failures, language)


def _share_of_bar(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else ""


def _show_failures(console: Console, failures: Sequence[Failed], language: Language) -> None:
    """Each file that failed and why; it is named once."""
    for failure in failures:
        reason = words_of(failure, language)
        named = reason if reason.startswith(failure.source) else f"{failure.source}: {reason}"
        show(console, readable(f"  {named}"), "yellow")


def show_checks(console: Console, checks: Sequence[Check], language: Language) -> None:
    """What became of each quote, and what the minutes read where they read otherwise."""
    for check in checks:
        style = "green" if check.found in ("exactly", "as") else "red"
        show(console, f"{say(language, 'check_' + check.found)}: {one_line(check.quote)}", style)
        if check.found in ("as", "near"):
            show(console, f"  {one_line(check.original)}")
        if check.source:
            show(console, f"  {check.source} {check.start}..{check.end}", "dim")


class SyncBar:
    """A progress bar that a sync reports to; it shows nothing where standard error is not a terminal."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._task = bar.add_task("", total=None, turns=0, source="")

    def __call__(self, done: int, total: int, turns: int, source: str) -> None:
        """Show how far the sync is."""
        shown = one_line(harmless(readable(source)))[-_SOURCE_CHARS:]
        self._bar.update(self._task, completed=done, total=total, turns=turns, source=shown)


@contextmanager
def sync_bar(console: Console) -> Iterator[SyncBar]:
    """A bar with files done, turns stored, the time left and the file in hand, gone when the sync is done."""
    columns = (SpinnerColumn(), BarColumn(), MofNCompleteColumn(), _Turns(), TimeRemainingColumn(), _Source())
    with Bar(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        yield SyncBar(bar)


@contextmanager
def reading_bar(console: Console, language: Language) -> Iterator[Callable[[int, int], None]]:
    """A bar with the share of the passages that were read and the time left; called with done and total."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Bar(
        *columns, TimeRemainingColumn(), console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task(say(language, "status_read"), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def check_bar(console: Console, language: Language) -> Iterator[Callable[[str, int, int], None]]:
    """A bar that says what is being checked and how far; called with the check's name, done and total."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)

        def tell(name: str, done: int, total: int) -> None:
            bar.update(task, description=say(language, "doctor_name_" + name), completed=done, total=total)

        yield tell


class _Turns(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.fields['turns']} turns")


class _Source(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(str(task.fields["source"]), style="dim")


def _meeting_header(meeting: Meeting) -> Iterator[tuple[str, str]]:
    yield "source", readable(meeting.source)
    yield "body", meeting.body
    yield "number", meeting.number
    yield "date", meeting.date.isoformat() if meeting.date else ""
    yield "time", " – ".join(time for time in (meeting.start_time, meeting.end_time) if time)
    yield "venue", one_line(meeting.venue)
    yield "pages", str(len(meeting.pages) or "")
    yield "present", ", ".join(_people_shown(meeting, present=True))
    yield "absent", ", ".join(_people_shown(meeting, present=False))


def _people_shown(meeting: Meeting, *, present: bool) -> Iterator[str]:
    for person in meeting.attendance:
        if person.present is present:
            office = " ".join(part for part in (person.department, person.role) if part)
            yield f"{person.name} ({office})" if office else person.name


def _show_agenda(console: Console, meeting: Meeting, language: Language) -> None:
    show(console, f"  agenda: {len(meeting.agenda)}", "bold")
    for index in range(len(meeting.agenda)):
        outcome = item_outcome(language, meeting, index)
        decided = f" → {outcome}" if outcome else ""
        show(console, f"  {one_line(meeting.heading(index))}{decided}", "cyan")


def _shortened_for_terminal(text: str) -> str:
    flat = one_line(text)
    return flat if len(flat) <= _TURN_CHARS else flat[: _TURN_CHARS - 1] + "…"
