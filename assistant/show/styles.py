"""render: one Citation in each of STYLES: Japanese, English, Markdown, SIST 02, BibTeX, RIS, CSL-JSON."""

import json
import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any
from urllib.parse import quote as percent_encode

from assistant.models import AskError, Citation
from assistant.show.strings import turn_number
from corpus.language.calendar import MONTHS, era_date

# Characters that mean something in Markdown or would open HTML in it.
_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&$^=:/@])")
# BibTeX counts braces that have a backslash before them too.
_BIBTEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def render(citation: Citation, style: str, address: str = "") -> str:
    """The citation in one of ``STYLES``; AskError names them for any other.

    With the ``address`` of a chat that serves the minutes, entries for other programs link to the turn.
    """
    if style not in _STYLES_RENDERED:
        known = ", ".join(STYLES)
        raise AskError(
            f"--style {style}: expected one of {known}",
            f"--style {style}: {known} のいずれかを指定してください",
        )
    return _STYLES_RENDERED[style](citation, link_to(citation, address))


def _japanese_style(citation: Citation, _: str = "") -> str:
    """「会議録の題名」令和4年7月11日, 発言者, 議題, 発言68"""
    title = citation.title or citation.body or citation.source
    rest = [
        era_date(citation.date) if citation.date else "",
        _person_in_style(citation),
        f"議題 {_on_one_line(citation.agenda)}" if citation.agenda else "",
        f"{citation.page}ページ" if citation.page is not None else "",
        f"発言{turn_number(citation.quote.turn)}" if citation.quote.turn is not None else "",
    ]
    return f"「{_on_one_line(title)}」" + ", ".join(part for part in rest if part)


def _english_style(citation: Citation, _: str = "") -> str:
    """Body, “title,” 11 July 2022, item “…”, p. 3, turn 68 (speaker)."""
    parts = [
        _on_one_line(citation.body),
        f"“{_on_one_line(citation.title)}”" if citation.title else "",
        f"{citation.date.day} {citation.date:%B} {citation.date.year}" if citation.date else "",
        f"item “{_on_one_line(citation.agenda)}”" if citation.agenda else "",
        f"p. {citation.page}" if citation.page is not None else "",
        f"turn {turn_number(citation.quote.turn)}" if citation.quote.turn is not None else "",
    ]
    speaker = f" ({_person_in_style(citation)})" if citation.speaker else ""
    return (", ".join(part for part in parts if part) or citation.source) + speaker + "."


def _markdown_style(citation: Citation, link: str) -> str:
    """The quote as a block quote, its citation below; nothing in either is markup."""
    quoted = "\n".join(f"> {escape_markdown(line)}" for line in citation.quote.text.splitlines())
    opens = f" <{link}>" if link else ""
    return f"{quoted}\n>\n> — {escape_markdown(_japanese_style(citation))}{opens}"


def _sist02(citation: Citation, _: str) -> str:
    """SIST 02-2007: 著者名. 題名. 発行者, 年, ページ."""
    where = [
        _on_one_line(citation.body),
        citation.date.isoformat() if citation.date else "",
        f"p. {citation.page}" if citation.page is not None else "",
        f"発言{turn_number(citation.quote.turn)}" if citation.quote.turn is not None else "",
    ]
    parts = [
        _person_in_style(citation),
        f"“{_on_one_line(citation.agenda)}”" if citation.agenda else "",
        _on_one_line(citation.title),
        ", ".join(part for part in where if part),
    ]
    return ". ".join(part for part in parts if part) + "."


def _bibtex_style(citation: Citation, link: str) -> str:
    """A @techreport with BibLaTeX's date beside it; the month is BibTeX's own macro."""
    fields = {
        "author": f"{{{_escape_bibtex(_person_in_style(citation))}}}" if citation.speaker else "",
        "title": _escape_bibtex(_agenda_in_style(citation)),
        "institution": _escape_bibtex(_on_one_line(citation.body)),
        "number": _escape_bibtex(_on_one_line(citation.session)),
        "booktitle": _escape_bibtex(_on_one_line(citation.title)),
        "date": citation.date.isoformat() if citation.date else "",
        "year": str(citation.date.year) if citation.date else "",
        "day": str(citation.date.day) if citation.date else "",
        "url": link,
        "pages": "" if citation.page is None else str(citation.page),
        "note": _escape_bibtex(_note_of_turn(citation)),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    if citation.date:
        lines.append(f"  month = {MONTHS[citation.date.month - 1][:3]},")
    return f"@techreport{{{_bibtex_key(citation)},\n" + "\n".join(lines) + "\n}"


def _ris_style(citation: Citation, link: str) -> str:
    """A RIS report, one tag a line."""
    tags = [
        ("TY", "RPRT"),
        ("AU", _person_in_style(citation)),
        ("TI", _agenda_in_style(citation)),
        ("T2", _on_one_line(citation.title)),
        ("PB", _on_one_line(citation.body)),
        ("IS", _on_one_line(citation.session)),
        ("PY", str(citation.date.year) if citation.date else ""),
        ("DA", f"{citation.date:%Y/%m/%d}" if citation.date else ""),
        ("SP", "" if citation.page is None else str(citation.page)),
        ("UR", link),
        ("ID", _bibtex_key(citation)),
        ("N1", _note_of_turn(citation)),
    ]
    return "\n".join(f"{tag}  - {value}" for tag, value in tags if value) + "\nER  - "


def _csl_style(citation: Citation, link: str, kind: str = "report") -> str:
    """One CSL-JSON item of the type given."""
    day = citation.date
    item: dict[str, Any] = {
        "id": _bibtex_key(citation),
        "type": kind,
        "title": _agenda_in_style(citation),
        "container-title": _on_one_line(citation.title),
        "author": [{"literal": _person_in_style(citation)}] if citation.speaker else [],
        "publisher": _on_one_line(citation.body),
        "authority": _on_one_line(citation.body),
        "number": _on_one_line(citation.session),
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else {},
        "page": "" if citation.page is None else str(citation.page),
        "URL": link,
        "note": _note_of_turn(citation),
    }
    return json.dumps({name: value for name, value in item.items() if value}, ensure_ascii=False, indent=2)


def link_to(citation: Citation, address: str) -> str:
    """Where what is cited opens, "" where ``address`` is none of a page.

    It is percent-encoded, so that no style has anything to escape in it.
    """
    if not address.startswith(("http://", "https://")):
        return ""
    turn, meeting = citation.turn_id, citation.quote.meeting_id
    name, value = ("turn", turn) if turn else ("meeting", meeting)
    page = address.partition("?")[0].partition("#")[0].rstrip("/")
    return f"{page}/?{name}={percent_encode(value, safe='')}"


def escape_markdown(text: str) -> str:
    """Text of any origin as Markdown that shows exactly that text."""
    return _MARKDOWN_SIGNS.sub(r"\\\1", text.replace("\r", ""))


def _person_in_style(citation: Citation) -> str:
    """The speaker as printed, with the full name where the attendance list gives it."""
    label = _on_one_line(citation.speaker)
    added = citation.name and "".join(citation.name.split()) not in "".join(label.split())
    return f"{label}（{_on_one_line(citation.name)}）" if added else label


def _agenda_in_style(citation: Citation) -> str:
    return _on_one_line(citation.agenda or citation.title or citation.source)


def _note_of_turn(citation: Citation) -> str:
    """What has no field of its own: the turn's permanent id, and the quote."""
    parts = [
        f"Yoroku {citation.turn_id}" if citation.turn_id else "",
        f"「{_on_one_line(citation.quote.text)}」",
    ]
    return " ".join(part for part in parts if part)


def _bibtex_key(citation: Citation) -> str:
    turn = "header" if citation.quote.turn is None else citation.quote.turn
    return f"yoroku-{citation.quote.meeting_id}-{turn}"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _escape_bibtex(text: str) -> str:
    return "".join(_BIBTEX.get(character, character) for character in text)


_STYLES_RENDERED: dict[str, Callable[[Citation, str], str]] = {
    "plain": _japanese_style,
    "english": _english_style,
    "markdown": _markdown_style,
    "sist02": _sist02,
    "bibtex": _bibtex_style,
    "ris": _ris_style,
    "csl": _csl_style,
    "csl-hearing": partial(_csl_style, kind="hearing"),
}
STYLES: Iterable[str] = tuple(_STYLES_RENDERED)
