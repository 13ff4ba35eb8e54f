"""write_table: rows of any table: which columns hold speaker, speech, topic, date; into a MarkedText."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.errors import ReadError
from corpus.formats.marked_text import MarkedText
from corpus.language.folding import squash
from corpus.language.lexicon import words

HEAD_ROWS = 30  # the row that names the columns stands among the first; a title and the attendance before it
MAX_COLUMNS = 1_000  # that are looked at; a table of speeches has about 10


def write_table(rows: Iterable[Sequence[str]], text: MarkedText) -> bool:
    """Write the rows down, and say whether there are a column of speakers, one of speeches, and speeches.

    Rows before these columns' heads, and those without a speech, are nobody's words. An empty speaker goes on
    with the one above in the same speech, a ditto mark in another.
    """
    table = _Table(text)
    for row in rows:
        table.take([cell.strip() for cell in row[:MAX_COLUMNS]])
    table.end()
    return table.has_speeches


def no_speeches(source: str) -> ReadError:
    """Why a table is not read."""
    return ReadError(
        f"{source}: a table without a column of speakers and one of speeches; expected heads such as "
        "speaker and text (発言者, 発言内容) in one of its first rows; name the columns so",
        f"{source}: 発言者と発言の列がない表です。初めの行に「発言者」「発言内容」と見出しを付けてください",
    )


_SEVERAL_DAYS = (
    "speeches of several days, read as one meeting; make a table for each day",
    "複数の日の発言を一つの会議として読みました。日ごとの表に分けてください",
)


@dataclass(frozen=True, slots=True)
class _Columns:
    speaker: int
    speech: int
    topic: int | None
    date: int | None


class _Table:
    def __init__(self, text: MarkedText) -> None:
        self._text = text
        self._columns_by_heads: _Columns | None = None
        self._rows = 0
        self._topic = self._speaker = self._day = ""
        self._said: list[str] = []
        self.has_speeches = False

    def take(self, row: list[str]) -> None:
        self._rows += 1
        columns = self._columns_by_heads
        if columns is None:
            self._columns_by_heads = _columns_by_heads(row) if self._rows <= HEAD_ROWS else None
        if columns is None and self._columns_by_heads is None:
            self._text.note("　".join(filter(None, row)))
        elif columns is not None:
            self._speak(_Row(row, columns), row)

    def end(self) -> None:
        """The speech in hand is over."""
        if self._said:
            self._text.speech(self._speaker, "\n".join(self._said))
            self._said = []
            self.has_speeches = True

    def _speak(self, row: "_Row", cells: list[str]) -> None:
        self._under_heads(row)
        if not row.speech:
            self.end()
            self._text.note(row.speaker if row.topic else "　".join(filter(None, cells)))
        elif row.speaker:
            self.end()
            self._speaker = self._speaker if row.speaker in words("dittos") else row.speaker
            self._said = [row.speech]
        elif self._said:
            self._said.append(row.speech)
        else:
            self._text.note(row.speech)

    def _under_heads(self, row: "_Row") -> None:
        """The day and the item under which a row stands, where they change."""
        if row.date and not self._day:
            self._day = row.date
            self._text.date(row.date)
        elif row.date and row.date != self._day:
            self._text.warn(*_SEVERAL_DAYS)
        if row.topic and row.topic != self._topic:
            self.end()
            self._topic = row.topic
            self._text.heading(row.topic, 1)


class _Row:
    """The cells of a row that mean something, "" where there are none."""

    def __init__(self, cells: Sequence[str], columns: _Columns) -> None:
        def cell(index: int | None) -> str:
            return cells[index] if index is not None and index < len(cells) else ""

        self.speaker = " ".join(cell(columns.speaker).split())
        self.speech = cell(columns.speech)
        self.topic, self.date = cell(columns.topic), cell(columns.date)


def _columns_by_heads(row: Sequence[str]) -> _Columns | None:
    """The columns that a row of heads names; None where it names no speakers or no speeches."""
    heads = [squash(cell).casefold() for cell in row]
    speaker, speech = _first_column(heads, "table_speakers"), _first_column(heads, "table_speeches")
    if speaker is None or speech is None:
        return None
    return _Columns(
        speaker, speech, _first_column(heads, "table_topics"), _first_column(heads, "table_dates")
    )


def _first_column(heads: Sequence[str], names: str) -> int | None:
    """The column whose head comes first in the list of names, which has the plainest first."""
    return next((heads.index(name) for name in words(names) if name in heads), None)
