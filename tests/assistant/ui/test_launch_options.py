"""What the page is served with: all of its sheets and scripts, its guards, the tools where asked for."""

import asyncio
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from shiomi import MemoryLibrary, build_meeting

import assistant.ui
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.ui.access.accounts import add_user
from assistant.ui.access.login_gate import LoginGate
from assistant.ui.access.origin_guard import OriginGuard
from assistant.ui.access.stream_guard import StreamGuard
from assistant.ui.access.upload_guard import UploadGuard
from assistant.ui.api.call_guard import CallGuard
from assistant.ui.launch_options import SCRIPTS, SHEETS, launch_options
from assistant.ui.meetings.meeting_list import Shelf

FOLDER = Path(assistant.ui.__path__[0])
# What Gradio makes up for its own markup: any release may change it.
MADE_UP = re.compile(r"html-|svelte|gradio|\.block\b|\.wrap\b|\.prose\b|\.form\b")


def options(settings: Settings) -> dict[str, object]:
    library = MemoryLibrary(build_meeting())
    return launch_options(Assistant(library, settings), Shelf(library), settings)


@pytest.mark.parametrize(
    ("kind", "served", "elsewhere"), [("css", SHEETS, {"login"}), ("js", SCRIPTS, {"inbox", "watch"})]
)
def test_every_sheet_and_script_is_served(kind: str, served: tuple[str, ...], elsewhere: set[str]) -> None:
    assert {path.stem for path in FOLDER.rglob(f"*.{kind}")} == set(served) | elsewhere
    head = str(options(Settings())["head"])
    for path in FOLDER.rglob(f"*.{kind}"):
        assert (path.read_text(encoding="utf-8").strip() in head) is (path.stem in served)


def test_scripts_share_one_scope_in_which_no_name_is_given_twice() -> None:
    """One name twice, and none of the scripts would run."""
    scripts = ((FOLDER / "script" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    names = [name for script in scripts for name in re.findall(r"^(?:const|let) (\w+)", script, re.MULTILINE)]
    assert len(names) > 50
    assert [name for name in set(names) if names.count(name) > 1] == []


@pytest.mark.parametrize("script", sorted(FOLDER.rglob("*.js")), ids=lambda path: path.stem)
def test_no_script_guesses_at_gradios_markup(script: Path) -> None:
    code = re.sub(r"//.*", "", script.read_text(encoding="utf-8"))
    assert MADE_UP.findall(code) == []


def test_every_request_passes_the_guard_and_where_users_sign_in_the_gate(tmp_path: Path) -> None:
    add_user(tmp_path / "users", "荒木", "汐見の会議録です")
    inner = [UploadGuard, CallGuard, StreamGuard]
    for settings, layers in (
        (Settings(), [OriginGuard, *inner]),
        (Settings(auth=str(tmp_path / "users")), [OriginGuard, LoginGate, *inner]),
    ):
        served = options(settings)["app_kwargs"]
        assert isinstance(served, dict)
        assert asyncio.run(outermost(served["lifespan"])) == layers


async def outermost(lifespan: Any) -> list[type]:
    """The layers around an application that runs, outermost first."""
    app = SimpleNamespace(middleware_stack=None)
    async with lifespan(app):
        layers, layer = [], app.middleware_stack
        while layer is not None:
            layers.append(type(layer))
            layer = layer._app
        return layers


@pytest.mark.parametrize("mcp", [False, True])
def test_the_tools_are_served_where_they_were_asked_for(mcp: bool) -> None:
    served = options(Settings(mcp=mcp))["app_kwargs"]
    assert isinstance(served, dict)
    assert [route.path for route in served.get("routes", [])] == ["/mcp"] * mcp
