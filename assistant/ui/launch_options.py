"""launch_options: Gradio's theme, style SHEETS, SCRIPTS, _layers of guards, routes of MCP tools, lifespan."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.ui.access.accounts import Accounts
from assistant.ui.access.login_gate import LoginGate
from assistant.ui.access.origin_guard import OriginGuard
from assistant.ui.access.sign_ins import SignIns
from assistant.ui.access.stream_guard import StreamGuard
from assistant.ui.access.upload_guard import UploadGuard
from assistant.ui.api.call_guard import CallGuard
from assistant.ui.api.calls import Calls
from assistant.ui.library.intake import Intake
from assistant.ui.meetings.meeting_list import Shelf

if TYPE_CHECKING:
    from assistant.ui.api.mcp_server import Mount

Layer = Callable[[Any], Any]  # an ASGI application around another

# System fonts only: nothing is fetched, and Japanese is drawn with a face made for it.
FONTS = (
    "Noto Sans JP",
    "Noto Sans CJK JP",
    "Hiragino Sans",
    "Yu Gothic UI",
    "Meiryo",
    "system-ui",
    "sans-serif",
)
MONO = ("ui-monospace", "Consolas", "monospace")
# In this order: what holds on small screens and on paper has the last word.
SHEETS = (
    "frame",
    "answer",
    "evidence",
    "lists",
    "mentions",
    "people",
    "notebook",
    "news",
    "beside",
    "keys",
    "precedents",
    "conversations",
    "screens",
)
# Each by what it does; page.js, the last, uses all of them.
SCRIPTS = (
    "panels",
    "frames",
    "heard",
    "evidence",
    "finding",
    "zoom",
    "conversation",
    "views",
    "conversations",
    "copy_and_save",
    "choices",
    "plot",
    "connection",
    "stars",
    "tried",
    "watched",
    "keys",
    "page",
)
SESSIONS_KEPT = 200  # the latest browser sessions; each holds up to fifty answers with their passages

_FOLDER = Path(__file__).parent


def launch_options(assistant: Assistant, shelf: Shelf, settings: Settings) -> dict[str, Any]:
    """The keyword arguments for ``launch`` that do not depend on where the page is served."""
    return {
        "theme": gr.themes.Base(primary_hue="blue", neutral_hue="gray", font=FONTS, font_mono=MONO),
        # In the head and not as ``css``, whose every selector Gradio would nest below its own container.
        "head": f"<style>{_style()}</style><script>{_script()}</script>",
        "footer_links": [],
        "run_history": False,
        "state_session_capacity": SESSIONS_KEPT,
        "app_kwargs": _served(
            _tools_mounted(assistant, shelf, settings), _layers(settings, Calls(assistant, shelf))
        ),
    }


def _style() -> str:
    return "".join((_FOLDER / "style" / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS)


def _script() -> str:
    """The page's scripts in one scope of their own, out of the way of Gradio's names."""
    scripts = ((_FOLDER / "script" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    return "(() => {\n" + "".join(scripts) + "})();"


def _layers(settings: Settings, calls: Calls) -> list[Layer]:
    """What every request passes, innermost first."""
    intake = Intake(settings)
    layers: list[Layer] = [
        StreamGuard,
        partial(CallGuard, calls=calls.all),
        partial(UploadGuard, is_open=intake.is_open, waiting=intake.waiting_bytes),
    ]
    if settings.auth:
        layers.append(partial(LoginGate, sign_ins=SignIns(Accounts(Path(settings.auth)))))
    return [*layers, partial(OriginGuard, host=settings.host)]


def _served(mount: "Mount | None", layers: Sequence[Layer]) -> dict[str, Any]:
    """The routes of the tools; the layers around everything, and what runs for the tools meanwhile."""

    @asynccontextmanager
    async def running(app: Any) -> AsyncIterator[None]:
        # Not by ``middleware``: Gradio puts layers of its own around those, one of which lets other pages in.
        for layer in layers:
            app.middleware_stack = layer(app.middleware_stack)
        async with mount.lifespan(app) if mount else nullcontext():
            yield

    return {"lifespan": running} | ({"routes": mount.routes} if mount else {})


def _tools_mounted(assistant: Assistant, shelf: Shelf, settings: Settings) -> "Mount | None":
    """The tools for programs beside the page, where they were asked for."""
    if not settings.mcp:
        return None
    from assistant.ui.api.mcp_server import mount_tools  # imported here: an extra that need not be installed

    return mount_tools(Calls(assistant, shelf), settings.host)
