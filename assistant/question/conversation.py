"""What a question takes from its history: goes_on, points_back, turnback (ほかには), heard, turns_of."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Literal

from assistant.models import Answer
from assistant.question.asks_of_meeting import asks_of_meeting
from corpus.language.lexicon import any_of

TurnKey = tuple[str, int | None]  # a meeting's id and a turn's ordinal
ItemKey = tuple[str, str]  # a meeting's id and the heading of one of its agenda items

# What a follow-up asks about the quotes of the answer before it; "" for anything else.
Turnback = Literal["", "reply", "asker", "when", "decision", "questions", "others", "more"]

_TURNBACKS: tuple[tuple[Turnback, re.Pattern[str]], ...] = (
    (
        "more",
        re.compile(
            r"^(?:ほか|他)(?:に|には|にも)(?:も|は)?(?:あり|ない|言われ|何か|なにか)?[^、。]{0,8}$"
            r"|^(?:もっと|続き|つづき)"
            r"|^(?:any(?:thing)?|what)\s+(?:else|more)\b|^(?:show |tell )?(?:me )?more\b",
            re.IGNORECASE,
        ),
    ),
    (
        "others",
        re.compile(
            r"^(?:では|じゃあ|それでは)?、?(?:ほか|他)(?:の|に)"
            r"(?:委員|議員|人|方|出席者|皆さん|意見|発言|質問)?[^、。]{0,12}[?？。]*$"
            r"|^(?:and |what about |how about )?"
            r"(?:any(?:one|body) else|(?:the )?others?|other (?:members|people|speakers))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "reply",
        re.compile(
            r"(?:回答|答弁|答え|返答|返事)(?:は|が|を|内容)|(?:何と|なんと|どう|どのように)(?:答え|回答|答弁)"
            r"|(?:誰|だれ|どなた)が(?:、|お)?(?:答え|答弁|回答|返答)|(?:答え|答弁し|回答し|返答し)た(?:の|人|方)は"
            r"|\b(?:answer|reply|response|respond|replied|answered)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "questions",
        re.compile(
            r"(?:質問|質疑|疑問)(?:は|が)(?:出|あ|な|上が|寄せ)|(?:何|どんなこと|どのようなこと)(?:を|が)(?:聞|尋ね|たずね|質問|問)"
            r"|\bwhat (?:questions?|did (?:they|members?|the members))\b.{0,20}\bask"
            r"|\bany questions\b|\bwhat was asked\b",
            re.IGNORECASE,
        ),
    ),
    (
        "asker",
        re.compile(
            r"(?:誰|だれ|どなた)(?:が|の|です)|\bwho (?:said|asked|raised|was|is|made)\b|\bwhose\b",
            re.IGNORECASE,
        ),
    ),
    (
        "when",
        re.compile(
            r"いつ|何年|何月|\bwhen\b|\bwhat (?:date|day|year)\b|\bwhich meeting\b|どの会議", re.IGNORECASE
        ),
    ),
    (
        "decision",
        re.compile(
            r"結論|決ま|決定|採決|議決|可決|否決|了承|承認|採択|どうなりまし"
            r"|\b(?:decided|decision|outcome|vote|approved|passed|adopted|rejected|result)\b",
            re.IGNORECASE,
        ),
    ),
)

_EMPTY_JA = re.compile(rf"{any_of('assistant/empty_ja')}|[ぁ-んー?？。、,.!！\s]")
_EMPTY_EN = re.compile(rf"\b(?:{any_of('assistant/empty_en')})\b|[\W_]", re.IGNORECASE)
_FACTS_ASKED_AFTER = re.compile(
    rf"{any_of('assistant/meeting_facts_ja')}|\b(?:{any_of('assistant/meeting_facts_en')})\b", re.IGNORECASE
)
OFFICE = re.compile(any_of("assistant/posts"))
# Nouns: two kanji, katakana, Latin letters or digits in a row, but no stem of a verb (「発見され」);
# a noun of one kanji shows by its particle (「鍵は」).
_NOUN_ALONE = re.compile(
    r"(?:[一-龥々]{2,}|[ァ-ヴ][ァ-ヴー]+)(?!さ|し[たてま]|する|でき|[一-龥々ァ-ヴー])"
    r"|[A-Za-z0-9ａ-ｚＡ-Ｚ０-９]{2,}"
    r"|(?<![一-龥])[一-龥](?=は|が|を|の|$)"
)
_TALK_POINTS_BACK = re.compile(
    r"^(?:それ|これ(?!まで|から)|その|この|そこ|あの|前回の|同じ)|(?:それ|これ)(?:に|を|は|が|の|と|ら)"
    rf"|^.{{0,3}}(?:{any_of('assistant/attributes')})(?:は|について|を教えて)[^、。]{{0,8}}$"
    r"|^何[一-龥ァ-ヴー]{1,6}(?:くらい|ほど)?(?:です|でした)?か?[?？。]*$"
    r"|\b(?:that|it|this|those|they|he|she|them)\b"
    r"|^(?:how (?:many|much|long|often|big|large)|which|whose)(?:\s+\w+){0,2}\s*\?*$",
    re.IGNORECASE,
)
# A new subject is put in the place of the old one: 「では、鍵は？」, "what about keys?".
_INSTEAD_OF_SUBJECT = re.compile(
    rf"^(?:(?:{any_of('assistant/leads')})[、。,\s]*)+|^(?:and\s+)?(?:what|how)\s+about\s+"
    r"|^(?:(?:no|sorry|actually|oops|rather|thanks|thank you|ok(?:ay)?|and)\b[,.!]?\s*)+(?:i\s+meant?\s+)?"
    r"|^i\s+meant?\s+"
    r"|.*(?:では|じゃ)なく(?:て)?、?",
    re.IGNORECASE,
)


def goes_on(question: str, subject: str, history: Sequence[Answer]) -> bool:
    """Whether the question goes on from the one before: it points back, or ``subject`` names nothing new.

    ``subject`` is the question without the person and the period that it names.
    """
    if not history:
        return False
    return not has_subject(subject) or points_back(question) or asks_only_of_meeting(subject)


def points_back(question: str) -> bool:
    """Whether the question points at what was said before: "which of those …", 「そのうち…」."""
    return bool(_TALK_POINTS_BACK.search(question))


def asks_only_of_meeting(subject: str) -> bool:
    """Whether only a meeting's own facts are asked for: 「副会長は出席しましたか」, "who attended?"."""
    return asks_of_meeting(subject) and names_nothing(_FACTS_ASKED_AFTER.sub(" ", OFFICE.sub(" ", subject)))


def points_back_only(question: str) -> bool:
    """Whether a question asks of what was said before, and names nothing itself: "who asked that?"."""
    asks_back = _asks_back(question) in ("reply", "asker", "others", "more")
    return names_nothing(question) and (asks_back or points_back(question))


def turnback(subject: str, before: Answer | None) -> Turnback:
    """What a question without a subject of its own asks about the quotes of ``before``."""
    if before is None or not before.quotes or not names_nothing(subject):
        return ""
    return _asks_back(subject)


def _asks_back(question: str) -> Turnback:
    return next((kind for kind, pattern in _TURNBACKS if pattern.search(question)), "")


def ground_of(history: Sequence[Answer]) -> Answer | None:
    """The answer that a follow-up is about: the last one, or before it the one that quotes what was said.

    「いつのことですか」 is answered by a header; 「回答は？」 after it asks of the words before.
    """
    spoken = (
        earlier
        for earlier in _same_subject_as_before(history)
        if any(c.quote.turn is not None for c in earlier.quotes)
    )
    return next(spoken, history[-1] if history else None)


def shown(history: Sequence[Answer]) -> frozenset[TurnKey]:
    """The turns that were quoted on the subject, so that more can be asked for again and again."""
    return frozenset(turn for earlier in _same_subject_as_before(history) for turn in turns_of(earlier))


def heard(history: Sequence[Answer]) -> frozenset[str]:
    """The labels of all who were quoted on the subject, so that others can be asked for again and again."""
    return frozenset(
        citation.speaker for earlier in _same_subject_as_before(history) for citation in earlier.quotes
    )


def leading(history: Sequence[Answer]) -> frozenset[str]:
    """The labels of those whom the answers on the subject quote first, and of all others asked for since."""
    return frozenset(
        citation.speaker
        for earlier in _same_subject_as_before(history)
        for citation in (earlier.quotes if _asks_back(earlier.question) == "others" else earlier.quotes[:1])
    )


def _same_subject_as_before(history: Sequence[Answer]) -> tuple[Answer, ...]:
    """The last answers with one subject, the newest first."""
    return tuple(takewhile(lambda earlier: earlier.search_text == history[-1].search_text, reversed(history)))


def carried_text(subject: str, history: Sequence[Answer]) -> str:
    """What a follow-up looks for: what the question before looked for, and its own words where it has any."""
    before = history[-1].search_text
    return before if before and names_nothing(subject) else f"{before} {subject}".strip()


def without_lead(question: str, history: Sequence[Answer]) -> str:
    """The question without the words that only tie it to the conversation (「では、」, "what about")."""
    lead = _INSTEAD_OF_SUBJECT.match(question) if history else None
    rest = question[lead.end() :] if lead else question
    return rest if has_subject(rest) else question


def turns_of(answer: Answer) -> tuple[TurnKey, ...]:
    """The turns that an answer quotes from, best first."""
    return tuple(
        dict.fromkeys((citation.quote.meeting_id, citation.quote.turn) for citation in answer.quotes)
    )


def items_of(answer: Answer) -> frozenset[ItemKey]:
    """The agenda items (meeting and heading) that an answer quotes from."""
    return frozenset((citation.quote.meeting_id, citation.agenda) for citation in answer.quotes)


def meeting_of(history: Sequence[Answer]) -> str:
    """The id of the meeting that the conversation is about, by its best quote; "" for none."""
    last_answer = history[-1] if history else None
    return (
        last_answer.filters.meeting_id
        or (last_answer.quotes[0].quote.meeting_id if last_answer.quotes else "")
        if last_answer
        else ""
    )


def has_subject(question: str) -> bool:
    """Whether the question names a subject of its own: a noun, not only what happened to something."""
    left = ((noun, "".join(_emptied_of_reference(noun).split())) for noun in _NOUN_ALONE.findall(question))
    return any(len(rest) >= min(2, len(noun)) for noun, rest in left)


def names_nothing(question: str) -> bool:
    """Whether the question holds nothing but pointing, asking and speaking."""
    return not _emptied_of_reference(question).strip()


def _emptied_of_reference(question: str) -> str:
    return _EMPTY_JA.sub(" ", _EMPTY_EN.sub(" ", question))
