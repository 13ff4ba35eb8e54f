"""look_at, look_into: an uploaded file read to a Preview, first turns; an archive as the files in it."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from assistant.ui.page.markup import shorten
from corpus import Meeting, ReadError, find_files, read_meeting
from corpus.language.folding import fold
from index import MeetingSummary

TURNS_SHOWN = 3  # turns of a file: enough to see whether speakers and speech were told apart
HOLD_FILES = (".zip", ".eml")  # taken as the files that they hold


Double = Literal["", "held", "twice", "alike"]


@dataclass(frozen=True, slots=True)
class Preview:
    """One file as it was understood, or the error that says why it cannot be read.

    ``meeting`` is without its text; ``first_turns`` are (label, first words) of the turns it begins with.
    ``double`` says that its content is held already or stands above ("twice"), or that minutes of the same
    title and day are held ("alike").
    """

    path: Path
    meeting: Meeting | None = None
    error: ReadError | None = None
    first_turns: tuple[tuple[str, str], ...] = ()
    double: Double = ""

    @property
    def is_taken(self) -> bool:
        """Whether it goes into the store: what is in it already, or comes twice, adds nothing."""
        return self.meeting is not None and self.double in ("", "alike")


def find_doubles(previews: Sequence[Preview], held: Sequence[MeetingSummary]) -> tuple[Preview, ...]:
    """The same files, each with what it doubles of the meetings ``held`` and of the files before it."""
    ids = {summary.meeting_id for summary in held}
    titles = {(fold(summary.title), summary.date) for summary in held if summary.title and summary.date}
    found, before = list[Preview](), set[str]()
    for preview in previews:
        double: Double = ""
        if (meeting := preview.meeting) is not None:
            if meeting.meeting_id in ids:
                double = "held"
            elif meeting.meeting_id in before:
                double = "twice"
            elif (fold(meeting.title), meeting.date) in titles:
                double = "alike"
            before.add(meeting.meeting_id)
        found.append(replace(preview, double=double))
    return tuple(found)


def look_at(path: Path) -> Preview:
    """One file as it is understood."""
    try:
        meeting = read_meeting(path, source=path.name)  # where it waits says nothing to the user
        turns = meeting.turns[:TURNS_SHOWN]
        first = tuple((turn.label, shorten(meeting.quote(turn.start, turn.end))) for turn in turns)
        # Nor need a session hold the text.
        return Preview(path, meeting=replace(meeting, text=""), first_turns=first)
    except ReadError as error:
        return Preview(path, error=error)


def look_into(path: Path, waiting: Path, limit: int) -> Iterator[Preview]:
    """An uploaded file; of an archive, a mail or a page of several meetings up to ``limit`` files in it, and
    what is left out of them.

    Each is put into ``waiting`` as if it had been uploaded alone.
    """
    found = find_files([path])
    for file in found.files[:limit]:
        try:
            is_whole = file.path == path.resolve()
            yield look_at(path if is_whole else _put_beside(waiting, file.path.name, file.read()))
        except ReadError as error:
            yield Preview(file.path, error=error)
    for left_out in found.skipped:
        yield Preview(Path(left_out.source), error=ReadError(left_out.message, left_out.japanese))
    if len(found.files) > limit:
        yield Preview(path, error=_too_many_files(path.name, len(found.files), limit))


def _put_beside(waiting: Path, name: str, data: bytes) -> Path:
    """A file of an archive where an upload of it alone would wait, in a folder named by its content."""
    target = waiting / hashlib.sha256(data).hexdigest() / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return target


def _too_many_files(name: str, count: int, limit: int) -> ReadError:
    return ReadError(
        f"{name}: holds {count} files, more than {limit} in one go; unpack it and give the folder",
        f"{name}: {count}個のファイルが入っています（一度に{limit}個まで）。"
        "展開してフォルダーの場所を指定してください",
    )
