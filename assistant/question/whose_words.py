"""find_person: whose words a question wants: what tells (_OWNS_JA), label, role, surname, office; is_by."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.ports import Library
from assistant.question.english_people import named_in_english, without_title
from assistant.question.named_person import NamedPerson, bearing
from corpus import Turn
from corpus.language.folding import fold, fold_letters, unspread
from corpus.language.lexicon import any_of, words
from index import Filters, MeetingSummary

# Meetings read to tell persons of one label apart; beyond it a label is an office, not a person.
MEETINGS_LOOKED_INTO = 12

# Whose words are asked for, in Japanese: the person is the subject of saying (and not of being asked), or
# owns what was said, or nothing else is in the question.
_SPEECH_WORDS = f"(?:{any_of('assistant/saying', 'assistant/stances')})"
_IS_ASKED_JA = "(?:聞かれ|訊かれ|尋ねられ|たずねられ|質問され|指摘され|求められ)"
_OWNS_JA = re.compile(
    rf"(?:(?:は|が|も|って)(?!.*{_IS_ASKED_JA})(?=.*{_SPEECH_WORDS}|[、?？。]*$)|(?:の|による|から(?:の|出た)?)(?={_SPEECH_WORDS})"
    r"|(?:の(?:ほう|方|分|もの)?)?(?:です|でした|だ|で)?(?:が|けど|ね|よ)?[?？。]*$)"
)
_NAME_RUN = "[一-龥々〆ヶァ-ヴー]"
_ROLES = any_of("assistant/posts", "assistant/members")
_COURTESY_JA = f"(?:{any_of('assistant/courtesies')})"
_NAMED_JA = re.compile(
    rf"(?<!{_NAME_RUN})(?!出席|欠席)(?P<name>{_NAME_RUN}{{1,14}}?)[前元新]?(?P<role>{_ROLES})"
)
_CALLED_JA = re.compile(rf"(?<!{_NAME_RUN})(?P<name>{_NAME_RUN}{{2,6}}?){_COURTESY_JA}")
_SURNAME_JA = re.compile(rf"(?<!{_NAME_RUN})(?P<name>{_NAME_RUN}{{2,4}})(?!{_NAME_RUN})")
_DEPARTMENT_JA = re.compile(
    rf"(?<!{_NAME_RUN})(?P<name>{_NAME_RUN}{{1,14}}(?:課|部|局|室|係|館|センター))(?!{_NAME_RUN})"
)
# A department that is a place too: alone, it is what is asked about (「図書館」).
_PLACE_JA = re.compile("(?:館|センター)$")
# An office without a name, after the body it is held in or alone.
_OFFICE_JA = re.compile(
    rf"(?<!{_NAME_RUN})(?:{_NAME_RUN}*(?:{any_of('body_kinds')}))?(?P<role>{any_of('assistant/posts')})"
)


@dataclass(frozen=True, slots=True)
class Person:
    """One of those who may be meant: the full name, and the bodies in which this name speaks."""

    name: str
    bodies: tuple[str, ...]


def find_person(question: str, speakers: Iterable[str], *, follows: bool = False) -> NamedPerson | None:
    """The person whose words the question asks for, None where it names none.

    ``speakers`` are labels and names with white space and width folded. ``known`` is empty for a person whom
    the store does not hold. ``follows`` says that another question was asked before, so that a bare name may
    be what is put in the place of another's.
    """
    held = tuple(sorted({speaker for speaker in speakers if len(speaker) > 1}, key=_longest_speaker_first))
    folded = fold_letters(question)
    return (
        _by_label(folded, held)
        or _by_office(folded, held)
        or _by_surname_and_role(folded, held)
        or _by_courtesy(folded, held)
        or _by_surname(folded, held)
        or _by_department(folded, held)
        or named_in_english(question, held, follows=follows)
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
    whole = [name for name in bodies if not any(_surname_is_part(name, other, bodies) for other in bodies)]
    return tuple(Person(name, tuple(filter(None, bodies[name]))) for name in sorted(whole))


def printed_name(speaker: str, library: Library, held: Sequence[MeetingSummary]) -> str:
    """A folded label or name as the newest minutes print it; as it is where it is only a part of one."""
    for summary in reversed(held):
        if speaker in summary.speakers:
            turns = library.meeting(summary.meeting_id).turns
            printed = (name for turn in turns for name in (turn.label, turn.name) if fold(name) == speaker)
            return unspread(next(printed, speaker))
    return speaker


def _surname_is_part(name: str, other: str, bodies: Mapping[str, Mapping[str, None]]) -> bool:
    """Whether a surname alone is the other's, who speaks in the same bodies by the whole name."""
    return name != other and other.startswith(name) and bodies[name].keys() <= bodies[other].keys()


def speakers_of(held: Iterable[MeetingSummary]) -> frozenset[str]:
    """All labels and names of those who speak in some meetings; those of the latest tuple are remembered."""
    global _latest
    if _latest[0] is held:
        return _latest[1]
    speakers = frozenset(speaker for summary in held for speaker in summary.speakers)
    if isinstance(held, tuple):  # a list may be another by the next question
        _latest = held, speakers
    return speakers


# A library's list of meetings is the same object until it changes, and each question looks through it thrice.
_latest: tuple[Iterable[MeetingSummary], frozenset[str]] = (), frozenset()


def person_asked(matter: str, speakers: Iterable[str]) -> tuple[str, ...]:
    """The speakers that a question for what was asked is about: 「柏木証人」, 「町長の答弁」; () for none."""
    person_name = re.sub(
        r"(?:へ|に対し?て?|に|から|の(?:証言|答弁|説明|回答|発言|報告))?(?:の)?$", "", matter
    )
    said_question = (
        f"What did {person_name} say?" if person_name.isascii() else f"{person_name}は何と言いましたか"
    )
    named = find_person(said_question, speakers)
    is_whole = named is not None and named.end - named.start >= len(person_name)
    return named.known if named is not None and is_whole else ()


def bare_name(text: str) -> str:
    """A name as a question writes it without role, courtesy or title: 柏木委員, Councillor Munro."""
    plain = fold_letters(text)
    match = _NAMED_JA.fullmatch(plain) or _CALLED_JA.fullmatch(plain)
    return match["name"] if match else without_title(text)


def is_by(filters: Filters, turn: Turn) -> bool:
    """Whether a turn is spoken by the person or the office that the filters name."""
    label, name, speaker, role = fold(turn.label), fold(turn.name), fold(filters.speaker), fold(filters.role)
    in_office = not role or _bears_office(role, fold(turn.role)) or _bears_office(role, label)
    return in_office and (speaker in label or speaker in name)


def _bears_office(role: str, words: str) -> bool:
    """Whether words name this office, and not only the deputy's (副)."""
    at = words.find(role)
    return at >= 0 and words[at - 1 : at] != "副"


def _longest_speaker_first(speaker: str) -> tuple[int, str]:
    return -len(speaker), speaker


def _by_label(question: str, held: Collection[str]) -> NamedPerson | None:
    """A label or name that stands in the question as the store has it, the longest first."""
    for speaker in held:
        at = question.find(speaker)
        end = at + len(speaker)
        is_part = at > 0 and re.match(_NAME_RUN, question[at - 1]) and not re.search(_ROLES, speaker)
        if at >= 0 and not is_part and not _OFFICE_JA.fullmatch(speaker) and _OWNS_JA.match(question, end):
            return NamedPerson(speaker, at, end, _printed_otherwise(speaker, held))
    return None


def _printed_otherwise(label: str, held: Collection[str]) -> tuple[str, ...]:
    """The label, and the others that can only be the same member's: 柏木委員 and 委員(柏木祐介君)."""
    match = _NAMED_JA.fullmatch(label)
    if match is None or match["role"] not in words("assistant/members"):
        return (label,)
    called = bearing(match["name"], held)
    known = _called_in_office(match["role"], called)
    return known if label in known and set(known) == set(called) else (label,)


def _by_office(question: str, held: Collection[str]) -> NamedPerson | None:
    """An office that somebody holds: 会長, 事務局長."""
    for match in _OFFICE_JA.finditer(question):
        role = match["role"]
        known = tuple(speaker for speaker in held if role in speaker)
        if known and _OWNS_JA.match(question, match.end()):
            return NamedPerson(role, match.start("role"), match.end(), known, role)
    return None


def _by_surname_and_role(question: str, held: Collection[str]) -> NamedPerson | None:
    """A surname with a role: 「柏木委員」 may be printed 「委員（柏木祐介）」 or 「柏木祐介」."""
    for match in _NAMED_JA.finditer(question):
        if _OWNS_JA.match(question, match.end()) and not _is_group_of_members(match["name"], match["role"]):
            called = bearing(match["name"], held) or _begun_by(match["name"], match["role"], held)
            known = _called_in_office(match["role"], called)
            return NamedPerson(match.group(), match.start(), match.end(), known)
    return None


def _is_group_of_members(name: str, role: str) -> bool:
    """Whether a name says which members are meant, and is nobody's: 各委員, 公募委員."""
    return role in words("assistant/members") and name in words("assistant/groups")


def _begun_by(name: str, role: str, held: Collection[str]) -> tuple[str, ...]:
    """The one whose label a surname of one letter begins and the post ends: 「原課長」 is 「原総務課長」."""
    found = tuple(one for one in held if one.startswith(name) and one.endswith(role))
    return found if len(found) == 1 else ()


def _called_in_office(role: str, known: Collection[str]) -> tuple[str, ...]:
    """Those of one name who are called by the role, or by no other; every head is a member too."""
    called = [speaker for speaker in known if role in speaker]
    if called:
        return tuple(speaker for speaker in known if any(speaker in other for other in called))
    return tuple(one for one in known if role in words("assistant/members") or not re.search(_ROLES, one))


def _by_courtesy(question: str, held: Collection[str]) -> NamedPerson | None:
    """A name with さん or 氏."""
    for match in _CALLED_JA.finditer(question):
        if _OWNS_JA.match(question, match.end()):
            return NamedPerson(match["name"], match.start(), match.end(), bearing(match["name"], held))
    return None


def _by_surname(question: str, held: Collection[str]) -> NamedPerson | None:
    """A surname alone, of somebody who is called by it with a role elsewhere."""
    for match in _SURNAME_JA.finditer(question):
        if _OWNS_JA.match(question, match.end()) and _is_surname(match["name"], held):
            return NamedPerson(match["name"], match.start(), match.end(), bearing(match["name"], held))
    return None


def _is_surname(name: str, held: Collection[str]) -> bool:
    """Whether somebody is called by this and a role."""
    return any(re.fullmatch(f"{name}(?:{_ROLES})", speaker) for speaker in held)


def _by_department(question: str, held: Collection[str]) -> NamedPerson | None:
    """A department for whom somebody speaks: 「市民課」 is 「秋山市民課長」."""
    for match in _DEPARTMENT_JA.finditer(question):
        known = bearing(match["name"], held)
        is_subject = match.group() == question.strip() and _PLACE_JA.search(match["name"])
        if known and not is_subject and _OWNS_JA.match(question, match.end()):
            return NamedPerson(match["name"], match.start(), match.end(), known)
    return None
