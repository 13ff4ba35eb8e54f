"""examine: runs the checks of a store one after the other, to Steps and a Report; repairs what is wrong."""

from collections.abc import Callable, Collection, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from subprocess import TimeoutExpired

from assistant.doctor.check_files import check_files
from assistant.doctor.check_meetings import Faults, check_meetings
from assistant.doctor.check_network import check_network
from assistant.doctor.check_place import check_place
from assistant.doctor.check_questions import Asks, check_questions
from assistant.doctor.repair import make_anew, repair_meetings, repair_place
from assistant.doctor.report import NAMES, Checked, Finding, Name, Progress, Report, Step
from corpus import YorokuError
from index import Retriever


@dataclass(frozen=True, slots=True)
class Opening:
    """How a store is opened and asked."""

    store: str
    assistant: Callable[[Retriever], Asks]
    reading: bool


def examine(
    store: str,
    assistant: Callable[[Retriever], Asks],
    *,
    reading: bool = True,
    repair: bool = False,
    names: Collection[Name] = NAMES,
) -> Generator[Step | Report, None, None]:
    """Steps while it goes on, at last the report of the checks of these names; may be closed after any step.

    With ``repair`` what is wrong is made anew and looked at again. YorokuError where no store is at all.
    """
    repaired: list[Finding] = []
    if (closed := _store_opens(store)) and repair:
        repaired.append(make_anew(store))
        closed = _store_opens(store)
    if closed:
        yield Report(store, (closed,), tuple(repaired))
        return
    faults, checks, opening = Faults(), list[Checked](), Opening(store, assistant, reading)
    yield from _steps_heard(_checks(opening, faults, names), checks)
    if repair:
        repaired += repair_meetings(store, faults)
        repaired += repair_place(store)
    if repaired:
        checks.clear()
        yield from _steps_heard(_checks(opening, Faults(), names), checks)
    yield Report(store, tuple(checks), tuple(repaired))


def _store_opens(store: str) -> Checked | None:
    """Why a store cannot be opened; None for one that can. YorokuError where there is nothing to open."""
    try:
        Retriever(store).close()
    except YorokuError as error:
        if not Path(store).is_dir() or not any(Path(store).iterdir()):
            raise
        return _checks_stopped("store", store, error)
    return None


def _checks(opening: Opening, faults: Faults, names: Collection[Name]) -> Progress:
    with closing(Retriever(opening.store, reading=opening.reading)) as opened:
        status = opened.status()
        counts = {"meetings": status.meetings, "turns": status.turns, "passages": status.passages}
        yield Checked("store", "well", counts | {"read": status.read})
        checks: dict[Name, Progress] = {
            "meetings": check_meetings(opened, faults),
            "files": check_files(opened),
            "questions": check_questions(opening.assistant(opened), opened),
            "network": check_network(opening.store),
            "place": check_place(status),
        }
        for name, progress in checks.items():
            if name in names:
                yield from _check_calmly(name, progress)


def _check_calmly(name: Name, progress: Progress) -> Progress:
    """A check that cannot go on is wrong, and the others go on."""
    try:
        yield from progress
    except (YorokuError, OSError, TimeoutExpired) as error:
        yield _checks_stopped(name, "", error)


def _checks_stopped(name: Name, source: str, error: Exception) -> Checked:
    message = error.message if isinstance(error, YorokuError) else str(error)
    japanese = error.japanese if isinstance(error, YorokuError) else str(error)
    return Checked(name, "wrong", {}, (Finding(source, message, japanese),))


def _steps_heard(progress: Progress, checks: list[Checked]) -> Iterator[Step]:
    """The steps; what was checked is put with ``checks``."""
    for news in progress:
        if isinstance(news, Step):
            yield news
        else:
            checks.append(news)
