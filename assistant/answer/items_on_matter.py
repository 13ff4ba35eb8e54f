"""items_on: agenda Items that a matter is: called so (その他), else pointed at by passages; is_section."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.answer.findings import Findings
from corpus import Meeting
from corpus.language.folding import fold

# Scores (``score_texts``) of headings. One that holds every word of a matter has about 1, one that lacks the
# word for what kind of item it is 0.8, one of another matter less than 0.5.
NAMES = 0.72
BESIDE = 0.86  # share of the best heading's score from which another names the matter too
LIKELY = (
    0.2  # from which the item that the search points at is taken for the matter, if none reads more like it
)
POINTED_AT = 6  # passages, the best, that point at items
# Share of the best heading's score from which another, pointed at too, reads as much like the matter.
ALIKE = 0.95
SHARE = 0.5  # of the weight of the item pointed at most, from which another is meant too
MEETINGS_READ = 40

# An item that every meeting has, by its number: 議題(4)その他.
_NUMBERED_ITEM = re.compile(
    r"(?:議題|日程|議事|案件)?第?[(]?(?P<number>[0-9]{0,2})[).、]?(?:号|番)?"
    r"(?P<title>その他|次回の日程|閉会|開会)"
)
# A heading over several items, which tells what kind of items they are: 1 諮問事項, 報告.
_SECTION_HEADING = re.compile(
    r"(?:諮問|報告|協議|審議|審査|議決|付議|検討|請願|陳情|議案|その他|承認)(?:事項|案件|審査)?$"
)


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item; ``named`` says that its heading names the matter, ``score`` how well (0..1)."""

    meeting: Meeting
    agenda: int
    score: float
    named: bool

    @property
    def turns(self) -> tuple[int, ...]:
        """The ordinals of the turns under it."""
        return tuple(turn.ordinal for turn in self.meeting.turns if turn.agenda == self.agenda)


def items_on(matter: str, findings: Findings, also: Iterable[str] = ()) -> tuple[Item, ...]:
    """The items that a matter is, best first: those named so, else those that the search points at.

    They are of the meetings that the search found, and of those whose ids ``also`` gives.
    """
    headed = list(_items_headed(findings, also))
    if called := _called_so(matter, headed):
        return called
    scores = findings.library.score_texts(matter, [words for _, _, words in headed])
    best = max(scores, default=0.0)
    items = [
        Item(meeting, agenda, score, True)
        for (meeting, agenda, _), score in zip(headed, scores, strict=True)
        if score >= max(NAMES, BESIDE * best)
    ]
    if items:
        return tuple(sorted(items, key=lambda item: -item.score))
    known = {
        (meeting.meeting_id, agenda): score
        for (meeting, agenda, _), score in zip(headed, scores, strict=True)
    }
    return _items_pointed_at(findings, known)


def _called_so(matter: str, headed: Sequence[tuple[Meeting, int, str]]) -> tuple[Item, ...]:
    """The items whose heading, or number and general title (（4）その他), the matter is; newest first."""
    wanted, numbered = fold(matter), _NUMBERED_ITEM.fullmatch(fold(matter))
    found = [
        Item(meeting, agenda, 1.0, True)
        for meeting, agenda, _ in headed
        if wanted in (fold(meeting.heading(agenda)), fold(meeting.agenda[agenda].title))
        or (numbered is not None and _item_is_numbered(meeting, agenda, numbered))
    ]
    return tuple(sorted(found, key=lambda item: item.meeting.date or date.min, reverse=True))


def _item_is_numbered(meeting: Meeting, agenda: int, wanted: re.Match[str]) -> bool:
    """Whether an item has this general title, and this number where one is named."""
    item = meeting.agenda[agenda]
    number = re.sub(r"[^0-9]", "", fold(item.number))
    return fold(item.title).startswith(wanted["title"]) and wanted["number"] in ("", number)


def section_of(meeting: Meeting, agenda: int) -> str:
    """The heading over an item that tells what kind of item it is (2 報告事項); "" where none does."""
    for at in range(agenda - 1, -1, -1):
        if _SECTION_HEADING.search(meeting.agenda[at].title):
            return meeting.heading(at)
    return ""


def is_section(meeting: Meeting, agenda: int) -> bool:
    """Whether a heading stands over items and is none itself."""
    title = meeting.agenda[agenda].title
    return bool(_SECTION_HEADING.search(title)) and all(turn.agenda != agenda for turn in meeting.turns)


def _items_headed(findings: Findings, also: Iterable[str]) -> Iterator[tuple[Meeting, int, str]]:
    """Each item of these meetings, those that the search found first, with the words that head it."""
    found = dict.fromkeys((*(result.passage.meeting_id for result in findings.ranking.results), *also))
    for meeting_id in list(found)[:MEETINGS_READ]:
        meeting = findings.library.meeting(meeting_id)
        for agenda in range(len(meeting.agenda)):
            if not is_section(meeting, agenda):
                words = f"{section_of(meeting, agenda)} {meeting.heading(agenda)}".strip()
                yield meeting, agenda, words


def _items_pointed_at(findings: Findings, scores: dict[tuple[str, int], float]) -> tuple[Item, ...]:
    """The items of the best passages; ``named`` where no other heading reads much more like the matter."""
    item_weights: defaultdict[tuple[str, int], float] = defaultdict(float)
    for result in findings.ranking.results[:POINTED_AT]:
        passage = result.passage
        meeting = findings.library.meeting(passage.meeting_id)
        agenda = None if passage.turn is None else meeting.turns[passage.turn].agenda
        if agenda is not None:
            item_weights[passage.meeting_id, agenda] += result.score
    most, best = max(item_weights.values(), default=0.0), max(scores.values(), default=0.0)
    found = [
        Item(
            findings.library.meeting(meeting_id),
            agenda,
            weight / most,
            _heading_reads_like(scores.get((meeting_id, agenda), 0.0), best),
        )
        for (meeting_id, agenda), weight in item_weights.items()
        if weight >= SHARE * most
        or (weight and scores.get((meeting_id, agenda), 0.0) >= max(LIKELY, ALIKE * best))
    ]
    return tuple(sorted(found, key=lambda item: -item.score))


def _heading_reads_like(score: float, best: float) -> bool:
    return score >= max(LIKELY, 0.8 * best)
