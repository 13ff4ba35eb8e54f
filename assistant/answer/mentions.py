"""Mentions.find: every Match of words, by patterns of their spellings; spans_within, counted_mentions.

Complete and countable: not ranked, not cut, in the order of the meetings.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from threading import Lock

from assistant.answer.findings import Findings
from assistant.ports import Library
from assistant.question.question_kinds import AboutCount, Question, subject_of
from assistant.question.whose_words import is_by
from corpus import Meeting, Turn
from corpus.language.calendar import fiscal_year
from corpus.language.folding import fold_kana, unspread
from corpus.language.spans import Span

WORDS_LIMIT = 200  # code points of what is looked for; more is a passage, which the ranked search is for

# Kana that one spelling writes between or after kanji and another leaves out: 取り扱い, 取扱い, 取扱. The
# particles are not among them: 市の税 is not 市税.
_OKURIGANA = "りきしちいみびけげせてべめれえぎじ"
_KANJI_IN_WORD = re.compile(r"[\u3400-\u9fff々]")
_LONG_VOWEL = 4  # letters from which on a final ー is a matter of spelling: メモリー, サーバー; not in コピー
_QUOTED_WORDS = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Match:
    """One turn that says every word looked for; ``spans`` are where, as offsets into the meeting's text.

    ``turn`` is None for minutes in which no speaker was found: all of their text is then one match.
    """

    meeting: Meeting
    turn: Turn | None
    spans: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Where what is said starts in the meeting's text."""
        return 0 if self.turn is None else self.turn.start

    @property
    def end(self) -> int:
        """Where what is said ends in the meeting's text."""
        return len(self.meeting.text) if self.turn is None else self.turn.end

    @property
    def speaker(self) -> str:
        """Who speaks, by name where the minutes give one; "" where no speaker was found."""
        return "" if self.turn is None else unspread(self.turn.name or self.turn.label)

    @property
    def year(self) -> int | None:
        """The fiscal year of the meeting, None for an undated one."""
        return None if self.meeting.date is None else fiscal_year(self.meeting.date)


class Mentions:
    """Word search over all meetings of a library; what was read of an unchanged meeting is kept.

    Asked from several threads at a time, it reads each meeting once.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._read: dict[str, tuple[Meeting, str]] = {}
        self._reading = Lock()

    @property
    def is_read(self) -> bool:
        """Whether the meetings were read yet: the first time takes seconds for hundreds of them."""
        return bool(self._read)

    def read(self) -> None:
        """Read every meeting that was not read yet, so that nobody who looks for words waits for it."""
        self._meetings_looked_through()

    def meetings(self) -> tuple[Meeting, ...]:
        """Every meeting that the library holds now, each read once."""
        return tuple(meeting for meeting, _ in self._meetings_looked_through())

    def find(self, words: str) -> tuple[Match, ...]:
        """Every turn that says all of ``words``, the newest meeting first, each in the order of speech.

        Words are apart by white space; "…" keeps several together, and exactly as they are spelled. Width,
        case and the kind of kana do not count, nor do line breaks, okurigana and a final ー that another
        spelling leaves out.
        """
        patterns = _mention_patterns(words)
        if not patterns:
            return ()
        meetings = sorted(self._meetings_looked_through(), key=_newest_meeting_first)
        return tuple(match for meeting, folded in meetings for match in _matches(meeting, folded, patterns))

    def _meetings_looked_through(self) -> list[tuple[Meeting, str]]:
        # The id is made from the file's bytes, so the same id is always the same text.
        held = [summary.meeting_id for summary in self._library.meetings()]
        with self._reading:
            self._read = {
                meeting_id: self._read.get(meeting_id) or self._fetch_meetings(meeting_id)
                for meeting_id in held
            }
            return list(self._read.values())

    def _fetch_meetings(self, meeting_id: str) -> tuple[Meeting, str]:
        meeting = self._library.meeting(meeting_id)
        return meeting, fold_kana(meeting.text)


def spans_within(meeting: Meeting, words: str) -> tuple[Span, ...]:
    """Where one meeting's text holds the words, headings and names too; spelled as in ``Mentions.find``.

    Of several words, where all of them stand in one part: a turn with its label, and what is printed up to
    the next. In order and apart.
    """
    folded = fold_kana(meeting.text)
    found = [list(_spans_of_mention(pattern, folded)) for pattern in _mention_patterns(words)]
    begins = [turn.label_start for turn in meeting.turns]
    parts = [{bisect_right(begins, start) for start, _ in spans} for spans in found]
    shared = set[int]().union(*parts).intersection(*parts)
    return _mentions_apart(
        span for spans in found for span in spans if bisect_right(begins, span[0]) in shared
    )


def counted_mentions(question: Question, findings: Findings, mentions: Mentions) -> Sequence[Match]:
    """Every turn searched that says the words of the topic, where it is asked how often they are said."""
    words = _counted_words(question)
    if not words:
        return ()
    searched = {summary.meeting_id for summary in findings.searched}
    filters = question.filters
    return [
        match
        for match in mentions.find(words)
        if match.meeting.meeting_id in searched
        and (not (filters.speaker or filters.role) or (match.turn and is_by(filters, match.turn)))
    ]


def _counted_words(question: Question) -> str:
    """The words whose every mention is asked for; "" for none."""
    if isinstance(question, AboutCount):
        return question.words if question.counted in ("times", "saying") else ""
    return question.topic if subject_of(question).counts else ""


def by_year(matches: Sequence[Match]) -> list[tuple[int, int]]:
    """(fiscal year, turns) from the first year to the last, those with none between them too."""
    counts = Counter(match.year for match in matches if match.year is not None)
    return [(year, counts[year]) for year in range(min(counts), max(counts) + 1)] if counts else []


def count(matches: Sequence[Match]) -> int:
    """How often the words are said, in all turns together."""
    return sum(len(match.spans) for match in matches)


def _newest_meeting_first(read: tuple[Meeting, str]) -> tuple[int, str]:
    meeting = read[0]
    return -(meeting.date or date.min).toordinal(), meeting.meeting_id


def _matches(meeting: Meeting, folded: str, patterns: Sequence[re.Pattern[str]]) -> Iterator[Match]:
    if not all(pattern.search(folded) for pattern in patterns):
        return
    if not meeting.turns:
        yield Match(
            meeting,
            None,
            _mentions_apart(span for pattern in patterns for span in _spans_of_mention(pattern, folded)),
        )
        return
    said: dict[int, list[Span]] = {}
    turns_saying: dict[int, set[int]] = {}
    starts = [turn.start for turn in meeting.turns]
    for place, pattern in enumerate(patterns):
        for start, end in _spans_of_mention(pattern, folded):
            ordinal = bisect_right(starts, start) - 1
            if ordinal >= 0 and end <= meeting.turns[ordinal].end:
                said.setdefault(ordinal, []).append((start, end))
                turns_saying.setdefault(ordinal, set()).add(place)
    for ordinal in sorted(said):
        if len(turns_saying[ordinal]) == len(patterns):
            yield Match(meeting, meeting.turns[ordinal], _mentions_apart(said[ordinal]))


def _spans_of_mention(pattern: re.Pattern[str], folded: str) -> Iterator[Span]:
    return (match.span() for match in pattern.finditer(folded))


def _mentions_apart(spans: "Iterator[Span] | list[Span]") -> tuple[Span, ...]:
    """The spans in order, without those that begin inside another."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def _mention_patterns(words: str) -> list[re.Pattern[str]]:
    given = unicodedata.normalize("NFKC", words[:WORDS_LIMIT]).replace("“", '"').replace("”", '"')
    folded = fold_kana(given)
    found = [
        (exact.strip() or loose.strip('"'), bool(exact)) for exact, loose in _QUOTED_WORDS.findall(folded)
    ]
    return [re.compile(_mention_pattern(word, exact=exact)) for word, exact in found if word]


def _mention_pattern(word: str, *, exact: bool) -> str:
    """One word as it may be spelled and broken over lines, over folded text."""
    pattern = r"(?<![a-z0-9])" if word[0].isascii() and word[0].isalnum() else ""
    for place, char in enumerate(word):
        pattern += _letter_spellings(char) + ("" if exact or not _letter_is_optional(word, place) else "?")
        if place + 1 < len(word):
            pattern += _between_letters(char, word[place + 1], exact=exact)
    return pattern


def _letter_is_optional(word: str, place: int) -> bool:
    """Whether another spelling leaves this letter out."""
    last = place == len(word) - 1
    if word[place] == "ー":
        return last and len(word) >= _LONG_VOWEL
    if place == 0 or word[place] not in _OKURIGANA or not _KANJI_IN_WORD.match(word[place - 1]):
        return False
    return (
        len(_KANJI_IN_WORD.findall(word[:place])) > 1 if last else bool(_KANJI_IN_WORD.match(word[place + 1]))
    )


def _between_letters(char: str, following: str, *, exact: bool) -> str:
    """What may stand between two letters of a word: a line break, and kana that this spelling leaves out."""
    if char.isspace() or following.isspace() or (char.isascii() and following.isascii()):
        return ""
    if not exact and _KANJI_IN_WORD.match(char) and _KANJI_IN_WORD.match(following):
        return rf"\s*[{_OKURIGANA}]?\s*"
    return r"\s*"


def _letter_spellings(char: str) -> str:
    if char.isspace():
        return r"\s+"
    apart = unicodedata.normalize("NFD", char)
    # Half-width voiced kana are two characters.
    return f"(?:{char}|{apart})" if len(apart) == 2 and "ぁ" <= char <= "ゖ" else re.escape(char)
