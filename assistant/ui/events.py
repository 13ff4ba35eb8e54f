"""The table of Events: name pressed in the page, the desk's method, its fields, part, queue and mode."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.ui.desk import Desk
from assistant.ui.page.changes import Change

# Events of one queue are answered one at a time, over all sessions. An answer takes well under a second, so
# readers of the store take turns; what changes the store, or must be heard meanwhile, waits for none of them.
Queue = Literal["store", "intake", "stop"]
# Of several presses while one is being answered, Gradio answers the last too, or none.
Mode = Literal["always_last", "once"]


@dataclass(frozen=True, slots=True)
class Event:
    """``fields`` are the ``data-`` or form fields that the method takes after the session.

    ``part`` is where its trouble is shown. ``mode`` is "once" for what changes the store or the conversation.
    """

    method: Callable[..., Iterator[Change]]
    fields: tuple[str, ...]
    part: str
    queue: Queue = "store"
    mode: Mode = "always_last"


def events_of(desk: Desk) -> dict[str, Event]:
    """The events that buttons, links and forms name by ``data-event``; inbox.js is told their names."""
    return (
        _of_the_page(desk)
        | _of_the_conversation(desk)
        | _of_the_evidence(desk)
        | _of_the_precedents(desk)
        | _of_the_lists(desk)
        | _of_the_library(desk)
    )


def _of_the_page(desk: Desk) -> dict[str, Event]:
    return {
        "clear": Event(desk.start_over, (), "conversation", mode="once"),
        "every": Event(desk.every, ("words",), "found"),
        "language": Event(desk.switch_language, ("to",), "conversation"),
        "show": Event(desk.show, ("to",), "conversation"),
        "style": Event(desk.restyle, ("style",), "evidence"),
    }


def _of_the_conversation(desk: Desk) -> dict[str, Event]:
    return {
        "ask": Event(desk.asking.ask, ("question",), "conversation", mode="once"),
        "save": Event(desk.asking.save, ("exchange", "form"), "evidence", mode="once"),
        "unfilter": Event(desk.asking.unfilter, ("exchange", "field"), "evidence", mode="once"),
    }


def _of_the_evidence(desk: Desk) -> dict[str, Event]:
    return {
        "cite": Event(desk.evidence.cite, ("exchange", "number"), "evidence"),
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
