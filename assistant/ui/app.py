"""The chat as one Gradio page: what stands where, and which call answers which event.

Every answer and all evidence is HTML made in the panels, where every piece of minutes and of user text is
escaped. Gradio is left what it is good at: sessions, the question box, events.
"""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.access.accounts import Accounts
from assistant.ui.access.login_gate import Gate
from assistant.ui.access.origin_guard import Guard
from assistant.ui.access.sign_ins import SignIns
from assistant.ui.api.calls import Calls
from assistant.ui.desk import QUESTION_LIMIT, Desk
from assistant.ui.meetings.meeting_list import Shelf
from assistant.ui.page.changes import Change, calmly
from assistant.ui.page_panel import render_announcement, render_header
from assistant.ui.session import Session, browser_language
from corpus import YorokuError

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

# The page's own events are no addresses for programs (see Calls), and no spinner covers what is being read.
EVENT = {"show_progress": "hidden", "api_visibility": "private"}


@dataclass(frozen=True, slots=True)
class Press:
    """An event of inbox.js: the desk's method, the ``data-`` fields it takes, where its trouble is shown.

    ``mode`` is Gradio's: of several presses while one is being answered the last is answered too, or none.
    """

    method: Callable[..., Iterator[Change]]
    fields: tuple[str, ...]
    part: str
    queue: str = "store"
    mode: str = "always_last"


ONCE = "once"  # for what changes the store or the conversation


# In this order: what holds on small screens and on paper has the last word.
SHEETS = ("frame", "answer", "evidence", "lists", "mentions", "screens")
# Each by what it does; page.js, the last, uses all of them.
SCRIPTS = ("panels", "evidence", "conversation", "copying", "choices", "plot", "page")
SESSIONS_KEPT = 200  # the latest browser sessions; each holds up to fifty answers with their passages


def build_app(assistant: Assistant, shelf: Shelf, *, demo: bool = False) -> gr.Blocks:
    """The whole page over one assistant and its meetings; ``demo`` says that the minutes are samples."""
    with gr.Blocks(title="要録 Yoroku", analytics_enabled=False, fill_width=True) as app:
        parts = _lay_out(demo=demo)
        _connect(app, parts, Desk(assistant, shelf, demo=demo))
        _serve_calls(Calls(assistant, shelf))
    return app


def page_options(assistant: Assistant, shelf: Shelf, settings: Settings) -> dict[str, Any]:
    """What ``launch`` needs to serve the page: its looks and behaviour, from this folder."""
    return {
        "theme": gr.themes.Base(primary_hue="blue", neutral_hue="gray", font=FONTS, font_mono=MONO),
        # In the head and not as ``css``, whose every selector Gradio would nest below its own container.
        "head": f"<style>{_style()}</style><script>{_script()}</script>",
        "footer_links": [],
        "run_history": False,
        "state_session_capacity": SESSIONS_KEPT,
        "app_kwargs": {"middleware": _middleware(settings)} | _tools(assistant, shelf, settings),
    }


def _middleware(settings: Settings) -> list[tuple[Any, tuple[()], dict[str, Any]]]:
    """What every request passes, outermost first: Starlette takes each as a class and its arguments."""
    layers: list[tuple[Any, tuple[()], dict[str, Any]]] = [(Guard, (), {"host": settings.host})]
    if settings.auth:
        layers.append((Gate, (), {"sign_ins": SignIns(Accounts(Path(settings.auth)))}))
    return layers


def _tools(assistant: Assistant, shelf: Shelf, settings: Settings) -> dict[str, Any]:
    """The tools for programs beside the page, where they were asked for."""
    if not settings.mcp:
        return {}
    from assistant.ui.api.mcp_server import mount_tools  # imported here: an extra that need not be installed

    mount = mount_tools(Calls(assistant, shelf), settings.host)
    return {"routes": mount.routes, "lifespan": mount.lifespan}


def _style() -> str:
    return "".join(_text(f"style/{sheet}.css") for sheet in SHEETS)


def _script() -> str:
    """The page's scripts in one scope of their own, out of the way of Gradio's names."""
    return "(() => {\n" + "".join(_text(f"script/{name}.js") for name in SCRIPTS) + "})();"


def _text(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _lay_out(*, demo: bool) -> dict[str, Any]:
    """The parts of the page by name, in reading order; Japanese until the browser says otherwise."""
    header = render_header("ja", "ask", demo=demo)
    parts: dict[str, Any] = {"session": gr.State(Session()), "header": _panel("header", header)}
    with gr.Row(elem_id="desk"):
        with gr.Column(elem_id="talk", elem_classes=["view"]):
            parts["conversation"] = _panel("conversation")
            with gr.Row(elem_id="composer"):
                parts["question"] = gr.Textbox(elem_id="question", **_question_labels("ja"))
                parts["send"] = gr.Button(say("ja", "send"), variant="primary", elem_id="send", scale=0)
        with gr.Column(elem_id="mentions", elem_classes=["view"]):
            parts["seek"] = _panel("seek")
            parts["found"] = _panel("found")
        with gr.Column(elem_id="browse", elem_classes=["view"]):
            parts["form"] = _panel("form")
            parts["table"] = _panel("table")
        with gr.Column(elem_id="library", elem_classes=["view"]):
            parts["chooser"] = _panel("chooser")
            parts["basket"] = _panel("basket")
            parts["held_form"] = _panel("held_form")
            parts["held"] = _panel("held")
        parts["settings"] = _panel("settings", view=True)
        with gr.Column(elem_id="aside"):
            parts["evidence"] = _panel("evidence")
    parts["announcement"] = _panel("announcement", render_announcement(""))
    parts["outbox"] = _panel("outbox")
    return parts


def _panel(name: str, value: str = "", *, script: str = "panel.js", view: bool = False) -> Any:
    """A place for HTML, which names itself to the page's scripts; ``view`` where it is a view of its own."""
    return gr.HTML(
        value,
        elem_id=name,
        elem_classes=["view"] if view else [],
        html_template=f'<div data-panel="{name}">${{value}}</div>',
        js_on_load=_text(f"script/{script}"),
        apply_default_css=False,
    )


def _question_labels(language: Language) -> dict[str, Any]:
    return {
        "label": say(language, "question"),
        "placeholder": say(language, "question_hint"),
        "max_length": QUESTION_LIMIT,
    }


def _connect(app: gr.Blocks, parts: dict[str, Any], desk: Desk) -> None:
    """Each event of the page to the desk's method for it."""
    outputs = list(parts.values())
    session, question = parts["session"], parts["question"]

    def arrive(request: gr.Request) -> Iterator[dict[Any, Any]]:
        asked, kept = request.query_params, request.cookies
        accepted = request.headers.get("accept-language", "")
        language = asked.get("lang") or kept.get("yoroku-language") or browser_language(accepted)
        held = Session("en" if language == "en" else "ja").with_style(kept.get("yoroku-style", ""))
        changes = desk.arrive(held, asked)
        yield from _shown(parts, calmly(changes, "conversation", held.language))

    def send(held: Session, words: str) -> Iterator[dict[Any, Any]]:
        yield from _shown(parts, calmly(desk.ask(held, words), "conversation", held.language))

    app.load(arrive, None, outputs, **EVENT, **_queue("store"))
    gr.on(
        [parts["send"].click, question.submit], send, [session, question], outputs, **EVENT, **_queue("store")
    )
    inbox = _panel("inbox", script="inbox.js")
    for name, press in _presses(desk).items():
        listen = getattr(inbox, name)
        how = EVENT | _queue(press.queue) | {"trigger_mode": press.mode}
        listen(_listener(parts, press), session, outputs, **how)


def _serve_calls(calls: Calls) -> None:
    """HTTP endpoints: ``/gradio_api/call/ask`` and so on, described at ``/gradio_api/info``."""
    for call in calls.all:
        words = inspect.getdoc(call)  # all of it: Gradio itself would leave out what each argument is
        gr.api(_in_words(call), api_name=call.__name__, api_description=words, **_queue("store"))


def _in_words(call: Callable[..., Any]) -> Callable[..., Any]:
    """The call, its errors as the line that a program shows."""

    @wraps(call)
    def answered(*given: Any, **named: Any) -> Any:
        try:
            return call(*given, **named)
        except YorokuError as error:
            raise gr.Error(error.message, print_exception=False) from error

    return answered


def _queue(name: str) -> dict[str, Any]:
    """One event of a queue at a time, over all sessions.

    An answer takes well under a second, so readers of the store take turns; what takes longer, or must be
    heard meanwhile, has a queue of its own.
    """
    return {"concurrency_id": name, "concurrency_limit": 1}


def _presses(desk: Desk) -> dict[str, Press]:
    """What each event of inbox.js does."""
    return {
        "ask": Press(desk.ask, ("question",), "conversation", mode=ONCE),
        "browse": Press(desk.browse.browse, ("words", "body", "fiscal_year", "outcome", "order"), "table"),
        "cite": Press(desk.cite, ("exchange", "number"), "evidence"),
        "clear": Press(desk.start_over, (), "conversation", mode=ONCE),
        "every": Press(desk.every, ("words",), "found"),
        "folder": Press(desk.library.folder, ("folder",), "basket", queue="intake", mode=ONCE),
        "held": Press(desk.library.held, ("words",), "held"),
        "language": Press(desk.switch_language, ("to",), "conversation"),
        "leave": Press(desk.library.leave, (), "basket"),
        "meeting": Press(desk.meeting, ("meeting",), "evidence"),
        "mentioned": Press(desk.mentioned, ("meeting", "turn"), "evidence"),
        "narrow": Press(desk.mentions.narrow, ("year", "body", "speaker", "series", "leaf"), "found"),
        "passage": Press(desk.passage, ("exchange", "place"), "evidence"),
        "preview": Press(desk.library.preview, ("paths",), "basket", queue="intake", mode=ONCE),
        "print": Press(desk.print, (), "evidence", mode=ONCE),
        "remove": Press(desk.library.remove, ("source",), "held", queue="intake", mode=ONCE),
        "renew": Press(desk.library.renew, (), "basket", queue="intake", mode=ONCE),
        "retry": Press(desk.library.retry, ("source",), "basket", queue="intake", mode=ONCE),
        "save": Press(desk.save, ("exchange", "form"), "evidence", mode=ONCE),
        "save_found": Press(desk.mentions.save, (), "found", mode=ONCE),
        "seek": Press(desk.mentions.seek, ("words",), "found"),
        "show": Press(desk.show, ("to",), "conversation"),
        "sort": Press(desk.browse.sort, ("order",), "table"),
        "stop": Press(desk.library.stop, (), "basket", queue="stop"),
        "style": Press(desk.restyle, ("style",), "evidence"),
        "take": Press(desk.library.take, (), "basket", queue="intake", mode=ONCE),
        "turn": Press(desk.turn, ("turn",), "evidence"),
        "unfilter": Press(desk.unfilter, ("exchange", "field"), "evidence", mode=ONCE),
        "whole": Press(desk.whole, (), "evidence"),
        "widen": Press(desk.widen, ("side",), "evidence", mode=ONCE),
    }


def _listener(parts: dict[str, Any], press: Press) -> Callable[..., Iterator[dict[Any, Any]]]:
    """The listener for one name: hands the named fields on as text."""

    def pressed(held: Session, event: gr.EventData) -> Iterator[dict[Any, Any]]:
        given = [str(getattr(event, name, "")) for name in press.fields]
        yield from _shown(parts, calmly(press.method(held, *given), press.part, held.language))

    return pressed


def _shown(parts: dict[str, Any], changes: Iterator[Change]) -> Iterator[dict[Any, Any]]:
    """The desk's changes as Gradio's updates, and at least one.

    Of an event that yields nothing at all Gradio would empty every part of the page. An empty change, and a
    desk that has nothing to change, leave all parts as they are.
    """
    is_told = False
    for change in changes:
        yield _updates(parts, change) or gr.skip()
        is_told = True
    if not is_told:
        yield gr.skip()


def _updates(parts: dict[str, Any], change: Change) -> dict[Any, Any]:
    """One change by component; where the language may have changed, the labels of the question follow."""
    updates = {parts[name]: value for name, value in change.items()}
    if "announcement" in change:
        updates[parts["announcement"]] = render_announcement(str(change["announcement"]))
    held = change.get("session")
    if isinstance(held, Session) and "header" in change:  # the language may be another
        labels = _question_labels(held.language)
        if "question" in change:
            labels["value"] = change["question"]
        updates[parts["question"]] = gr.update(**labels)
        updates[parts["send"]] = gr.update(value=say(held.language, "send"))
    return updates
