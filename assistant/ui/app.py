"""build_app: Gradio Blocks: each _panel of the page laid out; listeners arrive, send, press to the Desk.

Every answer and all evidence is HTML made in the panels, where every piece of minutes and of user text is
escaped. Gradio is left what it is good at: sessions, the question box, events.
"""

import inspect
import json
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.chat import Assistant
from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.access.login_gate import USER
from assistant.ui.api.calls import WAITING, Calls
from assistant.ui.desk import Desk
from assistant.ui.events import Event, Queue, events_of
from assistant.ui.meetings.meeting_list import Shelf
from assistant.ui.page.changes import Change, calmly
from assistant.ui.page.header_panel import render_header
from assistant.ui.page.notices import render_announcement
from assistant.ui.page.page_language import page_language
from assistant.ui.session import Session
from assistant.ui.thrift import rest
from corpus import YorokuError

# The page's own events are no addresses for programs (see Calls), and no spinner covers what is being read.
CALLS = {"concurrency_id": "calls", "concurrency_limit": WAITING}
PRIVATE = {"show_progress": "hidden", "api_visibility": "private"}

_SCRIPTS = Path(__file__).parent / "script"


def build_app(assistant: Assistant, shelf: Shelf, *, demo: bool = False) -> gr.Blocks:
    """The whole page over one assistant and its meetings; ``demo`` says that the minutes are samples."""
    desk = Desk(assistant, shelf, demo=demo)
    with gr.Blocks(title="要録 Yoroku", analytics_enabled=False, fill_width=True) as app:
        parts = _lay_out(render_header("ja", "ask", desk.site), desk.conversations.head(Session()))
        _connect(app, parts, desk)
        _serve_calls(Calls(assistant, shelf))
    rest(app._queue)
    return app


def _lay_out(header: str, past_form: str) -> dict[str, Any]:
    """The parts of the page by name, in reading order; Japanese until the browser says otherwise."""
    parts: dict[str, Any] = {"session": gr.State(Session()), "header": _panel("header", header)}
    with gr.Row(elem_id="desk"):
        with gr.Column(elem_id="left", elem_classes=["view"]):
            parts |= {"past_form": _panel("past_form", past_form), "past": _panel("past")}
        with _view_column("talk"):
            parts["conversation"] = _panel("conversation")
            with gr.Row(elem_id="composer"):
                parts["question"] = gr.Textbox(elem_id="question", **_question_labels("ja"))
                parts["send"] = gr.Button(say("ja", "send"), variant="primary", elem_id="send", scale=0)
        for view, panels in (
            ("precedents", ("draft", "cards")),
            ("mentions", ("seek", "found")),
            ("people", ("names", "person", "statements", "pairs")),
            ("meetings", ("form", "table")),
            ("beside", ("pane_left", "pane_right")),
            ("notebook", ("note_form", "notes")),
            ("news", ("watched",)),
            ("library", ("chooser", "basket", "held_form", "held")),
        ):
            with _view_column(view):
                parts |= {name: _panel(name) for name in panels}
        with _view_column("settings"):
            parts |= {"settings": _panel("preferences"), "checkup": _panel("checkup")}
        with gr.Column(elem_id="aside"):
            parts["finder"] = _panel("finder")
            parts["evidence"] = _panel("evidence")
    parts["keys"] = _panel("keys")
    parts |= {name: _panel(name) for name in ("hits", "tried", "stars", "star", "news_count")}
    parts["announcement"] = _panel("announcement", render_announcement(""))
    parts["outbox"] = _panel("outbox")
    return parts


def _view_column(name: str) -> Any:
    """A column of its own; by its class the scripts know what the evidence may cover on a phone."""
    return gr.Column(elem_id=name, elem_classes=["view"])


def _panel(name: str, value: str = "", **options: Any) -> Any:
    """A place for HTML, which names itself to the page's scripts."""
    script = (_SCRIPTS / "watch.js").read_text(encoding="utf-8")
    return gr.HTML(
        value,
        elem_id=name,
        html_template=f'<div data-panel="{name}">${{value}}</div>',
        apply_default_css=False,
        **({"js_on_load": script} | options),
    )


def _inbox(events: dict[str, Event]) -> Any:
    """The part that nobody sees, which hears of every press; Gradio finds the events' names in its script."""
    script = (_SCRIPTS / "inbox.js").read_text(encoding="utf-8")
    return _panel("inbox", js_on_load=script.replace("EVENT_NAMES", json.dumps(list(events))))


def _question_labels(language: Language) -> dict[str, Any]:
    return {
        "label": say(language, "question"),
        "placeholder": say(language, "question_hint"),
    }


def _connect(app: gr.Blocks, parts: dict[str, Any], desk: Desk) -> None:
    """Each event of the page to the desk's method for it."""
    outputs, session, question = list(parts.values()), parts["session"], parts["question"]
    # Gradio tells each output four times how far an event is, and copies all of it in the page each time.
    private = PRIVATE | {"show_progress_on": [parts["outbox"]]}
    store = private | _queue("store")
    app.load(_arrival(parts, desk), None, outputs, **store)
    sent = [parts["send"].click, question.submit]
    # An Enter while the answer before is still being told is heard when that is done, not lost.
    gr.on(sent, _sending(parts, desk), [session, question], outputs, trigger_mode="always_last", **store)
    events = events_of(desk)
    inbox = _inbox(events)
    for name, event in events.items():
        how = private | _queue(event.queue) | {"trigger_mode": event.mode}
        changed = [parts[part] for part in event.parts] or outputs
        getattr(inbox, name)(_pressing(parts, event), session, changed, **how)


def _arrival(parts: dict[str, Any], desk: Desk) -> Callable[..., Iterator[dict[Any, Any]]]:
    """The listener for a page that was opened: the browser's choices, and what the address asks for."""

    def arrive(request: gr.Request) -> Iterator[dict[Any, Any]]:
        query, kept = dict(request.query_params), request.cookies
        accepted = request.headers.get("accept-language", "")
        language = page_language(query.get("lang", ""), kept.get("yoroku-language", ""), accepted)
        address = str(request.request.base_url)
        session = Session(language, owner=_owner(request), address=address)
        session = session.with_style(kept.get("yoroku-style", ""))
        yield from _updates_shown(
            parts, calmly(desk.arrive(session, query), "conversation", session.language)
        )

    return arrive


def _sending(parts: dict[str, Any], desk: Desk) -> Callable[..., Iterator[dict[Any, Any]]]:
    """The listener for a question that was typed."""

    def send(session: Session, words: str, request: gr.Request) -> Iterator[dict[Any, Any]]:
        session = session.of(_owner(request))
        changes = desk.asking.ask(session, words)
        yield from _updates_shown(parts, calmly(changes, "conversation", session.language))

    return send


def _pressing(parts: dict[str, Any], event: Event) -> Callable[..., Iterator[dict[Any, Any]]]:
    """The listener for one event of the inbox: hands its fields on as text."""

    def press(session: Session, data: gr.EventData, request: gr.Request) -> Iterator[dict[Any, Any]]:
        session = session.of(_owner(request))
        given = [str(getattr(data, name, "")) for name in event.fields]
        yield from _updates_shown(parts, calmly(event.method(session, *given), event.part, session.language))

    return press


def _owner(request: gr.Request) -> str:
    """Who is signed in, as the gate found out; "" where nobody signs in."""
    asked = request.request  # what Gradio was asked; its own wrapping makes JSON of all that is read of it
    return "" if asked is None else str(asked.scope.get(USER, ""))


def _updates_shown(parts: dict[str, Any], changes: Iterator[Change]) -> Iterator[dict[Any, Any]]:
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
    """One change by component; where the whole page came anew, the labels of the question follow."""
    updates = {parts[name]: value for name, value in change.items()}
    if "announcement" in change:
        updates[parts["announcement"]] = render_announcement(str(change["announcement"]))
    session = change.get("session")
    if isinstance(session, Session) and "keys" in change:  # the language may be another
        labels = _question_labels(session.language)
        if "question" in change:
            labels["value"] = change["question"]
        updates[parts["question"]] = gr.update(**labels)
        updates[parts["send"]] = gr.update(value=say(session.language, "send"))
    return updates


def _queue(name: Queue) -> dict[str, Any]:
    return {"concurrency_id": name, "concurrency_limit": 1}


def _serve_calls(calls: Calls) -> None:
    """HTTP endpoints: ``/gradio_api/call/ask`` and so on, described at ``/gradio_api/info``."""
    for call in calls.all:
        words = inspect.getdoc(call)  # all of it: Gradio itself would leave out what each argument is
        gr.api(_call_errors_in_words(call), api_name=call.__name__, api_description=words, **CALLS)


def _call_errors_in_words(call: Callable[..., Any]) -> Callable[..., Any]:
    """The call, its errors as the line that a program shows."""

    @wraps(call)
    def answered(*given: Any, **named: Any) -> Any:
        try:
            return call(*given, **named)
        except YorokuError as error:
            raise gr.Error(error.message, print_exception=False) from error

    return answered
