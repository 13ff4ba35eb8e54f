"""make_anew, repair_meetings, repair_place: a lost store or record read again from files; rights closed."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from assistant.doctor.check_meetings import Faults
from assistant.doctor.check_place import close_files
from assistant.doctor.report import Finding
from corpus import ReadError, find_files
from index import remove, sync


def make_anew(store: str) -> Finding:
    """The whole store from its records, or where those are lost from the files that it held."""
    report = sync((), store, rebuild=True)
    count = len(report.added) + len(report.updated) + len(report.unchanged)
    again = f" ({count} files were read again)" if count else ""
    read = f"（ファイル {count}件を読み直しました）" if count else ""
    return Finding(store, f"the store was made anew{again}", f"索引を作り直しました{read}")


def repair_meetings(store: str, faults: Faults) -> Iterator[Finding]:
    """Lost records from their files; then, where anything else was wrong, everything from the records."""
    for sources in faults.lost:
        remove(sources, store)
        yield _read_again(store, sources)
    if faults.others:
        yield make_anew(store)


def repair_place(store: str) -> Iterator[Finding]:
    """A store on this computer closed to everybody but its owner."""
    if Path(store).is_dir() and (closed := close_files(Path(store))):
        yield Finding(
            store,
            f"{closed} files were closed to others",
            f"{closed}件をほかの利用者から見えないようにしました",
        )


def _read_again(store: str, sources: tuple[str, ...]) -> Finding:
    there: list[Path] = []
    for source in sources:
        with suppress(ReadError):
            find_files([Path(source)])
            there.append(Path(source))
    report = sync(there, store)
    if report.added or report.updated or report.unchanged:
        return Finding(sources[0], "read again from its file", "元のファイルから読み直しました")
    return Finding(
        sources[0],
        "its record was lost, and its file is gone or cannot be read: taken off the store",
        "記録が失われ、元のファイルも読めないため、索引から削除しました",
    )
