"""What many tests stand on: the sample minutes in a store, and the shared documents where they are."""

import gc
import os
import shutil
import sys
from collections.abc import Generator, Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

from index import Retriever, sync
from index.store import probing

# A busy computer is slow: Hypothesis' deadline of 200 ms for an example says nothing of the code.
settings.register_profile("yoroku", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("yoroku")

# A process that a test starts reads compiled modules, as an installed program does, also where the
# environment asks for none to be written: without them every start takes twice as long.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

ROOT = Path(__file__).parent.parent


def pytest_xdist_auto_num_workers() -> int:
    """Half as many again as there are cores: a test that waits for a browser or a server uses none."""
    return max(2, (os.cpu_count() or 2) * 3 // 2)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Nothing that collecting makes is garbage, to look for which took a sixth of its time and more later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What looks at the whole tree takes longest and goes first: no worker is left with it at the end."""
    items.sort(key=lambda item: len(item.path.relative_to(ROOT).parts))


@pytest.fixture(scope="session")
def samples() -> Path:
    """The sample minutes that ship with the program."""
    return ROOT / "corpus" / "samples"


@pytest.fixture(scope="session")
def sample_store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store that holds the sample minutes; tests only read it. One worker makes it, each has a copy.

    Whatever opens a store touches its files until it is closed, and who opens it meanwhile has it probed.
    """
    mine = tmp_path_factory.getbasetemp()
    made = (mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine) / "samples-made"
    with FileLock(f"{made}.lock"):  # the first one makes it, the others find nothing to do
        report = sync([samples], str(made))
        with closing(Retriever(str(made))) as opened:
            assert all(done <= total for done, total in opened.read_on())
    assert report.added or report.unchanged
    assert not report.failed
    return str(shutil.copytree(made, mine / "samples"))


@pytest.fixture(scope="session")
def retriever(sample_store: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Retriever]:
    """A copy of the sample store, open for reading to the end."""
    opened = Retriever(shutil.copytree(sample_store, str(tmp_path_factory.mktemp("opened") / "samples")))
    yield opened
    opened.close()


@pytest.fixture
def probed_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stores are probed in this process, where they are whole: one of its own takes two seconds."""

    def is_readable(location: str, *, whole: bool = True) -> bool:
        return probing.probe(location, "whole" if whole else "some") == 0

    for module in (probing, import_module("index.writing.sync")):  # the package gives a function that name
        monkeypatch.setattr(module, "is_readable", is_readable)


@pytest.fixture(scope="session")
def seed() -> Path:
    """The folder of the document this project started from; it is not ours to ship."""
    folder = ROOT.parent / "shared" / "eval" / "docs" / "seed"
    if not folder.is_dir():
        pytest.skip(f"{folder} is not here: the project's first document is not part of the repository")
    return folder
