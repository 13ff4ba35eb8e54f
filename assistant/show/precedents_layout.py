"""lay_out_precedents: Precedents as Lines for the terminal, card by card; outcome_of, heading_of an item."""

from collections.abc import Iterator

from assistant.models import Citation, Language, Precedent, Precedents
from assistant.show import wording
from assistant.show.answer_layout import Line
from assistant.show.outcomes import decided, outcome_word
from assistant.show.shortened_quotes import asking, excerpt
from assistant.show.strings import say, say_date, say_list, say_many

QUOTE_CHARS = 200  # of one quote: a card is read at a glance, and the place tells where the rest is
EXCHANGES = 8  # of one card


def lay_out_precedents(precedents: Precedents) -> tuple[Line, ...]:
    """The cards in the order they are read, best first."""
    return tuple(_precedents_found(precedents) if precedents.found else _no_precedents_found(precedents))


def outcome_of(language: Language, item: Precedent) -> str:
    """How an item was decided and voted, or that the minutes record nothing."""
    if not item.outcome:
        return say(language, "result_unrecorded")
    if not item.is_conditional:
        return decided(language, item.outcome, item.vote)
    named = say(language, "result_conditional", outcome=outcome_word(language, item.outcome))
    vote = decided(language, item.outcome, item.vote).removeprefix(outcome_word(language, item.outcome))
    return named + vote


def heading_of(language: Language, item: Precedent) -> str:
    """The item's heading, or that it has none."""
    return item.item or say(language, "no_heading")


def meeting_of(language: Language, item: Precedent) -> str:
    """The meeting's title and date."""
    name = item.title or item.body or item.source
    day = say_date(language, item.date)
    return say_list(language, (name, day)) if day else name


def _no_precedents_found(precedents: Precedents) -> Iterator[Line]:
    yield Line("headline", say(precedents.language, "precedents_none"))
    yield Line("note", wording.searched(precedents.language, precedents.scope))
    if precedents.scope.unreadable:
        yield Line("note", wording.unreadable(precedents.language, precedents.scope))


def _precedents_found(precedents: Precedents) -> Iterator[Line]:
    language, items = precedents.language, precedents.items
    yield Line("headline", say(language, "precedents_found", items=say_many(language, len(items), "item")))
    if not precedents.is_sure:
        yield Line("note", say(language, "precedents_unsure"))
    for number, item in enumerate(items, 1):
        yield from _precedent_card(language, number, item)
    for thread in precedents.threads:
        yield Line("meeting", f"\n{say(language, 'thread')}")
        yield from (Line("item", f"  {_precedent_step(language, items[at])}") for at in thread)
    if precedents.likely:
        yield Line("meeting", f"\n{say(language, 'likely')}")
    for likely in precedents.likely:
        times = say(language, "asked_times", times=say_many(language, likely.times, "discussion"))
        yield Line(
            "quote",
            f"  {_quoted(language, asking(likely.question.quote.text, QUOTE_CHARS))} ({times})",
        )


def _precedent_card(language: Language, number: int, item: Precedent) -> Iterator[Line]:
    yield Line("meeting", f"\n{number}. {meeting_of(language, item)}")
    yield Line("item", f"  {heading_of(language, item)}")
    if item.joint:
        yield Line("note", f"  {say(language, 'jointly', items=say_list(language, item.joint))}")
    yield Line("headline", f"  {say(language, 'result')}: {outcome_of(language, item)}")
    if item.outcome_quote:
        yield from _precedent_quote(language, item.outcome_quote)
    yield from _precedent_exchanges(language, item)
    for name, quotes in (("conditions", item.conditions), ("later", item.later)):
        if quotes:
            yield Line("speaker", f"  {say(language, name)}")
        for quote in quotes:
            yield from _precedent_quote(language, quote)


def _precedent_exchanges(language: Language, item: Precedent) -> Iterator[Line]:
    if item.exchanges:
        yield Line("speaker", f"  {say(language, 'asked_and_replied')}")
    for one in item.exchanges[:EXCHANGES]:
        asked = _quoted(language, asking(one.question.quote.text, QUOTE_CHARS))
        yield Line("quote", f"    {say(language, 'question_short')} {one.question.speaker}: {asked}")
        replied = say(language, "no_reply")
        if one.reply:
            replied = f"{one.reply.speaker}: {_quoted(language, excerpt(one.reply.quote.text, QUOTE_CHARS))}"
        yield Line("quote", f"    {say(language, 'reply_short')} {replied}")
    if (more := len(item.exchanges) - EXCHANGES) > 0:
        yield Line("note", f"    {say(language, 'more_exchanges', count=more)}")


def _precedent_quote(language: Language, citation: Citation) -> Iterator[Line]:
    yield Line("quote", f"    {_quoted(language, excerpt(citation.quote.text, QUOTE_CHARS))}")
    place = (wording.meeting(language, citation), citation.speaker, wording.place(language, citation))
    yield Line("place", f"      {say_list(language, place)}")


def _quoted(language: Language, words: str) -> str:
    return say(language, "quoted", quote=words)


def _precedent_step(language: Language, item: Precedent) -> str:
    return f"{say_date(language, item.date)} {heading_of(language, item)} — {outcome_of(language, item)}"
