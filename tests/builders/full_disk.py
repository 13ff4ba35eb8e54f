"""Disks with little room: a small one where mounting is allowed, and files that may not grow."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None  # type: ignore[assignment]

DISK_BYTES = 64 << 20


class Disk(Protocol):
    """A folder to write to, for a while with only so many bytes of room."""

    folder: Path

    @contextmanager
    def leaving(self, room: int) -> Iterator[None]: ...


class SmallDisk:
    """A file system in memory, filled by a file of no use."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._view = folder.with_name("view")
        folder.mkdir()
        try:
            options = ["-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs"]
            mounted = subprocess.run(["mount", *options, str(folder)], capture_output=True, text=True)
        except OSError as error:
            pytest.skip(f"mounting a small disk is not possible here ({error}); see the limit on files")
        if mounted.returncode:
            pytest.skip(
                f"mounting a small disk is refused ({mounted.stderr.strip()}); see the limit on files"
            )

    @contextmanager
    def leaving(self, room: int) -> Iterator[None]:
        filler = self.folder / "filler"
        self.fill(room)
        try:
            yield
        finally:
            filler.unlink()

    def fill(self, room: int) -> None:
        """Take all of the disk but so many bytes."""
        disk = os.statvfs(self.folder)
        (self.folder / "filler").write_bytes(bytes(max(0, disk.f_bavail * disk.f_frsize - room)))

    def read_only(self) -> Path:
        """The same disk at another place, where nothing can be written."""
        self._view.mkdir()
        for options in ("bind", "remount,bind,ro"):
            subprocess.run(["mount", "-o", options, str(self.folder), str(self._view)], check=True)
        return self._view

    def close(self) -> None:
        for place in (self._view, self.folder):
            if place.is_mount():
                subprocess.run(["umount", "--lazy", str(place)], check=True)


class SmallFiles:
    """A limit on the size of each file, for this process; what exceeds it fails as on a full disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        if resource is None:
            pytest.skip("this system sets no limit on the size of files")

    @contextmanager
    def leaving(self, room: int) -> Iterator[None]:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(
            resource.RLIMIT_FSIZE, (room, before[1])
        )  # Python ignores the signal that tells it
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
