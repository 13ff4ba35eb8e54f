"""render_exchange: a question with its reply as HTML wherever shown; render_said, _speaker, _place."""

from assistant.models import Citation, Exchange, Language
from assistant.show.shortened_quotes import asking, excerpt
from assistant.show.strings import say, say_meeting_day, turn_number
from assistant.ui.page.list_parts import meeting_title
from assistant.ui.page.markup import label, speaker_link, turn_link, verbatim
from assistant.ui.page.star_button import star_quote

QUOTE_CHARS = 240  # of one quote; pressed, it opens in its meeting


def render_exchange(exchange: Exchange, language: Language, *, dated: bool = False) -> str:
    """The pair as one entry of a list; ``dated`` says the meeting too, where pairs are of several."""
    reply = (
        render_said("reply_short", exchange.reply, excerpt(exchange.reply.quote.text, QUOTE_CHARS), language)
        if exchange.reply
        else f'<p class="role">{say(language, "no_reply")}</p>'
    )
    first = exchange.question
    asked = render_said("question_short", first, asking(first.quote.text, QUOTE_CHARS), language)
    day = say_meeting_day(language, first.date)
    title = meeting_title(first, language)
    where = f'<p class="role">{title} {day} {label(first.agenda)}</p>'
    return f"<li>{where if dated else ''}{asked}{reply}</li>"


def render_said(key: str, citation: Citation, words: str, language: Language) -> str:
    """What somebody said, marked as a question or a reply; ``words`` are of the quote."""
    return (
        f'<div class="said"><b>{say(language, key)}</b><div class="words"><p class="who">'
        f"{render_speaker(citation, language)}{render_place(citation, language)}"
        f"{star_quote(citation.quote, language)}</p>"
        f'<blockquote dir="auto">{verbatim(words)}</blockquote></div></div>'
    )


def render_speaker(citation: Citation, language: Language) -> str:
    """Who said it, a way to the page of that person."""
    speaker = f'<span class="speaker">{label(citation.speaker or say(language, "no_speaker"))}</span>'
    return speaker_link(citation.turn_id, speaker, say(language, "person_link"))


def render_place(citation: Citation, language: Language) -> str:
    """The way to the turn in its meeting."""
    turn = citation.quote.turn
    if turn is None:
        return ""
    words = say(language, "turn_number", turn=turn_number(turn))
    return turn_link(citation.turn_id, words, say(language, "turn_link"))
