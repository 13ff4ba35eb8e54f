"""The frame of a question, around its subject: what kind of answer is wanted, and the words that only ask."""

import re

from assistant.models import Kind
from corpus.language.lexicon import any_of

_SPOKE_JA = f"{any_of('assistant/saying')}|賛成|反対|苦言"

_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
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
# The frame of a question, around its subject: 「…について何と言われましたか」, "what was said about ...".
_MARK = (
    r"(?:の件)?(?:について|に関して|に関する|に関し|をめぐって|をめぐる)|の件(?=[はでを、,?？。]|$)"
    r"|に対する(?=意見|質問|質疑|発言|指摘|批判|懸念)"
)
_TAIL_MARK = re.compile(_MARK)
_TAIL_JA = re.compile(
    rf"(?:{_MARK})[はのも、,]*(?:{any_of('assistant/asking')}|[とにながはをもっいてたしまするありかねのけど?？。、\s])*"
)
_HEAD_EN = re.compile(
    r"(?:please\s+)?(?:(?:can|could|would) you\s+(?:please\s+)?)?"
    r"(?:tell me|show me|find|list|summari[sz]e|explain)?\s*"
    r"(?:(?:everything|anything|all"
    r"|what(?: (?:has|have) been| was| were| is"
    r"| did(?: (?:people|members?|they|anyone|the (?:committee|members)))?)?)\s+"
    r"(?:(?:that\s+)?(?:was|has been)\s+)?"
    r"(?:said|say|discussed?|mention(?:ed)?|ask(?:ed)?|explain(?:ed)?|answer(?:ed)?|repl(?:y|ied)|report(?:ed)?)"
    r"\s+(?:about|on|regarding|concerning)\s+"
    r"|(?<=me )(?:(?:something|anything|everything|more|all)\s+)?about\s+"
    r"|i(?:'d|\s+would)\s+like\s+to\s+(?:know|hear)\s+(?:\w+\s+)?about\s+)",
    re.IGNORECASE,
)
# 「携帯電話の紛失です」: what is answered when asked what was meant.
_COPULA = re.compile(r"(?<=[^かで])(?:のこと|の件|のほう)?(?:です|でした)(?:が|けど|ね|よ)?[。]?$")


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
    return next((kind for kind, pattern in _KINDS if pattern.search(question)), "what")


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
    mark = _TAIL_MARK.search(question)
    return question[: mark.start()] if mark and mark.start() > 0 else without_frame(question)


def without_frame(question: str) -> str:
    """「Xについて何と言われましたか」 and "what was said about X" ask for X; others stay as they are."""
    mark = _TAIL_MARK.search(question)
    if mark and mark.start() > 0 and _TAIL_JA.fullmatch(question, mark.start()):
        return question[: mark.start()]
    head = _HEAD_EN.match(question)
    return _COPULA.sub("", (question[head.end() :] if head else question).rstrip("?？ ")) or question
