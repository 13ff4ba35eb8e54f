"""A store held for writing: nobody else holds it meanwhile, and a full disk is told before the write."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from index.models import BusyError, StoreError
from index.store.folder import StoreFolder
from index.writing.holding import holding


def test_nobody_else_holds_it_meanwhile(tmp_path: Path) -> None:
    folder = StoreFolder(str(tmp_path))
    with holding(folder), pytest.raises(BusyError), folder.locked(seconds=0):
        pytest.fail("two hold one store")
    with folder.locked(seconds=0):
        pass


def test_no_room_is_told_before_a_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with holding(StoreFolder(str(tmp_path))) as may_write:
        may_write(10)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=0))
        with pytest.raises(StoreError, match=r"the disk has 0\.0 MB free"):
            may_write(10)
