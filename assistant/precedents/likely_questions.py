"""likely_questions: to expect of a new item: what the like was asked before, most often first."""

from collections.abc import Sequence
from datetime import date

from assistant.models import Exchange, LikelyQuestion, Precedent
from assistant.ports import Library
from corpus.language.question_sentences import is_question
from corpus.language.sentences import split_sentences

SHOWN = 8  # what one prepares for an evening
ASKED = 80  # questions of all precedents that are compared, those of the best first
SHORTEST = 8  # characters; a shorter question (「その後は？」) asks about nothing by itself


def likely_questions(items: Sequence[Precedent], library: Library) -> tuple[LikelyQuestion, ...]:
    """The questions of all precedents, alike ones together, and how many discussions asked them."""
    asked = [
        (at, exchange, text)
        for at, item in enumerate(items)
        for exchange in item.exchanges
        if (text := _sentence_asked(exchange))
    ]
    asked = asked[:ASKED]
    groups = library.group_alike([text for _, _, text in asked])
    found = [_likely_question([asked[place] for place in group]) for group in groups]
    return tuple(sorted(found, key=lambda exchange: -exchange.times)[:SHOWN])


def _likely_question(group: Sequence[tuple[int, Exchange, str]]) -> LikelyQuestion:
    latest = max((one for _, one, _ in group), key=lambda one: one.question.date or date.min)
    return LikelyQuestion(latest.question, latest.reply, len({at for at, _, _ in group}))


def _sentence_asked(exchange: Exchange) -> str:
    """The last sentence of a question that asks; "" where none does."""
    text = exchange.question.quote.text
    sentences = (text[start:end] for start, end in split_sentences(text, 0, len(text)))
    asking = [sentence for sentence in sentences if len(sentence) >= SHORTEST and is_question(sentence)]
    return asking[-1] if asking else ""
