"""make_brief, export_brief: Precedents as one page to take to the meeting: Sections, Lines, _Sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from assistant.models import Citation, Language, Precedent, Precedents
from assistant.show import wording
from assistant.show.answer_export import WORD, File
from assistant.show.document import write_brief_document
from assistant.show.precedents_layout import heading_of, outcome_of
from assistant.show.shortened_quotes import asking, excerpt
from assistant.show.strings import say, say_date, say_many
from assistant.show.styles import escape_markdown, render
from corpus.language.calendar import era_date

# What fits on one page of A4 at 9 points: the most that is shown of each.
ITEMS, QUESTIONS, CONDITIONS, LATER, LIKELY = 4, 4, 3, 3, 4
QUOTE_CHARS = 110  # of one quote
DRAFT_CHARS = 160


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a brief: fixed words, a quote ("" for none), and the number of its source, 0 for none."""

    words: str
    quote: str = ""
    source: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief in any form: ``rows`` are the earlier items, the first the names of their columns."""

    title: str
    day: str
    draft: str
    rows: tuple[tuple[str, ...], ...]
    sections: tuple[Section, ...]
    sources: tuple[str, ...]
    closing: str


def make_brief(precedents: Precedents, day: date | None = None) -> Brief:
    """The brief of what was found, or of that nothing was; ``day`` is today unless given."""
    language, items = precedents.language, precedents.items
    sources = _Sources(language)
    return Brief(
        title=say(language, "brief"),
        day=say(language, "brief_day", day=_brief_day(language, day or date.today())),
        draft=say(language, "draft_was", draft=excerpt(precedents.query, DRAFT_CHARS)),
        rows=_brief_rows(language, items[:ITEMS]),
        sections=tuple(one for one in _sections(precedents, sources) if one.lines),
        sources=tuple(sources.listed),
        closing=say(language, "promise_verbatim") if items else _no_precedents(precedents),
    )


def write_brief(precedents: Precedents, day: date | None = None) -> bytes:
    """The brief as a Word document (.docx)."""
    return write_brief_document(make_brief(precedents, day), precedents.language)


def markdown_brief(precedents: Precedents, day: date | None = None) -> str:
    """The brief as Markdown; nothing of the minutes in it is markup."""
    brief = make_brief(precedents, day)
    parts = [f"# {escape_markdown(brief.title)}", escape_markdown(brief.day), escape_markdown(brief.draft)]
    if brief.rows:
        head, *rows = ("| " + " | ".join(map(_brief_cell, row)) + " |" for row in brief.rows)
        parts.append("\n".join([head, "|" + " --- |" * len(brief.rows[0]), *rows]))
    for section in brief.sections:
        lines = (f"- {_markdown_line(line)}" for line in section.lines)
        parts.append(f"## {escape_markdown(section.heading)}\n\n" + "\n".join(lines))
    if brief.sources:
        listed = (f"{number}. {escape_markdown(one)}" for number, one in enumerate(brief.sources, 1))
        parts.append(
            f"## {escape_markdown(say(precedents.language, 'brief_sources'))}\n\n" + "\n".join(listed)
        )
    return "\n\n".join([*parts, escape_markdown(brief.closing)]) + "\n"


def export_brief(precedents: Precedents, form: str) -> File:
    """The brief as a file: "docx", else Markdown."""
    if form == "docx":
        return File("yoroku-precedents.docx", WORD, write_brief(precedents))
    return File("yoroku-precedents.md", "text/markdown", markdown_brief(precedents).encode("utf-8"))


class _Sources:
    """The sources of a brief, each listed once, in the order in which they are first quoted."""

    def __init__(self, language: Language) -> None:
        self._style = "plain" if language == "ja" else "english"
        self._numbers: dict[str, int] = {}

    def number(self, citation: Citation) -> int:
        return self._numbers.setdefault(render(citation, self._style), len(self._numbers) + 1)

    @property
    def listed(self) -> Iterable[str]:
        return self._numbers


def _brief_rows(language: Language, items: Iterable[Precedent]) -> tuple[tuple[str, ...], ...]:
    rows = tuple(
        (
            _brief_day(language, item.date),
            item.title or item.body,
            heading_of(language, item),
            outcome_of(language, item),
        )
        for item in items
    )
    names = tuple(say(language, key) for key in ("date", "meeting", "agenda", "result"))
    return (names, *rows) if rows else ()


def _sections(precedents: Precedents, sources: _Sources) -> Iterator[Section]:
    language, items = precedents.language, precedents.items
    best = items[:1]
    asked = [one for item in best for one in item.exchanges][:QUESTIONS]
    lines = []
    for one in asked:
        words = f"{say(language, 'question_short')} {one.question.speaker}"
        lines.append(Line(words, asking(one.question.quote.text, QUOTE_CHARS), sources.number(one.question)))
        if one.reply:
            words = f"{say(language, 'reply_short')} {one.reply.speaker}"
            lines.append(Line(words, excerpt(one.reply.quote.text, QUOTE_CHARS), sources.number(one.reply)))
    yield Section(say(language, "asked_and_replied"), tuple(lines))
    for name, most in (("conditions", CONDITIONS), ("later", LATER)):
        quotes = [quote for item in items[:ITEMS] for quote in getattr(item, name)]
        yield Section(
            say(language, name), tuple(_brief_line(language, one, sources) for one in quotes[:most])
        )
    likely = [
        Line(
            say(language, "asked_times", times=say_many(language, one.times, "discussion")),
            asking(one.question.quote.text, QUOTE_CHARS),
            sources.number(one.question),
        )
        for one in precedents.likely[:LIKELY]
    ]
    yield Section(say(language, "likely"), tuple(likely))


def _brief_line(language: Language, citation: Citation, sources: _Sources) -> Line:
    words = " ".join(part for part in (_brief_day(language, citation.date), citation.speaker) if part)
    return Line(words, excerpt(citation.quote.text, QUOTE_CHARS), sources.number(citation))


def _no_precedents(precedents: Precedents) -> str:
    language = precedents.language
    return say(language, "precedents_none") + " " + wording.searched(language, precedents.scope)


def _brief_day(language: Language, day: date | None) -> str:
    """The date as offices write it: 令和4年7月11日, 11 July 2022."""
    if day is None:
        return ""
    return era_date(day) if language == "ja" else say_date(language, day)


def _markdown_line(line: Line) -> str:
    quote = f" 「{escape_markdown(' '.join(line.quote.split()))}」" if line.quote else ""
    return f"{escape_markdown(line.words)}{quote}{f' [{line.source}]' if line.source else ''}"


def _brief_cell(words: str) -> str:
    return escape_markdown(" ".join(words.split()))
