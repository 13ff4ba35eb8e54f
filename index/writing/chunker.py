"""split: turns cut into Passages of PASSAGE_CHARACTERS; context(), before(): what is known around one."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from corpus import Meeting, Turn
from index.models import Passage

if TYPE_CHECKING:
    from langchain_text_splitters import RecursiveCharacterTextSplitter

# Of 200 to 400 characters a passage measured, 250 show most answers within the first 1,000 (span@1000c).
PASSAGE_CHARACTERS = 250
# Times as many in Latin script, measured likewise; the same words take 2.5 times as many characters there.
LATIN_FACTOR = 1.6
LATIN_SHARE = 0.7  # of a text's characters that are Latin from which on it counts as such
# Characters of the words before a passage, and of the question that it replies to, that are its context.
TAIL_CHARACTERS = 200
QUESTION_CHARACTERS = 600  # a longer question is left out of it: it asks many things, most answered elsewhere
# Where a long turn may be cut, best place first; the separator stays with the sentence it ends.
SEPARATORS = ["\n\n", r"(?<=[。！？])", r"(?<=[.!?])\s", "\n", "、", " ", ""]


def split(meeting: Meeting) -> Iterator[Passage]:
    """Every passage of the meeting in document order.

    What stands before the first turn (date, place, attendance) and after the last (papers, signatures)
    has turn None, and so has all of a document in which no speaker was found.
    ``meeting.text[p.start:p.end] == p.text`` for each; passages of white space only are left out.
    """
    first = meeting.turns[0].label_start if meeting.turns else len(meeting.text)
    yield from _pieces_of_turn(meeting, None, 0, first)
    for turn in meeting.turns:
        yield from _pieces_of_turn(meeting, turn.ordinal, turn.start, turn.end)
    if meeting.turns:
        yield from _pieces_of_turn(meeting, None, meeting.turns[-1].end, len(meeting.text))


def context(meeting: Meeting, passage: Passage) -> str:
    """What a reader of the passage knows beforehand: meeting, item, speaker, the question, the words before.

    Indexed beside the passage, never shown. A question that is also the turn before is told twice: nothing
    says more about what a reply means.
    """
    about = [meeting.body, meeting.title, meeting.date.isoformat() if meeting.date else ""]
    turn = None if passage.turn is None else meeting.turns[passage.turn]
    if turn is not None:
        about += [meeting.heading(turn.agenda), turn.label, turn.name, turn.role, turn.department]
    leading = [_question_before(meeting, turn), before(meeting, passage)]
    return "\n".join(part for part in [*dict.fromkeys(about), *leading] if part)


def before(meeting: Meeting, passage: Passage) -> str:
    """The last words said before the passage: of its own turn, else of the turn before."""
    turn = None if passage.turn is None else meeting.turns[passage.turn]
    start = 0 if turn is None else turn.start
    if passage.start > start:
        tail = meeting.text[max(start, passage.start - TAIL_CHARACTERS) : passage.start]
        return tail.strip()
    previous = _previous_turn(meeting, turn)
    return "" if previous is None else meeting.text[previous.start : previous.end].strip()[-TAIL_CHARACTERS:]


def _question_before(meeting: Meeting, turn: Turn | None) -> str:
    """The end of the question that a turn replies to, "" where it replies to none or to a long speech."""
    if turn is None or turn.answers is None:
        return ""
    question = meeting.turns[turn.answers]
    if question.end - question.start > QUESTION_CHARACTERS:
        return ""
    return meeting.text[question.start : question.end].strip()[-TAIL_CHARACTERS:]


def _previous_turn(meeting: Meeting, turn: Turn | None) -> Turn | None:
    return meeting.turns[turn.ordinal - 1] if turn is not None and turn.ordinal > 0 else None


def _pieces_of_turn(meeting: Meeting, turn: int | None, start: int, end: int) -> Iterator[Passage]:
    text = meeting.text[start:end]
    limit = _chunk_limit(text)
    if len(text) <= limit:
        spans = [(0, len(text))]
    else:
        spans = [
            (at, at + len(document.page_content))
            for document in _splitter(limit).create_documents([text])
            for at in [document.metadata["start_index"]]
        ]
    for first, last in spans:
        piece = text[first:last]
        kept = piece.strip()
        if kept:
            at = start + first + piece.index(kept)
            yield Passage(meeting.meeting_id, turn, at, at + len(kept), kept)


def _chunk_limit(text: str) -> int:
    latin = sum(character < "\u0250" for character in text)
    return int(PASSAGE_CHARACTERS * LATIN_FACTOR) if latin > LATIN_SHARE * len(text) else PASSAGE_CHARACTERS


@cache
def _splitter(limit: int) -> "RecursiveCharacterTextSplitter":
    from langchain_text_splitters import RecursiveCharacterTextSplitter  # 0.2 s

    return RecursiveCharacterTextSplitter(
        separators=SEPARATORS,
        is_separator_regex=True,
        keep_separator="end",
        chunk_size=limit,
        chunk_overlap=0,
        strip_whitespace=False,
        add_start_index=True,
    )
