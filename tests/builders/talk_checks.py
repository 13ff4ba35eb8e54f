"""What is checked of one answer in a conversation over the sample minutes."""

import unicodedata
from collections.abc import Sequence
from datetime import date

from talks import Step

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer
from assistant.show.answer_layout import plain_text
from assistant.show.json_output import filters_to_json
from corpus.language.bilingual import words_of
from index import Retriever

TODAY = date(2026, 11, 23)


def assert_talk(retriever: Retriever, talk: Sequence[Step]) -> None:
    """What the table says of each answer of a conversation that is held on ``TODAY``."""
    assistant = Assistant(retriever, Settings(), today=lambda: TODAY)
    told: list[Answer] = []
    for step in talk:
        answer = assistant.ask(step.question, history=told)
        told.append(answer)
        assert_holds(step, answer)
        assert_counted(answer)
        assert_verbatim(retriever, answer)


def assert_holds(step: Step, answer: Answer) -> None:
    """What the table says of one answer."""
    words = said(answer)
    assert answer.answered is step.found, plain_text(answer)
    assert all(plain(part) in words for part in step.said), plain_text(answer)
    assert not any(plain(part) in words for part in step.unsaid), plain_text(answer)
    assert not step.by or {quote.speaker for quote in answer.quotes} <= set(step.by), plain_text(answer)
    assert not step.on or {str(quote.date) for quote in answer.quotes} <= set(step.on), plain_text(answer)
    assert not step.kind or answer.kind == step.kind
    assert not step.language or answer.language == step.language
    assert step.note in "\n".join(words_of(note, answer.language) for note in answer.notes)
    assert step.chip in "\n".join(answer.suggestions)
    if step.filters is not None:
        assert {**filters_to_json(answer.filters), "meeting_id": ""} == {**step.filters, "meeting_id": ""}


def assert_counted(answer: Answer) -> None:
    """The headline counts what is shown."""
    meetings, places = len({quote.quote.meeting_id for quote in answer.quotes}), len(answer.quotes)
    counted = f"{meetings}会議" if answer.language == "ja" else f"{meetings} meeting"
    headline = plain_text(answer).split("\n")[0]
    assert not answer.answered or (counted in headline and f"{places}" in headline)


def assert_verbatim(retriever: Retriever, answer: Answer) -> None:
    """Every quote reads the same in the stored minutes."""
    for citation in (*answer.quotes, *answer.nearest):
        quote = citation.quote
        assert retriever.meeting(quote.meeting_id).text[quote.start : quote.end] == quote.text


def said(answer: Answer) -> str:
    """Every quote of an answer."""
    return plain("\n".join(citation.quote.text for citation in answer.quotes))


def plain(words: str) -> str:
    """Words without the widths and spaces that differ between the samples' printings."""
    return "".join(unicodedata.normalize("NFKC", words).split())
