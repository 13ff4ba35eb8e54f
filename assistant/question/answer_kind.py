"""kind_of: patterns of the answer wanted (who, when, figure, decision); is_broad, asks_how_often."""

import re

from assistant.models import Kind
from corpus.language.lexicon import any_of
from index import Retriever

_SPOKE_JA = f"{any_of('assistant/saying')}|賛成|反対|苦言"

_ANSWER_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "decision",
        re.compile(
            r"(?:陳情|請願|意見書|決議|議案|動議|条例|提案|[案件])[^、。]{0,24}(?:どう(?:な[りっ]|扱|処理)|通りました|通った)"
            r"|採決|議決|可決|否決|了承され|承認され|採択され|決ま[っりる]|決定(?:した|され|は)|結論|継続審査|結果は|賛成多数"
            r"|\b(?:decided|decision|voted?|approved|passed|adopted|rejected|outcome|result)\b|\bpass\?",
            re.IGNORECASE,
        ),
    ),
    (
        "who",
        re.compile(
            rf"(?:誰|だれ|どなた|どの(?:委員|議員)).*(?:{_SPOKE_JA})"
            rf"|(?:{_SPOKE_JA})[^、。]{{0,6}}のは、?(?:誰|だれ|どなた|どの)|(?:{_SPOKE_JA})[^、。]{{0,12}}"
            r"(?:委員|議員|人|者|(?<=[たるうの])方|出席者|発言者)(?:は|の名前は?)?(?:[かで]|誰|だれ|どなた|です)*[？?]*$"
            r"|\b(?:who|which (?:member|attendee|person|speaker|official|minister|councill?or))\s+(?:\w+\s+)?"
            r"(?:sa[iy]|ask|raise|complain|mention|suggest|propose|object|question|point|argue|answer|repl|spoke)",
            re.IGNORECASE,
        ),
    ),
    (
        "when",
        re.compile(
            r"いつ|何時|何日|何月|何年(?!間)|日程(?!第)|期日|時期|日時"
            r"|^when\b|\bwhen (?:was|were|did|is|are|will|does|do)\b|\bwhat (?:date|day|time|year)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "figure",
        re.compile(
            r"何(?:人|件|個|回|年間|か月|カ月|箇所|カ所|割|％|%|パーセント|円|億|万|席|本|ヘクタール|倍|台|名|校|戸|室|平米)"
            r"|いくら|いくつ|どれくらい|どのくらい|どれほど|(?:金額|件数|人数|割合|面積|期間|総額|規模)は"
            r"|\bhow (?:many|much|long|often|large|big|far|old)\b",
            re.IGNORECASE,
        ),
    ),
)

# What makes a question of a phrase; a keyword or a title has none of it.
_ASKS_SOMETHING = re.compile(
    r"[かの][?？。]?$|[?？]|は$|何|誰|どう|どの|どこ|どれ|いつ|なぜ|いくら"
    r"|\b(?:who|what|when|where|why|how|which|did|does|do|is|are|was|were|can|could|will|would|should)\b",
    re.IGNORECASE,
)
# 「すべて」, 「何回話されましたか」: what is said has to be counted, not only ranked.
_EVERY = re.compile(
    rf"(?:全部|ぜんぶ|すべて|全て|一覧|列挙|もれなく)(?:を|の|で|に|教|見|出|挙|知|くださ|お願|は)?"
    rf"[^、。]{{0,14}}$|何[回度](?:くらい|ほど)?(?:{any_of('assistant/saying', 'assistant/discussing')})"
    r"|\bhow (?:many times|often)\b|\bevery (?:time|mention|statement)\b"
    r"|\ball (?:the )?(?:mentions|statements|remarks)\b",
    re.IGNORECASE,
)


def kind_of(question: str) -> Kind:
    """What kind of answer is wanted, by the words of the question; "what" where nothing says more."""
    return next((kind for kind, pattern in _ANSWER_KINDS if pattern.search(question)), "what")


def is_broad(question: str) -> bool:
    """Whether all that was said of a subject is asked for: 「Xについて」, "what was said about X", 「X」."""
    if kind_of(question) != "what" or "。" in question.rstrip("。"):
        return False
    return without_frame(question) != question.rstrip("?？ ") or not _ASKS_SOMETHING.search(question)


def asks_how_often(question: str) -> bool:
    """Whether it matters that nothing is missing: all that was said is asked for, or how often it was."""
    return bool(_EVERY.search(question))


def topic_of(question: str) -> str:
    """What a question is about, for a later one to go on from: 「Xについて反対した人は」 is about X."""
    return Retriever.unframed(question).topic


def without_frame(question: str) -> str:
    """「Xについて何と言われましたか」 and "what was said about X" ask for X; others stay as they are."""
    return Retriever.unframed(question).subject
