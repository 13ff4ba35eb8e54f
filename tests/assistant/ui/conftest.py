"""One served chat for all tests of the page, one browser and one window for each module of them."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from waiting import PATIENCE

from index import sync

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from visiting import Visit


@pytest.fixture(scope="session")
def address(sample_store: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The chat over the sample minutes and the hostile ones, served by the command itself."""
    from visiting import HOSTILE, serving  # imported here: needs Playwright

    folder = tmp_path_factory.mktemp("chat")
    (folder / "hostile.txt").write_text(HOSTILE, encoding="utf-8", newline="\n")
    store = str(folder / "store")
    shutil.copytree(sample_store, store)
    sync([folder / "hostile.txt"], store)
    with serving(folder, store, "--mcp") as served:
        yield served
    written = {path.relative_to(folder).parts[0] for path in folder.rglob("*") if path.is_file()}
    assert written <= {"store", "store-kept", "log", "hostile.txt"}


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    driver = pytest.importorskip("playwright.sync_api", reason="these tests drive Chromium by Playwright")
    from visiting import ARGUMENTS, BROWSERS, installed_browser  # imported here: needs Playwright

    installed = installed_browser()
    if installed is None:
        pytest.skip(f"no browser on PATH; looked for {', '.join(BROWSERS)}")
    driver.expect.set_options(timeout=1000 * PATIENCE)
    with driver.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=installed, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def desktop(browser: "Browser", address: str) -> Iterator["Visit"]:
    """One window for most tests, so that Gradio is loaded once; every ``open`` is a new session."""
    from visiting import Visit  # imported here: needs Playwright

    one = Visit(browser, address)
    yield one
    one.context.close()


@pytest.fixture
def visit(desktop: "Visit") -> Iterator["Visit"]:
    """The window, which by the end has asked nothing of any other host and complained of nothing."""
    yield desktop
    assert desktop.elsewhere == []
    assert desktop.complaints == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The program text of axe-core, which tells what of a page not everybody can use.

    It comes with a test dependency; AXE_CORE names another release's axe.min.js, as npm installs it.
    """
    base = pytest.importorskip("axe_playwright_python.base", reason="axe-core comes with .[test]")
    named = os.environ.get("AXE_CORE")
    return Path(named).read_text(encoding="utf-8") if named else str(base.AXE_SCRIPT)
