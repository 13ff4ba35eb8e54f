"""NamedPerson: whose words a question wants, of known speakers: by label, role, surname, courtesy, office."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.ports import Library
from assistant.question.latin_names import members_of, surname_read
from corpus import Turn
from corpus.language.folding import fold, fold_letters, unspread
from corpus.language.lexicon import any_of, words
from index import Filters, MeetingSummary

# Meetings read to tell persons of one label apart; beyond it a label is an office, not a person.
MEETINGS_LOOKED_INTO = 12

# Whose words are asked for, in Japanese: the person is the subject of saying (and not of being asked), or
# owns what was said, or nothing else is in the question.
_SPEECH = f"(?:{any_of('assistant/saying', 'assistant/stances')})"
_ASKED = "(?:聞かれ|訊かれ|尋ねられ|たずねられ|質問され|指摘され|求められ)"
_OWNS_JA = re.compile(
    rf"(?:(?:は|が|も|って)(?!.*{_ASKED})(?=.*{_SPEECH}|[、?？。]*$)|(?:の|による|から(?:の|出た)?)(?={_SPEECH})"
    r"|(?:の(?:ほう|方|分|もの)?)?(?:です|でした|だ|で)?(?:が|けど|ね|よ)?[?？。]*$)"
)
_RUN = "[一-龥々〆ヶァ-ヴー]"
_ROLES = any_of("assistant/posts", "assistant/members")
_COURTESY = f"(?:{any_of('assistant/courtesies')})"
_NAMED_JA = re.compile(rf"(?<!{_RUN})(?!出席|欠席)(?P<name>{_RUN}{{1,14}}?)[前元新]?(?P<role>{_ROLES})")
_CALLED_JA = re.compile(rf"(?<!{_RUN})(?P<name>{_RUN}{{2,6}}?){_COURTESY}")
_SURNAME_JA = re.compile(rf"(?<!{_RUN})(?P<name>{_RUN}{{2,4}})(?!{_RUN})")
_DEPARTMENT_JA = re.compile(rf"(?<!{_RUN})(?P<name>{_RUN}{{1,14}}(?:課|部|局|室|係|館|センター))(?!{_RUN})")
# A department that is a place too: alone, it is what is asked about (「図書館」).
_PLACE_JA = re.compile("(?:館|センター)$")
# An office without a name, after the body it is held in or alone.
_OFFICE_JA = re.compile(
    rf"(?<!{_RUN})(?:{_RUN}*(?:{any_of('body_kinds')}))?(?P<role>{any_of('assistant/posts')})"
)
# In English: capitalised words, or a name as printed, that did, said or hold something.
_NAME_EN = (
    r"(?:(?:Mr|Ms|Mrs|Dr|Hon|Prof)\.?\s+)?"
    rf"(?P<name>[A-Z][\w'’-]+(?:\s+(?:[A-Z]\.|[A-Z][\w'’-]+)){{0,3}}|{_RUN}{{2,20}})"
)
_OWNS_EN = (
    re.compile(
        rf"\b(?:did|does|do|was|is)\s+{_NAME_EN}\s+(?:say|think|concerned|worried|against|opposed|unhappy|ask|answer|reply|mention|suggest"
        r"|propose|argue|want|respond|explain|feel|believe|recommend|agree|disagree|saying|asked"
        r"|speak|talk|raise|oppose|object|support|complain|point|state|claim|call|request|demand"
        r"|describe|report|tell|comment|criticise|criticize|worry|insist|promise|vote)"),
    re.compile(
        rf"\b{_NAME_EN}(?:'s|’s)\s+(?:view|opinion|question|answer|reply|position|remark|comment"
        r"|statement|suggestion|attitude|thought)"),
    re.compile(rf"\b(?:according to|said by|asked by|by|from)\s+{_NAME_EN}"),
    re.compile(rf"\b(?:has|have|had)\s+{_NAME_EN}\s+(?:said|asked|spoken|raised|mentioned|proposed|argued)"),
    re.compile(
        rf"\b(?:[Ee]verything|[Aa]ll|[Ww]hat)\s+(?:that\s+)?{_NAME_EN}\s+(?:said|asked|says|asks"
        r"|argued|told|answered|replied|proposed|thinks|thought)"),
)  # fmt: skip
_HONORIFIC = re.compile(r"^(?:the)?(?:right)?(?:hon|mr|ms|mrs|dr|prof)\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person whose words are asked for: as written, and where; ``known`` are the speakers it may be.

    ``role`` is an office without a name (会長); ``known`` are then those who bear it.
    """

    text: str
    start: int
    end: int
    known: tuple[str, ...]
    role: str = ""
    printed: str = ""  # the surname in kanji, where it was written in Latin letters

    @property
    def filter(self) -> str:
        """What narrows a search to this person: the one it can be, else the part that all of them share."""
        return self.known[0] if len(self.known) == 1 else self.shared

    @property
    def shared(self) -> str:
        """The words of the question that every known speaker bears."""
        folded = fold(self.printed or self.text)
        parts = (folded[:end] for end in range(len(folded), 0, -1))
        return next((part for part in parts if all(part in speaker for speaker in self.known)), folded)


@dataclass(frozen=True, slots=True)
class Person:
    """One of those who may be meant: the full name, and the bodies in which this name speaks."""

    name: str
    bodies: tuple[str, ...]


def find_person(question: str, speakers: Iterable[str]) -> NamedPerson | None:
    """The person whose words the question asks for, None where it names none.

    ``speakers`` are labels and names with white space and width folded. ``known`` is empty for a person with
    a role or a title whom the store does not hold.
    """
    held = tuple(sorted({speaker for speaker in speakers if len(speaker) > 1}, key=_longest_first))
    folded = fold_letters(question)
    return (
        _by_label(folded, held)
        or _by_office(folded, held)
        or _by_role(folded, held)
        or _by_courtesy(folded, held)
        or _by_surname(folded, held)
        or _by_department(folded, held)
        or _by_english_name(question, held)
    )


def persons(named: NamedPerson, library: Library, held: Sequence[MeetingSummary]) -> tuple[Person, ...]:
    """Those who may be meant, by name; as many as the minutes tell apart, none for an office."""
    known = set(() if named.role else named.known)
    spoken_in = [summary for summary in held if known.intersection(summary.speakers)][:MEETINGS_LOOKED_INTO]
    bodies: dict[str, dict[str, None]] = {}
    for summary in spoken_in:
        for turn in library.meeting(summary.meeting_id).turns:
            if turn.name and known & {fold(turn.label), fold(turn.name)}:
                bodies.setdefault(unspread(turn.name), {})[summary.body] = None
    whole = [name for name in bodies if not any(_is_part(name, other, bodies) for other in bodies)]
    return tuple(Person(name, tuple(filter(None, bodies[name]))) for name in sorted(whole))


def _is_part(name: str, other: str, bodies: Mapping[str, Mapping[str, None]]) -> bool:
    """Whether a surname alone is the other's, who speaks in the same bodies by the whole name."""
    return name != other and other.startswith(name) and bodies[name].keys() <= bodies[other].keys()


def speakers_of(held: Iterable[MeetingSummary]) -> frozenset[str]:
    """All labels and names of those who speak in some meetings."""
    return frozenset(speaker for summary in held for speaker in summary.speakers)


def person_asked(matter: str, speakers: Iterable[str]) -> tuple[str, ...]:
    """The speakers that a question for what was asked is about: 「柏木証人」, 「町長の答弁」; () for none."""
    name = re.sub(r"(?:へ|に対し?て?|に|から|の(?:証言|答弁|説明|回答|発言|報告))?(?:の)?$", "", matter)
    said = f"What did {name} say?" if name.isascii() else f"{name}は何と言いましたか"
    named = find_person(said, speakers)
    is_whole = named is not None and named.end - named.start >= len(name)
    return named.known if named is not None and is_whole else ()


def is_by(filters: Filters, turn: Turn) -> bool:
    """Whether a turn is spoken by the person or the office that the filters name."""
    label, name, speaker, role = fold(turn.label), fold(turn.name), fold(filters.speaker), fold(filters.role)
    in_office = not role or _bears(role, fold(turn.role)) or _bears(role, label)
    return in_office and (speaker in label or speaker in name)


def _bears(role: str, words: str) -> bool:
    """Whether words name this office, and not only the deputy's (副)."""
    at = words.find(role)
    return at >= 0 and words[at - 1 : at] != "副"


def _longest_first(speaker: str) -> tuple[int, str]:
    return -len(speaker), speaker


def _by_label(question: str, held: Collection[str]) -> NamedPerson | None:
    """A label or name that stands in the question as the store has it, the longest first."""
    for speaker in held:
        at = question.find(speaker)
        end = at + len(speaker)
        is_part = at > 0 and re.match(_RUN, question[at - 1]) and not re.search(_ROLES, speaker)
        if at >= 0 and not is_part and not _OFFICE_JA.fullmatch(speaker) and _OWNS_JA.match(question, end):
            return NamedPerson(speaker, at, end, _printed_otherwise(speaker, held))
    return None


def _printed_otherwise(label: str, held: Collection[str]) -> tuple[str, ...]:
    """The label, and the others that can only be the same member's: 柏木委員 and 委員(柏木祐介君)."""
    match = _NAMED_JA.fullmatch(label)
    if match is None or match["role"] not in words("assistant/members"):
        return (label,)
    bearing = _bearing(match["name"], held)
    known = _in_office(match["role"], bearing)
    return known if label in known and set(known) == set(bearing) else (label,)


def _by_office(question: str, held: Collection[str]) -> NamedPerson | None:
    """An office that somebody holds: 会長, 事務局長."""
    for match in _OFFICE_JA.finditer(question):
        role = match["role"]
        known = tuple(speaker for speaker in held if role in speaker)
        if known and _OWNS_JA.match(question, match.end()):
            return NamedPerson(role, match.start("role"), match.end(), known, role)
    return None


def _by_role(question: str, held: Collection[str]) -> NamedPerson | None:
    """A surname with a role: 「柏木委員」 may be printed 「委員（柏木祐介）」 or 「柏木祐介」."""
    for match in _NAMED_JA.finditer(question):
        if _OWNS_JA.match(question, match.end()):
            bearing = _bearing(match["name"], held) or _begun_by(match["name"], match["role"], held)
            known = _in_office(match["role"], bearing)
            return NamedPerson(match.group(), match.start(), match.end(), known)
    return None


def _begun_by(name: str, role: str, held: Collection[str]) -> tuple[str, ...]:
    """The one whose label a surname of one letter begins and the post ends: 「原課長」 is 「原総務課長」."""
    found = tuple(one for one in held if one.startswith(name) and one.endswith(role))
    return found if len(found) == 1 else ()


def _in_office(role: str, known: Collection[str]) -> tuple[str, ...]:
    """Those of one name who are called by the role, or by no other; every head is a member too."""
    called = [speaker for speaker in known if role in speaker]
    if called:
        return tuple(speaker for speaker in known if any(speaker in other for other in called))
    return tuple(one for one in known if role in words("assistant/members") or not re.search(_ROLES, one))


def _by_courtesy(question: str, held: Collection[str]) -> NamedPerson | None:
    """A name with さん or 氏."""
    for match in _CALLED_JA.finditer(question):
        if _OWNS_JA.match(question, match.end()):
            return NamedPerson(match["name"], match.start(), match.end(), _bearing(match["name"], held))
    return None


def _by_surname(question: str, held: Collection[str]) -> NamedPerson | None:
    """A surname alone, of somebody who is called by it with a role elsewhere."""
    for match in _SURNAME_JA.finditer(question):
        if _OWNS_JA.match(question, match.end()) and _is_surname(match["name"], held):
            return NamedPerson(match["name"], match.start(), match.end(), _bearing(match["name"], held))
    return None


def _is_surname(name: str, held: Collection[str]) -> bool:
    """Whether somebody is called by this and a role."""
    return any(re.fullmatch(f"{name}(?:{_ROLES})", speaker) for speaker in held)


def _by_department(question: str, held: Collection[str]) -> NamedPerson | None:
    """A department for whom somebody speaks: 「市民課」 is 「秋山市民課長」."""
    for match in _DEPARTMENT_JA.finditer(question):
        known = _bearing(match["name"], held)
        is_subject = match.group() == question.strip() and _PLACE_JA.search(match["name"])
        if known and not is_subject and _OWNS_JA.match(question, match.end()):
            return NamedPerson(match["name"], match.start(), match.end(), known)
    return None


def _by_english_name(question: str, held: Collection[str]) -> NamedPerson | None:
    for pattern in _OWNS_EN:
        for match in pattern.finditer(question):
            name = _HONORIFIC.sub("", fold(match["name"]))
            known = _bearing(name, held) if len(name) > 2 or not name.isascii() else ()
            surname = "" if known else surname_read(match["name"], held)
            known = known or (members_of(surname, held) if surname else ())
            if known:
                start = _title_before(question, match)
                return NamedPerson(match["name"], start, match.end("name"), known, printed=surname)
    return None


def _title_before(question: str, match: re.Match[str]) -> int:
    """Where a name in English begins, with the title before it."""
    title = re.search(r"\b(?:Mr|Ms|Mrs|Dr|Hon|Prof)\.?\s+$", question[: match.start("name")])
    return title.start() if title else match.start("name")


def _bearing(name: str, held: Collection[str]) -> tuple[str, ...]:
    """The speakers in whose label or name this stands; one letter tells nobody."""
    if name in held:
        return (name,)
    return tuple(speaker for speaker in held if name in speaker) if len(name) > 1 else ()
