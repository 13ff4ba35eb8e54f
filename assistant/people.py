"""Who is meant: speakers named in a question, matched against those the store holds."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from assistant.ports import Library
from index import MeetingSummary

# Meetings read to tell persons of one label apart; beyond it a label is an office, not a person.
MEETINGS_LOOKED_INTO = 12

# Whose words are asked for, in Japanese: the person is the subject of saying, or owns what was said.
_SPEECH = (
    r"(?:言|いわ|述べ|発言|尋ね|たずね|質問|聞|話|指摘|求め|答え|回答|答弁|説明|報告)"  # what is done
    r"|(?:提案|主張|意見|懸念|要望|考え)"  # what is held
)
_OWNS_JA = re.compile(
    rf"(?:さん|氏)?(?:(?:は|が|も)(?=.*(?:{_SPEECH})|[?？。]*$)|(?:の|による|から(?:の|出た)?)(?={_SPEECH})|[?？。]*$)"
)
_ROLES = (
    r"(?:副?委員長|副?会長|副?議長|副?部長|副?課長|副?座長|委員|議員|係長|局長|次長|室長|所長|館長|主幹|主査|理事|参事"
    r"|副?市長|副?区長|副?町長|副?村長|副?知事|教育長|参考人|証人|公述人|説明員|専門家|教授|弁護士)"
)
_NAMED_JA = re.compile(rf"(?P<name>[一-龥々〆ヶァ-ヴー]{{1,5}}?)(?P<role>{_ROLES})")
# In English: capitalised words that did, said or hold something.
_NAME_EN = r"(?:(?:Mr|Ms|Mrs|Dr|Hon|Prof)\.?\s+)?(?P<name>[A-Z][\w'’-]+(?:\s+(?:[A-Z]\.|[A-Z][\w'’-]+)){0,3})"
_OWNS_EN = (
    re.compile(rf"\b(?:did|does|do|was|is)\s+{_NAME_EN}\s+(?:say|think|ask|answer|reply|mention|suggest|propose|argue|want|respond|explain|feel|believe|propose|recommend|agree|disagree|saying|asked)"),
    re.compile(rf"\b{_NAME_EN}(?:'s|’s)\s+(?:view|opinion|question|answer|reply|position|remark|comment|statement|suggestion|attitude|thought)"),
    re.compile(rf"\b(?:according to|said by|asked by|by)\s+{_NAME_EN}"),
)  # fmt: skip
_HONORIFIC = re.compile(r"^(?:the)?(?:right)?(?:hon|mr|ms|mrs|dr|prof)\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A person whose words are asked for: as written, and where; ``known`` are the speakers it may be."""

    text: str
    start: int
    end: int
    known: tuple[str, ...]

    @property
    def filter(self) -> str:
        """What narrows a search to this person: the one it can be, else the part that all of them share."""
        return self.known[0] if len(self.known) == 1 else self.shared

    @property
    def shared(self) -> str:
        """The words of the question that every known speaker bears."""
        folded = fold(self.text)
        parts = (folded[:end] for end in range(len(folded), 0, -1))
        return next((part for part in parts if all(part in speaker for speaker in self.known)), folded)


def find_mention(question: str, speakers: Iterable[str]) -> Mention | None:
    """The person whose words the question asks for, None where it names none.

    ``speakers`` are labels and names with white space and width folded. ``known`` is empty for a person with
    a role or a title whom the store does not hold.
    """
    held = tuple(speaker for speaker in speakers if len(speaker) > 1)
    folded = "".join(map(_fold_letter, question))
    return _by_label(folded, held) or _by_role(folded, held) or _by_english_name(question, held)


def persons(mention: Mention, library: Library, held: Sequence[MeetingSummary]) -> tuple[str, ...]:
    """The full names of those who may be meant, sorted; as many as the minutes tell apart."""
    known = set(mention.known)
    spoken_in = [summary for summary in held if known.intersection(summary.speakers)][:MEETINGS_LOOKED_INTO]
    turns = (turn for summary in spoken_in for turn in library.meeting(summary.meeting_id).turns)
    return tuple(
        sorted({turn.name for turn in turns if turn.name and known & {fold(turn.label), fold(turn.name)}})
    )


def _by_label(question: str, held: Collection[str]) -> Mention | None:
    """A label or name that stands in the question as the store has it, the longest first."""
    for speaker in sorted(held, key=len, reverse=True):
        at = question.find(speaker)
        if at >= 0 and _OWNS_JA.match(question, at + len(speaker)):
            return Mention(speaker, at, at + len(speaker), (speaker,))
    return None


def _by_role(question: str, held: Collection[str]) -> Mention | None:
    """A surname with a role: 「柏木委員」 may be printed 「委員（柏木祐介）」 or 「柏木祐介」."""
    for match in _NAMED_JA.finditer(question):
        if _OWNS_JA.match(question, match.end()):
            name = match["name"]
            known = tuple(speaker for speaker in held if name in speaker) if len(name) > 1 else ()
            return Mention(match.group(), match.start(), match.end(), known)
    return None


def _by_english_name(question: str, held: Collection[str]) -> Mention | None:
    for pattern in _OWNS_EN:
        for match in pattern.finditer(question):
            name = _HONORIFIC.sub("", fold(match["name"]))
            known = tuple(speaker for speaker in held if len(name) > 2 and name in speaker)
            if known:
                return Mention(match["name"], match.start("name"), match.end("name"), known)
    return None


def _fold_letter(letter: str) -> str:
    """One letter without width and case, still one letter."""
    folded = unicodedata.normalize("NFKC", letter).casefold()
    return folded if len(folded) == 1 else letter


def fold(text: str) -> str:
    """A name without what differs between two printings of it: width, case, white space."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
