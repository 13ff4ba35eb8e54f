"""unframed: a question's subject, core, named words, without what only asks (…と言った委員は誰か, said on).

「鍵の扱いがずさんだと言った委員は誰か」 looks for lax handling of keys, not for members or for saying.
"""

import re
from dataclasses import dataclass
from functools import cache

from corpus.language.lexicon import any_of
from index.encoders.tokenizer import subject_words

# Ties a Japanese subject to what is asked of it: 「鍵の管理について」.
_FRAME_MARK = re.compile(
    r"(?:の件)?(?:について|に関して|に関する|に関し|をめぐって|をめぐる)|の件(?=[はでを、,?？。]|$)"
    r"|に対する(?=意見|質問|質疑|発言|指摘|批判|懸念)"
)
# 「携帯電話の紛失です」: what is answered when asked what was meant.
_COPULA = re.compile(r"(?<=[^かで])(?:のこと|の件|のほう)?(?:です|でした)(?:が|けど|ね|よ)?[。]?$")
# Asks in English for all that was said of a subject: "what was said about", "tell me about".
_ALL_ENGLISH = re.compile(
    r"(?:please\s++)?(?:(?:can|could|would) you\s++(?:please\s++)?)?"
    r"(?:tell me|show me|find|list|summari[sz]e|explain)?\s*+"
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
# Opens an English question that asks one thing: "Which member asked whether", "Summarize the debate on".
_SAYING = r"(?:think|say|feel|talk|believe|discuss|mention|conclude|suggest|recommend|see)"
_ABOUT_EN = r"(?:of|about|on|over|around|regarding|concerning)"
_THAT_CLAUSE = r"(?:that|whether|if|as to whether)"
_SOMEBODY_EN = r"(?:member|attendee|person|speaker|participant|witness|minister|official|councill?or)s?"
_GROUP_EN = r"(?:they|(?:the\s+)?(?:groups?|meeting|committee|members?|officials?|people|team|panel))"
_TALK_EN = r"(?:discussion|debate|talk|conversation|view|opinion|answer)s?"
_OPENINGS = (
    rf"(?:(?:which|what)\s+{_SOMEBODY_EN}|who)\s+(?:\w+ed|said|spoke|thought)\s+(?:{_THAT_CLAUSE}|{_ABOUT_EN}|for|to)",
    r"why\s+(?:do|does|did)\s+(?:\w+\s+){1,3}?(?:think|believe|say|feel)(?:\s+that)?",
    rf"what\s+(?:do|does|did)\s+{_GROUP_EN}\s+{_SAYING}(?:\s+(?:{_ABOUT_EN}|as|that))?",
    # as it reads once the person who is named in it became a filter
    rf"what\s+(?:do|does|did)\s+{_SAYING}\s+(?:{_ABOUT_EN}|as|that)",
    r"(?:summari[sz]e|describe|outline)(?:\s+(?:the|their))?(?:\s+(?:whole|entire|main))?"
    rf"\s+{_TALK_EN}\s+{_ABOUT_EN}",
)
_OPENING_EN = re.compile(rf"(?:please\s+)?(?:{'|'.join(_OPENINGS)})\s+", re.IGNORECASE)
# Between the subject and what closes a Japanese question, and at the ends of the words that close it. The
# ends keep what they took (possessive), so that no question takes long to look at.
_FRAME_TIES = r"[とかをにへのはがもでだ、,\s]{0,6}(?:という)?"
_FRAME_ENDS = r"[とはがをもにへのでかだたてしすいるれされまねよ、,?？\s]*+"


@dataclass(frozen=True, slots=True)
class Unframed:
    """What a question is about, in its own words; never "" unless the question is.

    ``subject`` is the question without a frame that asks for all that was said (「…について何と言われたか」,
    "what was said about"), all of a question that asks one thing. ``topic`` is what a mark says that it is
    about, whatever is asked (「鍵に関して反対した人」 is about 鍵), else the subject. ``core`` is what has to
    be found: the subject without the words that ask who said so, why, or how it was answered.
    """

    subject: str
    topic: str
    core: str

    @property
    def named(self) -> tuple[str, ...]:
        """What the topic names, each once, as it stands there: USB and 取扱い in 「USBの取扱い」."""
        return subject_words(self.topic)


def unframed(question: str) -> Unframed:
    """A question without the words that only ask."""
    mark = _FRAME_MARK.search(question)
    marked = question[: mark.start()] if mark else ""
    subject = marked if mark and marked and _asks_for_all(question, mark.start()) else _without_all(question)
    return Unframed(subject, marked or subject, _core(subject))


def _asks_for_all(question: str, mark: int) -> bool:
    """Whether from a mark on nothing but asking for all that was said follows."""
    return bool(_asking_frame().fullmatch(question, mark))


def _without_all(question: str) -> str:
    opening = _ALL_ENGLISH.match(question)
    rest = question[opening.end() :] if opening else question
    return _COPULA.sub("", rest.rstrip("?？ ")) or question


def _core(subject: str) -> str:
    """The subject without who said so, why, or how it was answered; all of it where nothing else is left."""
    opening = _OPENING_EN.match(subject)
    rest = _closing_frame().sub("", subject[opening.end() :] if opening else subject)
    return rest if any(letter.isalnum() for letter in rest) else subject


@cache
def _asking_frame() -> re.Pattern[str]:
    """What asks in Japanese for all that was said of a subject: 「…について何と言われましたか」."""
    words = any_of("index/asking_japanese")
    ties = "とにながはをもっいてたしまするありかねのけど?？。、"
    return re.compile(rf"(?:{_FRAME_MARK.pattern})[はのも、,]*(?:{words}|[{ties}\s])*")


@cache
def _closing_frame() -> re.Pattern[str]:
    """What closes a Japanese question that asks one thing: 「…と言った委員は誰か」, 「…はなぜか」."""
    return re.compile(rf"(?:{_FRAME_TIES}(?:{any_of('index/closing_japanese')}){_FRAME_ENDS})+$")
