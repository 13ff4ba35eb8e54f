"""watch: ``yoroku watch``: news of saved questions and mentions, printed or as JSON; exit status NEWS."""

import json
from typing import Any

from assistant.chat import Assistant
from assistant.config import Settings, resolve_store
from assistant.program import terminal
from assistant.program.commands import opened
from assistant.program.display import show_answer
from assistant.program.options import (
    DEFAULTS,
    Forget,
    Json,
    Looked,
    Reading,
    SaveMentions,
    SaveQuestion,
    Store,
    User,
)
from assistant.question.question_language import message_language
from assistant.show.json_output import citation_to_json, mention_to_json
from assistant.show.shortened_quotes import excerpt
from assistant.show.strings import say, say_meeting_day, say_title
from assistant.ui.conversations.conversations_file import saved_to_json
from assistant.ui.mentions.seeking import Seeking
from assistant.ui.news.what_is_new import News, Watching

NEWS = 3  # the exit status where something is new
TURN_CHARS = 200  # of a turn shown, in whole sentences; `--json` has every word


def watch(
    store: Store = None,
    question: SaveQuestion = "",
    mentions: SaveMentions = "",
    forget: Forget = "",
    user: User = "",
    looked: Looked = False,
    reading: Reading = DEFAULTS.reading,
    as_json: Json = False,
) -> int:
    """Tell what is new for saved questions and mention searches since they were last looked at.

    New is what stands in files whose content was not yet in the store then. Exit status: 0 when nothing is
    new, 3 when something is, 2 for what cannot be used.
    """
    settings = Settings(store=resolve_store(store), reading=reading)
    with opened(settings.store, reading=reading) as retriever:
        watching = Watching.of_store(settings.store, terminal.as_typed(user), Assistant(retriever, settings))
        if forget:
            watching.forget(forget)
        if question.strip():
            watching.question(terminal.as_typed(question).strip())
        if mentions.strip():
            watching.mentions(Seeking(terminal.as_typed(mentions).strip()))
        return _print_watched(watching, looked=looked, as_json=as_json)


def _print_watched(watching: Watching, *, looked: bool, as_json: bool) -> int:
    """Print what is new for each; the exit status."""
    status, language = 0, message_language()
    if not watching.listed():
        terminal.show(terminal.notices(), say(language, "nothing_saved"), "yellow")
    for news in watching.news():
        if as_json:
            line = json.dumps(news_to_json(news), ensure_ascii=False)
            terminal.write(terminal.harmless_json(line))
        else:
            _show_watched(news)
        status = NEWS if news.count else status
        if looked:
            watching.look(news)
    return status


def news_to_json(news: News) -> dict[str, Any]:
    """One saved question or mention search and what is new for it, one object a line."""
    return saved_to_json(news.saved) | {
        "new": news.count,
        "new_meetings": [one.meeting_id for one in news.meetings],
        "quotes": [citation_to_json(one) for one in news.answer.quotes] if news.answer else [],
        "mentions": [mention_to_json(match) for match in news.matches],
    }


def _show_watched(news: News) -> None:
    language, console, saved = message_language(), terminal.results(), news.saved
    kind = say(language, "saved_" + saved.kind, words=saved.words)
    count = say(language, "new_count", count=news.count) if news.count else say(language, "new_none")
    terminal.show(console, f"{kind}  {count}  ({saved.saved_id})", "bold cyan")
    if news.answer is not None:
        show_answer(console, news.answer)
    for match in news.matches:
        meeting = match.meeting
        title = say_title(language, meeting)
        day = say_meeting_day(language, meeting.date)
        who = match.turn.label if match.turn else say(language, "no_speaker")
        terminal.show(console, f"  {title} {day} {who}", "green")
        words = excerpt(meeting.text[match.start : match.end], TURN_CHARS)
        terminal.show(console, "    " + terminal.one_line(words))
