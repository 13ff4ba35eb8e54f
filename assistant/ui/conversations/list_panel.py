"""render_past: kept conversations as HTML: search field, rows with days and menus, undo, earlier ones."""

from collections.abc import Sequence
from datetime import date

from assistant.keeping.conversations import NAME_CHARS, Conversation
from assistant.models import Language
from assistant.show.strings import say, say_date, say_day
from assistant.ui.conversations.past import Past
from assistant.ui.page.list_parts import search_field
from assistant.ui.page.markup import attribute, inline, permalink


def render_past_form(words: str, language: Language) -> str:
    """The head of the list, which folds it, and the field to find conversations by; "" is no words."""
    placeholder = f'placeholder="{say(language, "find_past")}"'
    return (
        f'<div class="head"><button type="button" class="plain" data-folds="past" aria-controls="past"'
        f' aria-label="{say(language, "past")}" title="{say(language, "past")}">'
        f'<span aria-hidden="true">☰</span> <span class="title">{say(language, "past")}</span></button>'
        f'<button type="button" class="plain" data-event="clear" title="{say(language, "clear_hint")}">'
        f"{say(language, 'clear')}</button></div>"
        f'<form role="search" data-event="find"><label><span class="unseen">{say(language, "find_past")}'
        f"</span>{search_field(words, placeholder)}</label></form>"
    )


def render_past(
    conversations: Sequence[Conversation],
    current: str,
    past: Past,
    language: Language,
    *,
    total: int,
    today: date,
    told: str = "",
) -> str:
    """The first conversations of ``total``; ``current`` is on the page, ``told`` why nothing is kept."""
    why = f'<p class="remark" role="status">{inline(told)}</p>' if told else ""
    rows = "".join(
        _row(conversation, conversation.conversation_id == current, language, today)
        for conversation in conversations
    )
    empty = say(language, "no_past_found" if past.words else "no_past")
    listed = f"<ol>{rows}</ol>" if rows else f'<p class="how">{empty}</p>'
    return (
        f'<nav aria-label="{say(language, "past")}" data-current="{attribute(current)}">'
        f"{why}{_undo(past, language)}{listed if rows or not told else ''}"
        f"{_earlier(total - len(conversations), language)}</nav>"
    )


def _row(conversation: Conversation, is_current: bool, language: Language, today: date) -> str:
    key, name = attribute(conversation.conversation_id), attribute(conversation.name)
    current = ' aria-current="page"' if is_current else ""
    pinned = f'<span class="pinned">{say(language, "pinned")}</span> ' if conversation.is_pinned else ""
    day = _day(conversation.changed.astimezone().date(), today, language)
    return (
        f'<li><a href="{permalink("conversation", conversation.conversation_id)}" data-event="conversation"'
        f' data-conversation="{key}" data-key="open {key}"{current} title="{name}">'
        f'<span class="name">{inline(conversation.name)}</span>'
        f'<span class="role">{pinned}{day}</span></a>{_menu(conversation, key, name, language)}</li>'
    )


def _day(day: date, today: date, language: Language) -> str:
    """Today, a day of this year, or any other, each as short as it can be told."""
    if day == today:
        return say(language, "today")
    if day.year == today.year:
        return say_day(language, day)
    return say_date(language, day)


def _menu(conversation: Conversation, key: str, name: str, language: Language) -> str:
    """What can be done with a conversation, folded away behind three dots."""
    pinned = "" if conversation.is_pinned else "yes"
    pin = _button("pin", key, say(language, "pin" if pinned else "unpin"), f' data-pinned="{pinned}"')
    delete = _button("delete", key, say(language, "delete"), then="undo")
    label = attribute(say(language, "past_menu", name=conversation.name))
    return (
        f'<details class="saves"><summary data-key="menu {key}" aria-label="{label}" title="{label}">⋯'
        f'</summary><div><form data-event="rename" data-then="menu {key}">'
        f'<input type="hidden" name="conversation" value="{key}">'
        f'<label><span class="unseen">{say(language, "rename_to")}</span>'
        f'<input name="name" value="{name}" maxlength="{NAME_CHARS}" autocomplete="off"></label>'
        f'<button class="plain">{say(language, "rename")}</button></form>{pin}{delete}</div></details>'
    )


def _button(event: str, key: str, words: str, more: str = "", *, then: str = "") -> str:
    """A button of a row's menu; ``then`` is the control that has the focus afterwards, else the menu."""
    return (
        f'<button type="button" class="plain" data-event="{event}" data-conversation="{key}"'
        f' data-then="{then or "menu " + key}"{more}>{words}</button>'
    )


def _undo(past: Past, language: Language) -> str:
    if not past.deleted:
        return ""
    key = attribute(past.deleted)
    return (
        f'<p class="remark" role="status">{say(language, "past_deleted")} '
        f'<button type="button" class="plain" data-event="undo" data-conversation="{key}" data-key="undo"'
        f' data-then="open {key}">{say(language, "undo")}</button></p>'
    )


def _earlier(more: int, language: Language) -> str:
    if more <= 0:
        return ""
    left = say(language, "earlier_past", count=f"{more:,}")
    return f'<button type="button" class="plain" data-event="earlier" data-key="earlier">{left}</button>'
