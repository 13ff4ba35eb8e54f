"""events_of: the table of Events: name pressed in the page, the desk's method, fields, part, queue, mode."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.ui.desk import Desk
from assistant.ui.page.changes import Change
from assistant.ui.page.header_panel import View
from assistant.ui.session import Session

# Events of one queue are answered one at a time, over all sessions. An answer takes well under a second, so
# readers of the store take turns; what changes the store, or must be heard meanwhile, waits for none of them,
# and for what is tried or looked for beside the page nobody waits.
Queue = Literal["store", "intake", "stop", "trying", "news"]
# Of several presses while one is being answered, the others are answered too, each in its turn, or none is.
# (Gradio's "always_last" would answer the last one with what the first one said.)
Mode = Literal["multiple", "once"]


@dataclass(frozen=True, slots=True)
class Event:
    """``fields`` are the ``data-`` or form fields that the method takes after the session.

    ``part`` is where its trouble is shown. ``mode`` is "once" for what changes the store or the conversation.
    ``parts`` are those it may change, () for any: Gradio makes each of them anew for every change.
    """

    method: Callable[..., Iterator[Change]]
    fields: tuple[str, ...]
    part: str
    queue: Queue = "store"
    mode: Mode = "multiple"
    parts: tuple[str, ...] = ()


# What each view holds beyond the head; the first is where trouble is told.
VIEW_PARTS: dict[View, tuple[str, ...]] = {
    "ask": ("conversation", "evidence"),
    "precedents": ("cards", "draft"),
    "mentions": ("found", "seek", "announcement"),
    "people": ("person", "names", "statements", "pairs"),
    "meetings": ("table", "form"),
    "notebook": ("notes", "note_form"),
    "news": ("watched", "news_count"),
    "library": ("basket", "chooser", "held_form", "held"),
    "settings": ("settings", "checkup"),
    "beside": ("pane_left", "pane_right"),
}


def events_of(desk: Desk) -> dict[str, Event]:
    """The events that buttons, links and forms name by ``data-event``; inbox.js is told their names."""
    return (
        _of_the_page(desk)
        | _of_the_views(desk)
        | _of_the_conversation(desk)
        | _of_the_conversations(desk)
        | _of_the_evidence(desk)
        | _of_the_precedents(desk)
        | _of_the_people(desk)
        | _of_the_notebook(desk)
        | _of_the_news(desk)
        | _of_the_lists(desk)
        | _of_the_library(desk)
        | _of_the_checkup(desk)
    )


def _of_the_page(desk: Desk) -> dict[str, Event]:
    return {
        "clear": Event(desk.start_over, (), "conversation", mode="once"),
        "every": Event(desk.every, ("words", "year", "body"), "found"),
        "language": Event(desk.switch_language, ("to",), "conversation"),
        "listen": Event(desk.listen, (), "announcement", queue="stop", parts=("announcement",)),
        "style": Event(desk.restyle, ("style",), "evidence"),
    }


def _of_the_views(desk: Desk) -> dict[str, Event]:
    """The event "show" of each view, which inbox.js names by the view, too."""
    return {
        f"show_{view}": Event(_showing(desk, view), (), parts[0], parts=("session", "header", *parts))
        for view, parts in VIEW_PARTS.items()
    }


def _showing(desk: Desk, view: View) -> Callable[[Session], Iterator[Change]]:
    def show(session: Session) -> Iterator[Change]:
        return desk.show(session, view)

    return show


def _of_the_conversation(desk: Desk) -> dict[str, Event]:
    return {
        "ask": Event(desk.asking.ask, ("question",), "conversation", mode="once"),
        "near": Event(desk.asking.near, ("exchange",), "evidence", mode="once"),
        "save": Event(desk.asking.save, ("exchange", "form"), "evidence", mode="once"),
        "suggest": Event(desk.asking.suggest, ("exchange",), "tried", queue="trying", parts=("tried",)),
        "unfilter": Event(desk.asking.unfilter, ("exchange", "field"), "evidence", mode="once"),
    }


def _of_the_conversations(desk: Desk) -> dict[str, Event]:
    ours = desk.conversations
    return {
        "conversation": Event(desk.conversation, ("conversation",), "conversation"),
        "delete": Event(desk.delete, ("conversation",), "past", mode="once"),
        "earlier": Event(ours.earlier, (), "past", mode="once"),
        "export": Event(ours.export, (), "settings", mode="once"),
        "find": Event(ours.find, ("words",), "past"),
        "forget_all": Event(desk.forget_all, ("sure",), "settings", mode="once"),
        "keep": Event(desk.keep, ("kept", "chosen"), "settings"),
        "pin": Event(ours.pin, ("conversation", "pinned"), "past", mode="once"),
        "rename": Event(ours.rename, ("conversation", "name"), "past", mode="once"),
        "undo": Event(desk.undo, ("conversation",), "past", mode="once"),
    }


def _of_the_evidence(desk: Desk) -> dict[str, Event]:
    return {
        "cite": Event(desk.evidence.cite, ("exchange", "number"), "evidence"),
        "find_in": Event(desk.evidence.find_in, ("words",), "finder"),
        "meeting": Event(desk.evidence.meeting, ("meeting",), "evidence"),
        "mentioned": Event(desk.mentions.open, ("meeting", "turn"), "evidence"),
        "passage": Event(desk.evidence.passage, ("exchange", "place"), "evidence"),
        "print": Event(desk.evidence.print, (), "evidence", mode="once"),
        "turn": Event(desk.evidence.turn, ("turn",), "evidence"),
        "whole": Event(desk.evidence.unfold, (), "evidence"),
        "widen": Event(desk.evidence.widen, ("side",), "evidence", mode="once"),
    }


def _of_the_precedents(desk: Desk) -> dict[str, Event]:
    return {
        "draft_file": Event(desk.precedents.file, ("paths",), "cards", mode="once"),
        "precedents": Event(desk.precedents.find, ("draft",), "cards"),
        "precedents_of": Event(desk.precedents_of, ("meeting", "heading"), "cards"),
        "save_brief": Event(desk.precedents.save, ("form",), "cards", mode="once"),
    }


def _of_the_people(desk: Desk) -> dict[str, Event]:
    return {
        "people": Event(desk.people.names, ("words",), "person"),
        "beside": Event(desk.put_beside, ("kind", "which"), "pane_left"),
        "pane": Event(desk.beside.choose, ("side", "kind", "which"), "pane_left"),
        "person": Event(desk.person, ("turn", "person"), "person"),
        "statement_words": Event(desk.people.words, ("words",), "statements"),
        "statements": Event(desk.people.narrow, ("field", "value"), "statements"),
    }


def _of_the_notebook(desk: Desk) -> dict[str, Event]:
    ours = desk.notebook
    return {
        "forget_notebook": Event(ours.forget_all, ("sure",), "notes", mode="once"),
        "annotate": Event(ours.annotate, ("entry", "note", "group", "tags"), "notes"),
        "leaf_notebook": Event(ours.turn_leaf, ("leaf",), "notes"),
        "move_note": Event(ours.move, ("entry", "way"), "notes"),
        "notebook": Event(ours.narrow, ("words", "group", "tag"), "notes"),
        "save_notebook": Event(ours.save, ("form", "base"), "notes", mode="once"),
        "star": Event(ours.star, ("quote",), "evidence"),
        "unremove": Event(ours.restore, ("entry",), "notes"),
        "unstar": Event(ours.remove, ("entry",), "notes"),
    }


def _of_the_news(desk: Desk) -> dict[str, Event]:
    ours = desk.news
    return {
        "looked": Event(ours.looked, ("saved", "held"), "watched", mode="once"),
        "news": Event(ours.count, (), "news_count", queue="news", parts=("news_count",)),
        "open_saved": Event(desk.open_saved, ("saved",), "conversation", mode="once"),
        "rewatch": Event(ours.rewatch, ("saved",), "watched", mode="once"),
        "unwatch": Event(ours.unwatch, ("saved",), "watched", mode="once"),
        "watch": Event(ours.watch, ("exchange", "wanted"), "evidence"),
        "watch_search": Event(ours.watch_search, ("wanted",), "found"),
    }


def _of_the_lists(desk: Desk) -> dict[str, Event]:
    listing = ("words", "body", "fiscal_year", "outcome", "order")
    seeking = ("year", "body", "speaker", "series", "leaf")
    return {
        "list": Event(desk.meetings.narrow, listing, "table"),
        "narrow": Event(desk.mentions.narrow, seeking, "found"),
        "save_found": Event(desk.mentions.save, (), "found", mode="once"),
        "seek": Event(desk.mentions.seek, ("words",), "found"),
        "sort": Event(desk.meetings.sort, ("order",), "table"),
    }


def _of_the_library(desk: Desk) -> dict[str, Event]:
    return {
        "correct": Event(
            desk.library.correct, ("meeting", "title", "body", "date"), "held", queue="intake", mode="once"
        ),
        "folder": Event(desk.library.folder, ("folder",), "basket", queue="intake", mode="once"),
        "held": Event(desk.library.held, ("words",), "held"),
        "leave": Event(desk.library.leave, (), "basket"),
        "preview": Event(desk.library.preview, ("paths",), "basket", queue="intake", mode="once"),
        "remove": Event(desk.library.remove, ("source",), "held", queue="intake", mode="once"),
        "renew": Event(desk.library.renew, (), "basket", queue="intake", mode="once"),
        "retry": Event(desk.library.retry, ("source",), "basket", queue="intake", mode="once"),
        "stop": Event(desk.library.stop, (), "basket", queue="stop"),
        "take": Event(desk.library.take, (), "basket", queue="intake", mode="once"),
    }


def _of_the_checkup(desk: Desk) -> dict[str, Event]:
    return {
        "examine": Event(desk.checkup.examine, ("how",), "checkup", queue="intake", mode="once"),
        "stop_checkup": Event(desk.checkup.stop, (), "checkup", queue="stop"),
    }
