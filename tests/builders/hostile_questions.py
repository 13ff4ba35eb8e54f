"""Questions as nobody asks them: good ones of every kind cut, joined, garbled and drawn out, by chance."""

import random

from kind_rows import ASKED, PERSONS
from mutated import SIGNS

ROWS = (*PERSONS, *ASKED)
WORDS = (
    "委員長", "令和", "昨年度", "第３回", "可決", "何回", "USB", "個人情報", "一昨年の4月", "2024年13月45日",
    "について", "それは", "誰が", "いつ", "いくら", "ですか", "賛成多数", "１億２千万円", "松井委員",
    "what", "who said", "since 2021", "item 3", "SELECT *", "{0}", "%s", "\\", "(", ")", "[", "]", "*", "+",
    "?", "AND", "OR", "NOT", '"', "title:", "~2", "^9", "\ud800", "\x00", "\u200b", "\u202e", "🗳️", "ｶﾞ", "が",
    "㍻", "㌔", "①", "Ⅳ", "ﷺ", "İ", "ß", "9" * 40, "〇" * 30, "一" * 50, "（" * 40, "と" * 60, "の" * 80,
)  # fmt: skip
LONGEST = 4_000  # characters: twice what the page lets in


def hostile_question(chance: random.Random) -> str:
    """One question, for the same chance always the same."""
    question = chance.choice(ROWS).question
    for _ in range(chance.randint(1, 5)):
        question = chance.choice(_CHANGES)(question, chance)
    return question[:LONGEST]


def _cut(question: str, chance: random.Random) -> str:
    start, end = sorted(chance.randint(0, len(question)) for _ in range(2))
    return question[:start] + question[end:]


def _join(question: str, chance: random.Random) -> str:
    return question + chance.choice(("", "、", "。", "\n", " and ", "？")) + chance.choice(ROWS).question


def _word(question: str, chance: random.Random) -> str:
    at = chance.randint(0, len(question))
    return question[:at] + "".join(chance.choices(WORDS, k=chance.randint(1, 6))) + question[at:]


def _sign(question: str, chance: random.Random) -> str:
    at = chance.randint(0, len(question))
    return question[:at] + chance.choice(SIGNS) * chance.choice((1, 3, 300)) + question[at:]


def _again(question: str, chance: random.Random) -> str:
    return question * chance.choice((2, 5, 60))


def _any(question: str, chance: random.Random) -> str:
    code = chance.choice(
        (chance.randrange(0x20), chance.randrange(0x3000, 0xA000), chance.randrange(0x110000))
    )
    at = chance.randint(0, len(question))
    return question[:at] + chr(code) + question[at:]


def _shuffle(question: str, chance: random.Random) -> str:
    return "".join(chance.sample(question, len(question)))


_CHANGES = (_cut, _join, _word, _sign, _again, _any, _shuffle)
