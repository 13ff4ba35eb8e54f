"""find_meetings: NamedMeetings: body, latest meeting, item (議案第5号) a question names; without_towns."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.question.numbered import numbered, of_number
from corpus.language.folding import fold, fold_letters
from corpus.language.lexicon import any_of, words
from corpus.language.numerals import KANJI_FROM_ONE, number
from corpus.language.spans import Span
from index import MeetingSummary

_ITEM_DIGITS = rf"(?:[0-9]{{1,3}}|[{KANJI_FROM_ONE}]{{1,3}})"
_BODY_KIND = f"(?:{any_of('body_kinds')})"
_MUNICIPALITY = re.compile(r"^.{1,5}?[都道府県市区町村]")
_BODY_LETTERS = "一-龥々ァ-ヴー"  # that names are written with
TOWN_STEM = 2  # letters of a town's name that are also said without 市 (函館, but not 津)
BODY_CHARS = 4  # a shorter name (委員会) is a kind of body, not one
BODY_HEAD = 2  # letters that an abbreviated name begins with as the whole one does
_SAID_IN_MEETING = re.compile(
    rf"(?:の会議|の席)?(?:では|で(?!す)|において|における|での)|の(?={any_of('assistant/posts')}|委員)|(?=第[0-9])"
)
# 「個人情報審査会では」: a name as it is said for short, of the body that something was said in.
_SHORT_BODY = re.compile(
    rf"(?<![{_BODY_LETTERS}回])(?P<name>[{_BODY_LETTERS}]{{0,16}}?{_BODY_KIND})(?:{_SAID_IN_MEETING.pattern})"
)
# A body as an English question calls it, with what ties it to the rest.
_BODY_EN = re.compile(
    r"\b(?:(?:at|in|of|by)\s+)?(?:the|our)\s+(?:(?:last|latest|next|most recent"
    r"|previous)\s+(?:meeting|session)\s+of\s+the\s+)?"
    r"(?P<name>(?:(?!(?:the|in|at|of|did|was|were)\s)[\w'-]+\s+){1,6}(?:committee|council|board|commission|panel|assembly))\b",
    re.IGNORECASE,
)
Likeness = Callable[[str, Sequence[str]], Sequence[float]]
NAMED_EN, BY_FAR = 0.2, 1.5  # score of a name from which it is meant, and times the next one's score
# The latest meeting, where it is asked what was said or done in it.
_SAID_OR_DONE = any_of("assistant/saying", "assistant/discussing")
_MEETING_SPOKEN_OF = (
    rf"(?:{_SAID_OR_DONE}|出席|欠席|開かれ|開催|いつ|どこ|日時|場所|会場|議題|案件|内容|要約|概要|まとめ|振り返|要点|様子|やりとり|どんな|どのような"
    r"|何が|何を)"
)
_LATEST_JA = re.compile(
    rf"(?P<which>前々回|前回|直近|最新|最後|最近|[一い](?:番|ちばん)(?:新しい|最近)|最も新しい|もっとも新しい)(?:に開かれた|の)?(?P<body>[^、。\sのはがをで]{{0,20}}?{_BODY_KIND})?"
    rf"(?:では|には|で|に|は|を|の|、|(?=[?？]|$))(?=(?:.*[はで、]|)?[^、。は]*{_MEETING_SPOKEN_OF}[^、。は]{{0,14}}は?[?？]*$|[?？]?$)"
)
_LATEST_EN = re.compile(
    r"\b(?:(?:at|in|during|of|from)\s+)?(?:the\s+|its\s+)?(?P<which>last|latest|most recent|previous)\s+"
    r"(?P<body>(?:\w+\s+){0,4}(?:meeting|session|meet|met))\b",
    re.IGNORECASE,
)
_NUMBERED_ITEM = re.compile(
    rf"(?P<kind>{any_of('assistant/item_kinds')})\s*第?\s*(?P<number>{_ITEM_DIGITS})\s*(?P<unit>号"
    r"|番)?(?![0-9件つ回人月年日])"
)


@dataclass(frozen=True, slots=True)
class NamedMeetings:
    """What a question names: ``body`` and ``item`` as filters take them, the ids of the numbered meeting, and
    its number; ``spans`` are where, as far as these words only say where something was said.

    ``number`` is "" where none is named; ``ids`` are empty when the store holds no meeting of that number.
    ``unlisted`` is a numbered item that no agenda held has.
    """

    body: str = ""
    number: str = ""
    ids: tuple[str, ...] = ()
    item: str = ""
    unlisted: str = ""
    spans: tuple[Span, ...] = ()


NO_MEETINGS = NamedMeetings()


def find_meetings(
    question: str, held: Sequence[MeetingSummary], within: str = "", alike: Likeness | None = None
) -> NamedMeetings:
    """The body, the numbered or latest meeting and the agenda item that the question asks about.

    ``within`` is the id of the meeting that the conversation is about: 「前回」 is then the one before it.
    """
    folded = fold_letters(question)
    bodies = {summary.body for summary in held if summary.body}
    body, place = _body_named(folded, bodies)
    if not body and alike is not None and len(bodies) > 1:
        body, place = _body_in_english(question, sorted(bodies), alike)
    of_body = [summary for summary in held if fold(body) in fold(summary.body)]
    spans = [place] if place else []
    item = _NUMBERED_ITEM.search(folded)
    heading = _heading_of_item(item, of_body) if item else ""
    if item and heading:
        spans.append(item.span())
    unlisted = item.group() if item and not heading else ""
    wanted = numbered(question)
    found = of_number(wanted, of_body) if wanted else ()
    if wanted and (found or wanted.is_place):
        ids = tuple(summary.meeting_id for summary in found)
        spans += [wanted.span] if ids else []
        return NamedMeetings(body, wanted.number, ids, heading, unlisted, tuple(spans))
    latest = _LATEST_JA.search(folded) or _LATEST_EN.search(folded)
    ids = _latest_meeting(latest, of_body, within) if latest else ()
    if latest and ids:
        spans.append(latest.span())
    return NamedMeetings(body, "", ids, heading, unlisted, tuple(spans))


def without_towns(question: str, bodies: Iterable[str]) -> str:
    """The question without the towns whose bodies these are: what is said there speaks of no other town."""
    towns = {match.group() for body in bodies if (match := _MUNICIPALITY.match(body))}
    rest = question
    for town in sorted(towns, key=len, reverse=True):
        name = f"{re.escape(town)}|{re.escape(town[:-1])}" if len(town) > TOWN_STEM else re.escape(town)
        rest = re.sub(
            rf"(?<![{_BODY_LETTERS}])(?:{name})(?![{_BODY_LETTERS}])(?:[内でのがは]{{1,2}}、?)?", "", rest
        )
    return rest if any(letter.isalnum() for letter in rest) else question


def without_municipality(body: str) -> str:
    """The name of a body without that of the town whose it is."""
    return _MUNICIPALITY.sub("", body)


def title_of(heading: str) -> str:
    """An item's heading without the words that number it."""
    match = _NUMBERED_ITEM.match(heading)
    return heading[match.end() :] if match else heading


def _body_named(question: str, bodies: Iterable[str]) -> tuple[str, Span | None]:
    """The longest body name in the question, with or without its municipality or cut short; "" for the only
    body. Where it stands, when something was said in it.
    """
    names = set(bodies)
    if len(names) < 2:
        return "", None
    short = {without_municipality(name) for name in names} | names
    found = list(_bodies_written(sorted(short), question))
    if not found:
        return _body_shortened(question, names)
    tied = [one for one in found if _SAID_IN_MEETING.match(question, one[1][1])]
    body, (start, end) = max(tied or found, key=lambda one: len(one[0]))
    tie = _SAID_IN_MEETING.match(question, end)
    return body, (start, tie.end()) if tie else None


def _body_in_english(question: str, bodies: Sequence[str], alike: Likeness) -> tuple[str, Span | None]:
    """The body whose name says most of what an English question calls it, if by far; and where."""
    called = _BODY_EN.search(question)
    if called is None:
        return "", None
    ranked = sorted(zip(alike(called["name"], bodies), bodies, strict=True), reverse=True)
    (best, body), (second, _) = ranked[:2]
    return (body, called.span()) if best >= max(NAMED_EN, BY_FAR * second) else ("", None)


def _bodies_written(names: Iterable[str], question: str) -> Iterator[tuple[str, Span]]:
    """The names of bodies in a folded question, and where, whatever white space is in either."""
    letter_places = [at_letter for at_letter, letter in enumerate(question) if not letter.isspace()]
    letters = "".join(question[at_letter] for at_letter in letter_places)
    for name in names:
        folded = fold(name)
        at_letter = letters.find(folded)
        if len(folded) >= BODY_CHARS and at_letter >= 0:
            yield name, (letter_places[at_letter], letter_places[at_letter + len(folded) - 1] + 1)


def _body_shortened(question: str, names: Iterable[str]) -> tuple[str, Span | None]:
    """The one body that is called so for short (個人情報審査会), or the only one of its kind (審査会)."""
    for match in _SHORT_BODY.finditer(question):
        meant = [
            name for name in names if _is_short_for_body(match["name"], without_municipality(fold(name)))
        ]
        if len(meant) == 1:
            return meant[0], match.span()
    return "", None


def _is_short_for_body(short: str, name: str) -> bool:
    if short in words("body_kinds"):
        return len(short) > 2 and name.endswith(short)
    return _abbreviates_body(short, name)


def _abbreviates_body(short: str, name: str) -> bool:
    letters = iter(name)
    return (
        len(short) >= BODY_CHARS
        and short[:BODY_HEAD] == name[:BODY_HEAD]
        and short[-1] == name[-1]
        and all(letter in letters for letter in short)
    )


def _latest_meeting(match: re.Match[str], held: Sequence[MeetingSummary], within: str) -> tuple[str, ...]:
    """The latest of several meetings, the one before it, or the one before the meeting that is spoken of."""
    called = fold(match["body"] or "")
    of_kind = [one for one in held if called and fold(one.body).endswith(called)] or held
    dated_meetings = sorted((one.date, one.meeting_id, one.body) for one in of_kind if one.date)
    which_latest = match["which"].lower()
    at_dated = next((place for place, one in enumerate(dated_meetings) if one[1] == within), None)
    if at_dated is not None and which_latest in ("前回", "前々回", "previous"):
        dated_meetings = [one for one in dated_meetings[:at_dated] if one[2] == dated_meetings[at_dated][2]]
    steps_back = 2 if which_latest == "前々回" else 1
    return (dated_meetings[-steps_back][1],) if len(held) > 1 and len(dated_meetings) >= steps_back else ()


def _heading_of_item(item: re.Match[str], held: Sequence[MeetingSummary]) -> str:
    """The heading of a numbered item, or what the headings of several meetings have of it; "" for none."""
    found = dict(_headings_of_item(held, (item["kind"], number(item["number"]))))
    return next(iter(found if len(found) == 1 else found.values()), "")


def _headings_of_item(held: Sequence[MeetingSummary], wanted: tuple[str, int]) -> Iterator[tuple[str, str]]:
    """The headings that begin with this item's name, and the name as they write it."""
    for heading in {heading for summary in held for heading in summary.items}:
        match = _NUMBERED_ITEM.match(heading)
        if match and (match["kind"], number(match["number"])) == wanted:
            yield heading, match.group()
