"""several_asked: one question as one for each name (TellsKind): 「AとBはそれぞれ」, "did A and B each"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from assistant.question.question_language import language_of
from assistant.question.request_frame import matter_of, without_request

# What a question names several of.
Named = Literal["person", "period", "body", "subject"]
TellsKind = Callable[[str], Named | None]

PARTS_MAX = 4  # beyond it, words between commas are a list and no comparison
_EACH_JA = re.compile(
    r"それぞれ|各々|おのおの|別々に|両方|両者|双方|どちらも|いずれも|比べ|比較|対比|違い|違う|違っ|違え|異な|変わ|変化|推移|差は|相違|食い違|賛否|対照"
)
_EACH_TOGETHER = re.compile("と|や|、|・|及び|および|並びに|ならびに")
_NAME_CHARS = 24
# Where a name can begin and end.
_NAME_BEGINS = re.compile(r"(?:^|(?<=[、。はがをにでへともや・のる\s]))(?=[^、。\s])")
_NAME_ENDS = re.compile(r"(?=[、。はがをにでへともや・の？?\s]|それぞれ|各々|及び|および|並びに|比|$)")
_EACH_EN = re.compile(
    r"\beach\b|\bboth\b|\bcompare\b|\bcompar(?:ed|ing|ison)\b|\bdiffer(?:ence|ent|ed|s)?\b"
    r"|\bversus\b|\bvs\.?\b|\brespectively\b|\bchanged?\b|\beither\b|\bcontrast\b",
    re.IGNORECASE,
)
_EACH_NAME_EN = (
    r"(?:[A-Z][\w'’.-]*(?:\s+(?:[A-Z][\w'’.-]*|of|the|and|for)){0,6}|(?:FY\s?|fiscal year\s)?(?:19"
    r"|20)\d\d|(?:this|last|the previous) year|[Ll]ast year|[Tt]his year)"
)
_SEVERAL_EN = re.compile(
    rf"(?P<a>{_EACH_NAME_EN})\s*(?:,\s*)?(?:and|versus|vs\.?|with|to)\s+(?P<b>{_EACH_NAME_EN}|last)(?=['’?.,:;]|\s|$)"
)
# What of the words around only asks: それぞれ何と言いましたか, どう変わりましたか, どんな理由で.
_OF_EACH_JA = re.compile(
    r"(?:それぞれ|各々|おのおの|別々に|両方|両者|双方|どちらも|いずれも|賛否)(?:の|は|が|に|で|とも)?"
    r"|(?:は|が|を|で|に|の|、)*(?:どう|どのように|どんなふうに|どのくらい|どれくらい|何が|何と|なんと|どこが|どんな|どのような|どういう)[^、。]{0,40}$"
    r"|(?:の)?(?:意見|考え(?:方)?|評価|説明|発言|主張|立場|見解|理由|相違|違い|変化|推移|比較|差|言い分|答え|答弁)(?:の(?:違い|変化|推移|比較"
    r"|差))?(?:は|を|が|に|の)*[^、。]{0,14}$"
    r"|(?:を|と|に)?(?:比べ|比較し|対比し)[^、。]{0,16}$|(?:何と|なんと)?(?:言|述べ|話|答え|聞)[^、。]{0,12}$"
)
_EACH_ALONE = re.compile(r"(?<=[はがをにで])、?それぞれ|それぞれ(?:の|は)?")
_EACH_LED_BY = re.compile(
    r"^(?:とで(?:は)?|の間で|両(?:委員|議員|氏|者|年度?)|の(?:二人|2人)|の?それぞれ|[はがでをにのとも、\s]|(?:の)?(?:審査会|会議|委員会|審議会"
    r"|協議会|議会)(?:では|で|に|は|の)?|に?ついて(?=.{2,}))+"
)
_OF_EACH_EN = re.compile(
    r"\b(?:what|how|did|do|does|each|both|say|said|think|thought|compare|compared|differ(?:ed"
    r"|ent)?|differences?|between|the|views?|opinions?|statements?|positions?|of|in|their"
    r"|has|have|had|was|were|is|are|changed?|respectively|please|versus|vs|and|or|to|with|from"
    r"|ask(?:ed)?|discussed|mentioned)\b",
    re.IGNORECASE,
)
_EACH_ON_EN = re.compile(
    r"\b(?:about|on|regarding|concerning|over)\s+(?P<topic>[^?]{2,80}?)(?=\s+(?:in|between"
    r"|differ)\b|[?.,]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Several:
    """The names of several persons, periods, bodies or subjects, and a question of each."""

    names: tuple[str, ...]
    questions: tuple[str, ...]


def several_asked(question: str, kind_of: TellsKind) -> Several | None:
    """The same question of each of several; None where it names one. ``kind_of`` tells what a name is of."""
    if language_of(question) == "en":
        return _several_in_english(question, kind_of)
    each = bool(_EACH_JA.search(question))
    for joint in _EACH_TOGETHER.finditer(question):
        found = _names_around(question, joint, kind_of)
        if found is None or not (each or found.kind == "person"):
            continue
        if found.kind == "subject" and "それぞれ" not in question:
            continue
        before, after = question[: found.start], question[found.end :]
        if found.kind == "subject":
            rest = _EACH_ALONE.sub("", after)
            return Several(found.names, tuple(f"{before}{name}{rest}" for name in found.names))
        topic = _topic_of_each(before, after)
        return Several(found.names, tuple(_question_ja(found.kind, name, topic) for name in found.names))
    return None


@dataclass(frozen=True, slots=True)
class _Names:
    """Names of one kind in a row, and where the row stands with what leads it (自民党の早坂委員)."""

    names: tuple[str, ...]
    kind: Named
    start: int
    end: int


def _names_around(question: str, joint: re.Match[str], kind_of: TellsKind) -> _Names | None:
    """The longest names of one kind on both sides of a word that joins, and those that follow them."""
    near = max(0, joint.start() - _NAME_CHARS)
    befores = (match.end() for match in _NAME_BEGINS.finditer(question, near, joint.start()))
    for start in befores:
        first_name = question[start : joint.start()]
        kind = kind_of(first_name)
        if kind is None:
            continue
        names, end = [first_name], joint.start()
        while len(names) < PARTS_MAX and (more := _EACH_TOGETHER.match(question, end)):
            following = _names_following(question, more.end(), kind, kind_of)
            if following is None:
                break
            names.append(following[0])
            end = following[1]
        if len(names) > 1:
            return _Names(tuple(names), kind, _names_led_from(question, start), end)
    return None


def _names_following(question: str, start: int, kind: Named, kind_of: TellsKind) -> tuple[str, int] | None:
    """The longest name of this kind that begins here, a party before it left out, and where it ends."""
    ends = [match.start() for match in _NAME_ENDS.finditer(question, start + 1, start + _NAME_CHARS)]
    for end in reversed(ends):
        words = question[start:end]
        for name in (words, words.rpartition("の")[2] if kind == "person" else words):
            if name and kind_of(name) == kind:
                return name, end
    return None


def _names_led_from(question: str, start: int) -> int:
    """Where a name begins with the group that it belongs to: 自民党の早坂委員."""
    group = re.search(r"[^、。はがをにでへとも\s]{1,12}の$", question[:start])
    return group.start() if group else start


def _topic_of_each(before: str, after: str) -> str:
    """What is asked of each, from the words around their names."""
    lead, rest = matter_of(before), _EACH_LED_BY.sub("", after)
    marked = re.match(r"(?P<topic>.{1,60}?)(?:について|に関して|に関する|に対する|に対して|の件)", rest)
    return lead or matter_of(marked["topic"] if marked else _OF_EACH_JA.sub("", rest))


def _question_ja(kind: Named | None, name: str, topic: str) -> str:
    about = f"{topic}について" if topic else ""
    match kind:
        case "person":
            return f"{name}は{about}何と言いましたか"
        case "period":
            return f"{name}の会議で{about}何が話されましたか"
    return f"{name}では{about}何が話されましたか"


def _several_in_english(question: str, kind_of: TellsKind) -> Several | None:
    plain = without_request(question)
    if not _EACH_EN.search(question):
        return None
    for match in _SEVERAL_EN.finditer(plain):
        names = _whole_years(
            *(name.removesuffix("'s").removesuffix("’s") for name in (match["a"], match["b"]))
        )
        kinds = {kind_of(name) for name in names}
        if len(kinds) == 1 and (kind := kinds.pop()) in ("person", "period", "body"):
            rest = plain[: match.start()] + " " + plain[match.end() :].removeprefix("'s")
            on = _EACH_ON_EN.search(rest)
            topic = on["topic"].strip() if on else " ".join(_OF_EACH_EN.sub(" ", rest).strip(" ?.,").split())
            return Several(names, tuple(_question_en(kind, name, topic) for name in names))
    return None


def _whole_years(first: str, second: str) -> tuple[str, str]:
    """ "this year and last" names two years."""
    return first, f"{second} year" if second == "last" else second


def _question_en(kind: Named | None, name: str, topic: str) -> str:
    about = f" about {topic}" if topic else ""
    match kind:
        case "person":
            return f"What did {name} say{about}?"
        case "period":
            return (
                f"What was said{about} {'' if name.split()[0].lower() in ('this', 'last') else 'in '}{name}?"
            )
    return f"What was said{about} at the {name}?"
