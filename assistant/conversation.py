"""What a question takes over from the conversation: a follow-up goes on, a new subject starts afresh."""

import re
from collections.abc import Sequence
from typing import Literal

from assistant.models import Answer

Place = tuple[str, int | None]  # a meeting's id and a turn's ordinal
Item = tuple[str, str]  # a meeting's id and the heading of one of its agenda items

# What a follow-up asks about the quotes of the answer before it; "" for anything else.
Turnback = Literal["", "reply", "asker", "when", "decision", "others"]

_TURNBACKS: tuple[tuple[Turnback, re.Pattern[str]], ...] = (
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
            r"|\b(?:answer|reply|response|respond|replied|answered)\b",
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
            r"結論|決ま|決定|採決|議決|可決|了承|どうなりまし|\b(?:decided|decision|outcome|vote|approved|result)\b",
            re.IGNORECASE,
        ),
    ),
)

# Words that name no subject of their own: pointing words, people in general, saying, asking, being.
_EMPTY_JA = re.compile(
    r"それ(?:ら|ぞれ)?|これ|あれ|その|この|あの|そこ|ここ|そう|こう|どう(?:して)?|なぜ|何(?:故|と|を|が|に|年|月|日|回|人|か)?|なん|いつ|誰|だれ|どなた"
    r"|どの|どれ|どんな|どちら|上記|先ほど|さっき|前|今|同じ|ほか|他|全員|全部|すべて|もっと|詳しく|具体的|続き"
    r"|委員|議員|会議|審査会|人|方|者|件|話|点|こと|もの|とき|時|内容|発言|質問|質疑|意見|指摘|回答|答弁|答え|返事|返答|反応|説明|報告|議論"
    r"|理由|根拠|詳細|結論|結果|採決|決定|決ま|可決|了承|言|いわ|述べ|聞|尋ね|答|話し|教え|知り|示し|出|なり|あり|対|関|つい|以外"
    r"|では|じゃあ|ちなみに|また|ください|下さい|でしょう|です|ます|まし|ました|ません"
    r"|[ぁ-んー?？。、,.!！\s]"
)
_EMPTY_EN = re.compile(
    r"\b(?:that|this|it|those|these|they|them|he|she|his|her|their|there|then|the|a|an|of|to|on|in|at|by|for|from|about|and|or"
    r"|what|when|where|who|whom|whose|why|how|which|was|were|is|are|be|been|did|does|do|has|have|had|can|could|would"
    r"|say|said|says|ask|asked|answer|answers|answered|reply|replies|replied|respond|responded|response|responses|tell|me|more"
    r"|anyone|anybody|else|others?|members?|people|speakers?|meetings?|same|question|questions|reason|reasons|decided|decision"
    r"|outcome|vote|voted|result|results|happen|happened|exactly|detail|details|please|mean|meant|i|so|no|any|other|long|much|many|found|made)\b|[\W_]",
    re.IGNORECASE,
)
# Nouns: two kanji, katakana, Latin letters or digits in a row, but no stem of a verb (「発見され」);
# a noun of one kanji shows by its particle (「鍵は」).
_NOUN = re.compile(
    r"(?:[一-龥々]{2,}|[ァ-ヴ][ァ-ヴー]+)(?!さ|し[たてま]|する|でき|[一-龥々ァ-ヴー])"
    r"|[A-Za-z0-9ａ-ｚＡ-Ｚ０-９]{2,}"
    r"|(?<![一-龥])[一-龥](?=は|が|を|の|$)"
)
# What a thing has, asked for alone, is asked of the subject before: 「費用は？」.
_ATTRIBUTE = (
    "期間|期限|時期|日程|場所|費用|経費|予算|金額|単価|件数|人数|回数|割合|面積|規模|頻度|範囲|対象|原因|経緯|背景"
    "|根拠|条件|方法|手順|対策|効果|課題|影響|担当|内訳|内容"
)
_POINTS_BACK = re.compile(
    r"^(?:それ|これ|その|この|そこ|あの|前回の|同じ)|(?:それ|これ)(?:に|を|は|が|の|と|ら)"
    rf"|^.{{0,3}}(?:{_ATTRIBUTE})(?:は|について|を教えて)[^、。]{{0,8}}$"
    r"|\b(?:that|it|this|those|they|he|she|them)\b",
    re.IGNORECASE,
)
# A new subject is put in the place of the old one: 「では、鍵は？」, "what about keys?".
_INSTEAD = re.compile(
    r"^(?:では|じゃあ|それでは|それなら|なら|次に)、?|^(?:and\s+)?(?:what|how)\s+about\s+|^(?:いや|いえ|いいえ|違います)[、。]?"
    r"|^(?:no|sorry)[,.]\s*(?:i (?:mean|meant)\s+)?|.*(?:では|じゃ)なく(?:て)?、?",
    re.IGNORECASE,
)


def goes_on(question: str, subject: str, history: Sequence[Answer]) -> bool:
    """Whether the question goes on from the one before: it points back, or ``subject`` names nothing new.

    ``subject`` is the question without the person and the period that it names.
    """
    return bool(history) and (not has_subject(subject) or bool(_POINTS_BACK.search(question)))


def turnback(subject: str, history: Sequence[Answer]) -> Turnback:
    """What a question without a subject of its own asks about the last answer's quotes."""
    if not history or not history[-1].quotes or not is_empty(subject):
        return ""
    return next((kind for kind, pattern in _TURNBACKS if pattern.search(subject)), "")


def carried_text(subject: str, history: Sequence[Answer]) -> str:
    """What a follow-up looks for: what the question before looked for, and its own words where it has any."""
    before = history[-1].search_text
    return before if before and is_empty(subject) else f"{before} {subject}".strip()


def without_lead(question: str, history: Sequence[Answer]) -> str:
    """The question without the words that only tie it to the conversation (「では、」, "what about")."""
    lead = _INSTEAD.match(question) if history else None
    rest = question[lead.end() :] if lead else question
    return rest if has_subject(rest) else question


def places_of(answer: Answer) -> tuple[Place, ...]:
    """The turns that an answer quotes from, best first."""
    return tuple(
        dict.fromkeys((citation.quote.meeting_id, citation.quote.turn) for citation in answer.quotes)
    )


def items_of(answer: Answer) -> frozenset[Item]:
    """The agenda items (meeting and heading) that an answer quotes from."""
    return frozenset((citation.quote.meeting_id, citation.agenda) for citation in answer.quotes)


def has_subject(question: str) -> bool:
    """Whether the question names a subject of its own: a noun, not only what happened to something."""
    left = ((noun, "".join(_emptied(noun).split())) for noun in _NOUN.findall(question))
    return any(len(rest) >= min(2, len(noun)) for noun, rest in left)


def is_empty(question: str) -> bool:
    """Whether the question holds nothing but pointing, asking and speaking."""
    return not _emptied(question).strip()


def _emptied(question: str) -> str:
    return _EMPTY_JA.sub(" ", _EMPTY_EN.sub(" ", question))
