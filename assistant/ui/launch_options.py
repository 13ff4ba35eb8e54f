"""What Gradio is launched with: theme, style sheets, scripts, middleware, routes of MCP tools."""

from pathlib import Path
from typing import Any

import gradio as gr

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.ui.access.accounts import Accounts
from assistant.ui.access.login_gate import LoginGate
from assistant.ui.access.origin_guard import OriginGuard
from assistant.ui.access.sign_ins import SignIns
from assistant.ui.api.calls import Calls
from assistant.ui.meetings.meeting_list import Shelf

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
SHEETS = ("frame", "answer", "evidence", "lists", "mentions", "screens")
# Each by what it does; page.js, the last, uses all of them.
SCRIPTS = ("panels", "evidence", "conversation", "copy_and_save", "choices", "plot", "page")
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
        "app_kwargs": {"middleware": _middleware(settings)} | _tools(assistant, shelf, settings),
    }


def _style() -> str:
    return "".join((_FOLDER / "style" / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS)


def _script() -> str:
    """The page's scripts in one scope of their own, out of the way of Gradio's names."""
    scripts = ((_FOLDER / "script" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    return "(() => {\n" + "".join(scripts) + "})();"


def _middleware(settings: Settings) -> list[tuple[Any, tuple[()], dict[str, Any]]]:
    """What every request passes, outermost first: Starlette takes each as a class and its arguments."""
    layers: list[tuple[Any, tuple[()], dict[str, Any]]] = [(OriginGuard, (), {"host": settings.host})]
    if settings.auth:
        layers.append((LoginGate, (), {"sign_ins": SignIns(Accounts(Path(settings.auth)))}))
    return layers


def _tools(assistant: Assistant, shelf: Shelf, settings: Settings) -> dict[str, Any]:
    """The tools for programs beside the page, where they were asked for."""
    if not settings.mcp:
        return {}
    from assistant.ui.api.mcp_server import mount_tools  # imported here: an extra that need not be installed

    mount = mount_tools(Calls(assistant, shelf), settings.host)
    return {"routes": mount.routes, "lifespan": mount.lifespan}
