"""check_place: rights of the store's folder (open_files, close_files), disk, memory_bytes for its size."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from assistant.doctor.report import Checked, Finding, Progress, Step, state_of
from index import StoreStatus

MEGABYTE = 10**6
# Bytes of memory of one process that answers: with the models some 800 MB, and what Chroma holds of each
# passage (tests/benchmark/speed.py: 897 MB at 39,561 passages).
PROCESS_BYTES, PASSAGE_BYTES = 800 * MEGABYTE, 2_250
OTHERS = 0o077  # the rights of everybody but the owner
_MEMORY_AVAILABLE = re.compile(r"MemAvailable:\s+(\d+) kB")


def check_place(status: StoreStatus) -> Progress:
    """Rights, disk and memory; of a store on a server only the memory, the rest is its own computer's."""
    yield Step("place", 0, 1)
    folder = None if status.disk_bytes is None else Path(status.location)
    open_to_others = list(open_files(folder)) if folder else []
    free = shutil.disk_usage(folder).free if folder else None
    needed, memory = PROCESS_BYTES + PASSAGE_BYTES * status.passages, memory_bytes()
    findings = [
        *_rights(folder, len(open_to_others)),
        *_disk_findings(folder, status.disk_bytes or 0, free),
        *_memory_findings(needed, memory),
    ]
    numbers = {
        "open": len(open_to_others),
        "disk": status.disk_bytes,
        "free": free,
        "needed": needed,
        "memory": memory,
    }
    yield Checked("place", state_of((), findings), numbers, tuple(findings))


def open_files(folder: Path) -> Iterator[Path]:
    """The folder and what is in it, as far as others than its owner have any right to it."""
    if os.name == "nt" or not (folder.stat().st_mode & OTHERS):
        return  # rights are other ones there; and into a closed folder nobody gets
    for path in (folder, *folder.rglob("*")):
        with suppress(OSError):
            if path.lstat().st_mode & OTHERS and not path.is_symlink():
                yield path


def close_files(folder: Path) -> int:
    """Let the owner alone look into the folder; of how many files that was so not before."""
    opened = list(open_files(folder))
    for path in opened:
        path.chmod(0o700 if path.is_dir() else 0o600)
    return len(opened)


def memory_bytes() -> int | None:
    """The memory that programs may still take; None where the system does not tell."""
    with suppress(OSError):
        if found := _MEMORY_AVAILABLE.search(Path("/proc/meminfo").read_text(encoding="ascii")):
            return int(found[1]) * 1024
    with suppress(AttributeError, ValueError, OSError):
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return None


def _rights(folder: Path | None, opened: int) -> Iterator[Finding]:
    if opened:
        yield Finding(
            str(folder),
            f"others may look into {opened} files; `yoroku doctor --repair` closes them",
            f"ほかの利用者が見られるファイルが {opened}件あります。`yoroku doctor --repair` で閉じます",
        )


def _disk_findings(folder: Path | None, stored: int, free: int | None) -> Iterator[Finding]:
    if free is not None and free < stored:
        yield Finding(
            str(folder),
            f"{_megabytes(free)} are free; to make the store anew takes once more its {_megabytes(stored)}",
            f"空き容量は {_megabytes(free)} です。索引を作り直すには {_megabytes(stored)} 必要です",
        )


def _memory_findings(needed: int, memory: int | None) -> Iterator[Finding]:
    if memory is not None and memory < needed:
        yield Finding(
            "",
            f"{_megabytes(memory)} of memory are free; a store of this size takes {_megabytes(needed)}",
            f"空きメモリーは {_megabytes(memory)} です。この大きさの索引には {_megabytes(needed)} 必要です",
        )


def _megabytes(number: int) -> str:
    return f"{number / MEGABYTE:,.0f} MB"
