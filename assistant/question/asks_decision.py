"""decision_asked: Ending, Vote: patterns of how a matter was decided, or all that ended so (否決された)."""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.question.conversation import names_nothing
from assistant.question.question_language import language_of
from assistant.question.request_frame import matter_of, without_request

# How items end, by what a question calls it.
Ending = Literal["rejected", "deferred", "withdrawn", "amended", "conditional", "approved"]

# How a vote goes, by what a question calls it.
Vote = Literal["unanimous", "majority"]

_VOTE_WORDS: tuple[tuple[Vote, str], ...] = (
    (
        "unanimous",
        r"全会一致|満場一致|全員一致|全員(?:が|の)?賛成|異議(?:が)?な[しく]|反対(?:者|意見)?(?:が|は|も)?な[しくい]"
        r"|反対(?:者|意見)?(?:が|は|も)(?:なかった|出なかった|いなかった|ありませんで)"
        r"|(?<!not )(?<!non-)\bunanimous|\bwithout (?:objection|dissent|a vote against)"
        r"|\bno ?(?:body|one) (?:objected|opposed|voted against)",
    ),
    (
        "majority",
        r"(?:賛成|挙手|起立)多数|多数(?:決|で|の賛成|をもって)|反対(?:が|も|者が)(?:あ|出た|い[たま])"
        r"|\bmajority\b|\b(?:split|divided) vote|\b(?:not |non-?)unanimous",
    ),
)
_VOTE_PATTERNS = tuple((vote, re.compile(words, re.IGNORECASE)) for vote, words in _VOTE_WORDS)
_ENDING_WORDS: tuple[tuple[Ending, str], ...] = (
    (
        "rejected",
        r"否決|不採択|不承認|(?:認め|通さ|承認さ|可決さ|採択さ|了承さ)れなかっ|(?:通ら|認められ)な(?:かっ|い)|却下|反対多数|退け"
        r"|\breject|\bdefeated|\bvoted down|\bturned down|\bnot (?:approved|adopted|passed"
        r"|accepted)|\bfail(?:ed|s)?\b|\brefused",
    ),
    (
        "deferred",
        r"継続審[査議]|継続(?:と|に)?な|継続し|継続扱い|先送り|見送|持ち?越|保留|結論が出(?:な|ず)|次回(?:に|へ)(?:回|持)"
        r"|\bdefer|\bpostpone|\btabled\b|\bcarried over|\bheld over|\bput off|\bcontinued\b",
    ),
    ("withdrawn", r"取り?下げ|取り?やめに?な|撤回|\bwithdr[ae]wn?\b|\bdropped\b"),
    ("amended", r"修正(?:可決|され|して|の(?:上|うえ)|案が可決)|\bamend(?:ed|ment)"),
    (
        "conditional",
        r"条件(?:を|が|は)?(?:付|つ|附)|条件付|[付附]帯(?:決議|意見|条件)?|要望を付|意見を付|\bconditions?\b|\bconditional"
        r"|\bsubject to\b|\bprovided that\b",
    ),
    (
        "approved",
        r"可決|承認|了承|採択|認められ|認め(?:た|まし)|同意され|通った|通過|賛成(?:多数|され)|原案(?:のとおり|どおり)|決まった|決定(?:し|され)た"
        r"|\bapprov|\badopted|\bpassed\b|\baccepted\b|\bagreed\b|\bcarried\b",
    ),
)
_ENDINGS = tuple((ending, re.compile(words, re.IGNORECASE)) for ending, words in _ENDING_WORDS)
_DECIDED_ITEM = r"(?:議題|議案|案件|議事|もの|の|件|請願|陳情|項目|事項|提案|条例案|条例|動議|諮問|計画案|案)"
# All items are asked for: 否決された議題, 議題のうち継続審査になったもの, which items were rejected.
_EVERY_ITEM_JA = re.compile(
    rf"(?:た|の|となった|された|になった|扱いの){_DECIDED_ITEM}(?:の一覧|は|を|が|って|に|と|も|だけ|には|ですか|[?？]|$)|(?:どの|どんな|どれだけの|どういった){_DECIDED_ITEM}"
    rf"|(?:どれ|何|なに)が.{{0,16}}(?:決|継続|取り?下げ|承認|了承|採択|見送|保留)|{_DECIDED_ITEM}(?:の(?:うち|中)|で)"
    rf"|{_DECIDED_ITEM}は?(?:あり|ある|どれ|何|なに)|た{_DECIDED_ITEM}?(?:は|が)(?:あり|ある|どれ|何)"
)
_EVERY_ITEM_EN = re.compile(
    r"\b(?:which|what|any|all|list|how many)\b.{0,30}\b(?:items?|proposals?|motions?|bills?|decisions?|votes?"
    r"|matters?|requests?|petitions?|things?|cases?|ones)\b"
    r"|\bwhat (?:was|were|got|has been|did (?:they|the (?:committee|council|board)))\b"
    r"|\b(?:was|were|has|have|is) any(?:thing)?\b|\beverything (?:that was )?",
    re.IGNORECASE,
)
# What is about endings and items alone, so that anything left names a matter.
_ALL_OF_IT = re.compile(
    rf"{_DECIDED_ITEM}|どれ|どの|どんな|これまで|今まで|過去|いまま|会議|審議|委員会|審査会|一覧|全部|すべて|全て|うち|中|結果|採決|議決|決定|結論|条件|継続|審査|多数|反対|賛成"
    r"|扱い|全会一致|満場一致|全員|一致|異議|挙手|起立|先送り|見送|持|越|保留|取|下|撤回|修正|うえ|上|否決|不採択|可決|承認|了承|採択|却下|認|通|付|附帯|帯|決|同意|なっ|され|次回|原案|不承認|要望|意見|退|過"
)
_ALL_OF_IT_EN = re.compile(
    r"\b(?:items?|decisions?|proposals?|motions?|bills?|matters?|petitions?|things?|cases?|ones|reject\w*"
    r"|defer\w*|postpon\w*|approv\w*|adopt\w*|pass(?:ed)?|accept\w*"
    r"|withdrawn?|with|conditions?|conditional\w*|subject|amend\w*|voted|down|turned|defeated|not"
    r"|carried|over|held|put|off|tabled|continued|so|far|ever|been"
    r"|list|all|any|every|everything|anything|got|were|there|which|agenda|from|has|have|is|removed"
    r"|later|next|earlier"
    r"|meetings?|another|time|committee|council|board|only|agreed|unanimously|refused|dropped|far"
    r"|until|now|by|a|an|the|majority|unanimous|split|divided|votes?|without|objections?|dissent|nobody|one"
    r"|objected|opposed|against|that|there|any|of|on|what|did|do|they|members?)\b|[\W_]",
    re.IGNORECASE,
)
_RESULT_ASKED = (
    "可決|否決|承認|了承|採択|不採択|許可|不許可|認可|採用|同意|継続審査|継続|認定|決定|修正|決議|却下|採決|議決|先送り"
    "|反対多数|賛成多数"
)
# Another thing is asked of the matter than how it was decided.
_NO_DECISION_JA = re.compile(
    r"どうして|なぜ|何故|誰|だれ|どなた|いくら|いくつ|(?<!対)何(?!が決|に決|か条件|対何|票)|どこ|どれ|どんな|いつ(?!決)|どの(?!よう)"
)
# How one matter was decided, after the words for it.
_HOW_DECIDED_JA = re.compile(
    r"(?:は|が|って|の件は|について|に関して|に関する)?(?:、)?(?:最終的に|結局|その後|最後は|実際|結果的に)*(?:は)?、?"
    r"(?:(?:どう|どのように|どんなふうに|いつ)(?:な(?:りま|った)|決(?:ま|め|着|定|し)|扱わ|処理(?:さ|し)|判断(?:さ|し)|議決|採決)"
    r"|(?:審議|審査|採決|議決|評決|表決|投票)?(?:の)?(?:結果|結論|結末)(?=[はがをに、?？]|$|につ|です|でし|出)"
    r"|(?:全会一致で|賛成多数で|何対何で|何票対何票で|条件付きで|原案(?:どおり|のとおり)|無事|正式に|もう|全部|全て|すべて|本当に)*、?"
    rf"(?:(?:{_RESULT_ASKED})(?:され|し(?:た|ま)|と(?:な|い)|に(?:な|至)|です|でし|扱い|[?？]|$)|認められ(?:た|ま[しせ]|な)|通[りっ]|通過"
    r"|見送[らっ]|取り?下げ"
    r"|何(?:が|に)決|決ま[っりる]|(?:こと|(?<!どの)よう)に(?:なりま|なった|決))"
    r"|何か条件|条件(?=は|が|を付))"
)
_HOW_DECIDED_EN = (
    re.compile(
        r"\b(?:was|were|is|has|have|did"
        r"|does)\s+(?:there\s+)?(?:the\s+)?(?P<matter>.+?)\s+(?:been\s+)?(?:finally\s+|ever\s+"
        r"|eventually\s+)?"
        r"(?:approved|rejected|adopted|passed|pass|accepted|agreed|deferred|postponed|decided"
        r"|withdrawn|carried|turned down|voted down|go through|granted|get approved|carry|succeed)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:how|what)\s+(?:was|were|did|is)\s+(?:it\s+|they\s+|the (?:committee|council|board"
        r"|members?)\s+)?(?:decided?|resolved?|the (?:decision|outcome|result|vote)|happen(?:ed)?"
        r"|become)"
        r"\s*(?:about|on|of|for|to|regarding|concerning|with)\s+(?P<matter>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bhow\s+(?:was|were|did)\s+(?P<matter>.+?)\s+(?:decided|resolved|voted on|turn out|end)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:decision|outcome|result|vote)\s+(?:on|of|for|about|regarding)\s+"
        r"(?P<matter>.+?)(?=\s+(?:go|turn out|end|come out)\b|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bdid (?:the )?(?:committee|council|board|members?|they|panel|assembly)\s+(?:finally\s+)?"
        r"(?:approve|reject|adopt|pass|accept|agree (?:to|on|with)|decide (?:on|about)|endorse"
        r"|defer|postpone)\s+"
        r"(?P<matter>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bconditions?\b.*\b(?:attached to|placed on|set for|put on|for|on)\s+(?P<matter>.+)", re.IGNORECASE
    ),
    re.compile(r"\bwhat happened (?:to|with)\s+(?P<matter>.+)", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True)
class DecisionAsked:
    """``endings`` and ``votes`` that are asked for, of all items where ``matter`` is "", else of this one."""

    matter: str
    endings: tuple[Ending, ...]
    votes: tuple[Vote, ...] = ()

    @property
    def of_all(self) -> bool:
        """Whether all items with such an ending are asked for."""
        return not self.matter


def endings_named(question: str) -> tuple[Ending, ...]:
    """The endings that a question names. Who asks for a conditional one does not ask for every approval."""
    found = tuple(ending for ending, words in _ENDINGS if words.search(question))
    if "conditional" in found:
        return tuple(one for one in found if one not in ("approved", "amended"))
    return tuple(one for one in found if one != "approved") or found


def votes_named(question: str) -> tuple[Vote, ...]:
    """How the vote went, of the items that a question asks for; () where it does not say."""
    return tuple(vote for vote, words in _VOTE_PATTERNS if words.search(question))


def decision_asked(question: str) -> DecisionAsked | None:
    """What of decisions is asked for, None where the question names neither a matter nor an ending."""
    endings, votes = endings_named(question), votes_named(question)
    if (endings or votes) and _asks_for_every(question):
        return DecisionAsked("", endings, votes)
    matter = _matter_decided(question)
    return DecisionAsked(matter, endings) if matter else None


def _asks_for_every(question: str) -> bool:
    if language_of(question) == "en":
        return bool(_EVERY_ITEM_EN.search(question)) and names_nothing(_ALL_OF_IT_EN.sub(" ", question))
    return bool(_EVERY_ITEM_JA.search(question)) and names_nothing(_ALL_OF_IT.sub(" ", matter_of(question)))


def _matter_decided(question: str) -> str:
    """The matter whose decision is asked for; "" where none is named."""
    if language_of(question) == "en":
        plain = without_request(question).strip(" ?.")
        found = next((match for pattern in _HOW_DECIDED_EN if (match := pattern.search(plain))), None)
        matter = re.sub(r"^the vote (?:on|about)\s+", "", found["matter"].strip(" ?.")) if found else ""
        return "" if names_nothing(matter) else matter  # "how was it decided?"
    how = None if _NO_DECISION_JA.search(question) else _HOW_DECIDED_JA.search(question)
    left = matter_of(question[: how.start()]) if how else ""
    return "" if names_nothing(left) else left
