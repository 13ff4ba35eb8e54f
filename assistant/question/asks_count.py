"""count_asked: patterns of questions that want a number counted: 何回, how many turns, meetings, items."""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.question.question_language import language_of
from assistant.question.request_frame import matter_of
from corpus.language.lexicon import any_of

# Times that words are said, meetings that say them, turns, questions, meetings held, items, people.
Counted = Literal["times", "saying", "turns", "questions", "meetings", "items", "people"]

_COUNTED_BODY = f"(?:{any_of('body_kinds')}|会合)"
_HOW_MANY = (
    r"(?:何|なん|幾|いく)(?:回|度|件|つ|箇所|か所|カ所|人|名|本|遍)|どれ(?:くらい|ぐらい|ほど|だけ)(?:の(?:回数|頻度|数))?"
    r"|どのくらい(?:の(?:回数|頻度|数))?|(?:回|件|人|発言)数"
)
_COUNTED_WORD = (
    r"(?:という(?:言葉|語|単語|用語|表現|ことば|文言|名前|名称|キーワード)|の(?:語|言葉|単語|文字|文言)"
    r"|への言及|についての言及|に関する言及)"
)
_COUNTED_SAID = (
    r"(?:出て|出(?:ま|る|た)|登場|使(?:わ|用さ)|言及|触れ|言(?:わ|っ|い)|述べ|話題に|話さ|話しあわ|話し合わ|議論|審議さ|取り上げ|現れ|あらわれ|口に"
    r"|発(?:言さ|せら))"
)
_WORDS_JA: tuple[tuple[Counted, str], ...] = (
    (
        "meetings",
        rf"(?:^|{_COUNTED_BODY})(?:は|が)?(?:全部で|合計(?:で)?|これまでに?|今までに?|計|年(?:に|間)"
        rf"|、)*(?:{_HOW_MANY})(?:の会議)?(?:開|行わ|招集)(?:か|催|会|わ|れ|さ)"
        rf"|{_COUNTED_BODY}(?:の会議)?(?:は|が)?(?:全部で|合計で?|これまでに?)*何回(?:あり|ある|です|分)|{_COUNTED_BODY}の(?:開催|会議)?(?:回数"
        r"|頻度)|(?:会議録|議事録)は(?:全部で|合計で?)*何(?:件|回|本|つ)|開催(?:回数|頻度)",
    ),
    (
        "saying",
        rf"(?:が|を|に(?:ついて)?)[^、。]{{1,12}}た(?:会議録?|{_COUNTED_BODY})(?:は|が|って)(?:全部で)?(?:いくつ|何[回件])"
        rf"|(?:何回|いくつ|何件|どれだけ|どのくらい|いく)(?:分|つ)?の(?:会議|{_COUNTED_BODY}|会議録)(?:で|に)",
    ),
    (
        "people",
        r"(?:出席|欠席|参加)(?:し(?:た|て)|者|委員|人)*(?:の?(?:人数|数)|[はがの、\s]*(?:全部で|合計で?)*何(?:人|名))|何(?:人"
        r"|名)(?:が|の(?:委員|議員|人|方)が|くらい|ほど)?(?:出席|欠席|参加)"
        r"|委員は(?:全部で|全員で)?何(?:人|名)(?:い|です|出|でし)",
    ),
    (
        "items",
        r"(?:議題|議案|案件|請願|陳情|諮問)(?:は|が|の)?(?:全部で|合計で?)*(?:何(?:件|つ|本)|いくつ|件数|数は)|(?:何(?:件|つ)"
        r"|いくつ)(?:の|が)?(?:議題|議案|案件|諮問|請願|陳情|可決|否決|承認|了承|採択|継続)",
    ),
    (
        "questions",
        rf"(?:{_HOW_MANY})(?:の)?(?:質問|質疑)(?:が|を|し|は|$)|質問(?:は|の)?(?:全部で|合計で?)*(?:何(?:件|回|つ)|いくつ"
        r"|件数|回数)|何(?:回|度|件)(?:くらい|ほど)?(?:聞き|尋ね|聞いた)",
    ),
    (
        "turns",
        rf"(?:{_HOW_MANY})(?:くらい|ほど|ぐらい)?(?:の)?、?(?:発言|話しま|話した|話をし|しゃべ|喋|登壇|意見を(?:述|言))(?!に出|さ)"
        r"|発言(?:は|が)?(?:全部で|合計で?|いくつ|何(?:件|回|つ))|発言(?:の)?(?:回数|件数|数)|発言(?:した|して)(?:の|回)",
    ),
    (
        "times",
        rf"(?:{_COUNTED_WORD}|[」』\"”])[^、。]{{0,24}}(?:{_HOW_MANY})|(?:{_HOW_MANY})(?:くらい|ほど"
        rf"|ぐらい)?(?:、)?{_COUNTED_SAID}|出現(?:回数|数|頻度)|登場回数|言及(?:の)?(?:回数|件数|数)|使用回数",
    ),
)
_WORDS_EN: tuple[tuple[Counted, str], ...] = (
    (
        "saying",
        r"\b(?:in )?how many (?:of the )?(?:meetings?|sessions?"
        r"|minutes)\b.{1,60}\b(?:mention\w*|discuss\w*|said|say|come up|came up|raised|talk\w*"
        r"|appear\w*|spoken)\b",
    ),
    (
        "meetings",
        r"\bhow (?:many times|often) (?:did|has|have|does|do|was|were)\b.{1,60}\b(?:meet|met"
        r"|held|convened?|meetings?)\b|\bhow many (?:meetings?|sessions?)\b.{0,60}\b(?:held"
        r"|there|met|meet|are|were|have|took place)\b",
    ),
    (
        "people",
        r"\bhow many (?:people|members?|councill?ors?|officials?|persons?|attendees?"
        r"|visitors?)\b.{0,30}\b(?:attend\w*|present|absent|there|took part)\b"
        r"|\bnumber of (?:attendees|people present|members present)\b",
    ),
    ("items", r"\bhow many (?:agenda )?(?:items?|bills?|motions?|proposals?|petitions?)\b"),
    ("questions", r"\bhow many questions?\b|\bhow (?:many times|often) (?:did|has|have)\b.{1,40}\bask\b"),
    (
        "turns",
        r"\bhow (?:many times|often) (?:did|has|have|does)\b.{1,40}\b(?:speak|spoken|spoke"
        r"|take the floor|talk)\b|\bhow many (?:turns|statements|remarks|speeches"
        r"|contributions)\b",
    ),
    (
        "times",
        r"\bhow (?:many times|often)\b.{1,60}\b(?:mention\w*|said|say|used?|appear\w*|occur\w*"
        r"|come up|came up|spoken|referred)\b|\bnumber of (?:times|mentions|occurrences)\b"
        r"|\bhow many (?:mentions|occurrences)\b",
    ),
)
_PATTERNS = {
    "ja": tuple((counted, re.compile(words)) for counted, words in _WORDS_JA),
    "en": tuple((counted, re.compile(words, re.IGNORECASE)) for counted, words in _WORDS_EN),
}
_COUNTED_QUOTED = re.compile(r"[「『\"“](?P<words>[^」』\"”]{1,60})[」』\"”]")
_COUNT_BEFORE_JA = re.compile(
    rf"^(?P<words>.{{1,40}}?)(?:{_COUNTED_WORD}|という|(?:について|に関し|に)?(?:は|が|を|も)|について|に関して|に関する|に|の(?=出現|登場|言及))"
)
# What turns or questions are counted on.
_COUNTED_ON = re.compile(
    r"(?:.*[、はが])?(?P<ja>[^、はが]{1,40}?)(?:について|に関して|に関する)|.*\b(?:about|on|regarding)\s+(?P<en>[^?.]{1,60})",
    re.IGNORECASE,
)
_COUNT_MANNER_JA = re.compile(
    r"(?:会議録|議事録|会議|発言|審査会|委員会|この中|全体|全部|合計|これまで)(?:の中)?(?:で(?:は)?|に(?:は)?|を通じて)、?|(?:全部|合計|通算|のべ|延べ)(?:で)?、?"
)
_COUNT_ABOUT_EN = re.compile(
    r"\b(?:the (?:word|term|phrase|name|expression)s?\s+)(?P<word>[\w' -]{1,40}?)(?=\s+(?:is|was"
    r"|are|were|been|appear\w*|occur\w*|used|mentioned|said|come|came)\b|[?]|$)"
    r"|\b(?:is|was|are|were|has|have|did|does)\s+(?:any(?:one|body)\s+|members?\s+"
    r"|they\s+)?(?:mention\s+|say\s+"
    r"|use\s+)?(?P<subject>[\w' -]{1,40}?)\s+(?:been\s+)?(?:mentioned|said|used|discussed|come up"
    r"|came up|raised|spoken of|appear|occur|talked about|referred to)\b"
    r"|\b(?:mentions?|occurrences?|mention(?:ed)?) (?:of )?(?P<of>[\w' -]{1,40})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CountAsked:
    """What is counted, and the ``words`` that are counted or that it is about; "" for none."""

    counted: Counted
    words: str = ""


def count_asked(question: str) -> CountAsked | None:
    """What a question wants counted in the minutes; None where it asks for a number that they tell."""
    patterns = _PATTERNS[language_of(question)]
    counted = next((counted for counted, pattern in patterns if pattern.search(question)), None)
    if counted is None:
        return None
    words = _words_counted(question, counted)
    if counted in ("times", "saying") and not words:
        return None
    return CountAsked("times" if counted == "turns" and words else counted, words)


def _words_counted(question: str, counted: Counted) -> str:
    """The words that are counted."""
    if counted not in ("times", "saying"):
        on = _COUNTED_ON.match(question) if counted in ("turns", "questions") else None
        return matter_of(next(filter(None, on.groups()))) if on else ""
    if quoted := _COUNTED_QUOTED.search(question):
        return quoted["words"].strip()
    if language_of(question) == "en":
        about = _COUNT_ABOUT_EN.search(question)
        found = next(filter(None, about.groups()), "") if about else ""
        return re.sub(r"^(?:(?:the|a|an|word|term|phrase|name)\s+)+", "", found.strip(), flags=re.IGNORECASE)
    plain = _COUNT_MANNER_JA.sub("", question)
    before = _COUNT_BEFORE_JA.match(plain)
    words = matter_of(before["words"]) if before else ""
    return "" if re.fullmatch(rf"(?:{_HOW_MANY}|{_COUNTED_BODY}|の)*", words) else words
