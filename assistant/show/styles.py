"""A Citation in each citation style: plain Japanese, English, Markdown, SIST 02, BibTeX, RIS, CSL-JSON."""

import json
import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from assistant.models import AskError, Citation
from corpus.language.calendar import MONTHS, era_date

# Characters that mean something in Markdown or would open HTML in it.
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&$^=:/@])")
# BibTeX counts braces that have a backslash before them too.
_BIBTEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def render(citation: Citation, style: str) -> str:
    """The citation in one of ``STYLES``; AskError names them for any other."""
    if style not in _STYLES:
        known = ", ".join(STYLES)
        raise AskError(
            f"--style {style}: expected one of {known}",
            f"--style {style}: {known} のいずれかを指定してください",
        )
    return _STYLES[style](citation)


def _japanese(citation: Citation) -> str:
    """「会議録の題名」令和4年7月11日, 発言者, 議題, 発言67"""
    title = citation.title or citation.body or citation.source
    rest = [
        era_date(citation.date) if citation.date else "",
        _person(citation),
        f"議題 {_flat(citation.agenda)}" if citation.agenda else "",
        f"{citation.page}ページ" if citation.page is not None else "",
        f"発言{citation.quote.turn}" if citation.quote.turn is not None else "",
    ]
    return f"「{_flat(title)}」" + ", ".join(part for part in rest if part)


def _english(citation: Citation) -> str:
    """Body, “title,” 11 July 2022, item “…”, p. 3, turn 67 (speaker)."""
    parts = [
        _flat(citation.body),
        f"“{_flat(citation.title)}”" if citation.title else "",
        f"{citation.date.day} {citation.date:%B} {citation.date.year}" if citation.date else "",
        f"item “{_flat(citation.agenda)}”" if citation.agenda else "",
        f"p. {citation.page}" if citation.page is not None else "",
        f"turn {citation.quote.turn}" if citation.quote.turn is not None else "",
    ]
    speaker = f" ({_person(citation)})" if citation.speaker else ""
    return (", ".join(part for part in parts if part) or citation.source) + speaker + "."


def _markdown(citation: Citation) -> str:
    """The quote as a block quote, its citation below; nothing in either is markup."""
    quoted = "\n".join(f"> {escape_markdown(line)}" for line in citation.quote.text.splitlines())
    return f"{quoted}\n>\n> — {escape_markdown(_japanese(citation))}"


def _sist02(citation: Citation) -> str:
    """SIST 02-2007: 著者名. 題名. 発行者, 年, ページ."""
    where = [
        _flat(citation.body),
        citation.date.isoformat() if citation.date else "",
        f"p. {citation.page}" if citation.page is not None else "",
        f"発言{citation.quote.turn}" if citation.quote.turn is not None else "",
    ]
    parts = [
        _person(citation),
        f"“{_flat(citation.agenda)}”" if citation.agenda else "",
        _flat(citation.title),
        ", ".join(part for part in where if part),
    ]
    return ". ".join(part for part in parts if part) + "."


def _bibtex(citation: Citation) -> str:
    """A @techreport; the month is BibTeX's own macro."""
    fields = {
        "author": f"{{{_escape_bibtex(_person(citation))}}}" if citation.speaker else "",
        "title": _escape_bibtex(_item_title(citation)),
        "institution": _escape_bibtex(_flat(citation.body)),
        "number": _escape_bibtex(_flat(citation.session)),
        "year": str(citation.date.year) if citation.date else "",
        "pages": "" if citation.page is None else str(citation.page),
        "note": _escape_bibtex(_note(citation)),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    if citation.date:
        lines.append(f"  month = {MONTHS[citation.date.month - 1][:3]},")
    return f"@techreport{{{_key(citation)},\n" + "\n".join(lines) + "\n}"


def _ris(citation: Citation) -> str:
    """A RIS report, one tag a line."""
    tags = [
        ("TY", "RPRT"),
        ("AU", _person(citation)),
        ("TI", _item_title(citation)),
        ("T2", _flat(citation.title)),
        ("PB", _flat(citation.body)),
        ("IS", _flat(citation.session)),
        ("PY", str(citation.date.year) if citation.date else ""),
        ("DA", f"{citation.date:%Y/%m/%d}" if citation.date else ""),
        ("SP", "" if citation.page is None else str(citation.page)),
        ("ID", _key(citation)),
        ("N1", _note(citation)),
    ]
    return "\n".join(f"{tag}  - {value}" for tag, value in tags if value) + "\nER  - "


def _csl(citation: Citation, kind: str = "report") -> str:
    """One CSL-JSON item of the type given."""
    day = citation.date
    item: dict[str, Any] = {
        "id": _key(citation),
        "type": kind,
        "title": _item_title(citation),
        "container-title": _flat(citation.title),
        "author": [{"literal": _person(citation)}] if citation.speaker else [],
        "publisher": _flat(citation.body),
        "authority": _flat(citation.body),
        "number": _flat(citation.session),
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else {},
        "page": "" if citation.page is None else str(citation.page),
        "note": _note(citation),
    }
    return json.dumps({name: value for name, value in item.items() if value}, ensure_ascii=False, indent=2)


def escape_markdown(text: str) -> str:
    """Text of any origin as Markdown that shows exactly that text."""
    return _MARKDOWN.sub(r"\\\1", text.replace("\r", ""))


def _person(citation: Citation) -> str:
    """The speaker as printed, with the full name where the attendance list gives it."""
    label = _flat(citation.speaker)
    added = citation.name and "".join(citation.name.split()) not in "".join(label.split())
    return f"{label}（{_flat(citation.name)}）" if added else label


def _item_title(citation: Citation) -> str:
    return _flat(citation.agenda or citation.title or citation.source)


def _note(citation: Citation) -> str:
    """What has no field of its own: the turn's permanent id, and the quote."""
    parts = [f"Yoroku {citation.turn_id}" if citation.turn_id else "", f"「{_flat(citation.quote.text)}」"]
    return " ".join(part for part in parts if part)


def _key(citation: Citation) -> str:
    turn = "header" if citation.quote.turn is None else citation.quote.turn
    return f"yoroku-{citation.quote.meeting_id}-{turn}"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _escape_bibtex(text: str) -> str:
    return "".join(_BIBTEX.get(character, character) for character in text)


_STYLES: dict[str, Callable[[Citation], str]] = {
    "plain": _japanese,
    "english": _english,
    "markdown": _markdown,
    "sist02": _sist02,
    "bibtex": _bibtex,
    "ris": _ris,
    "csl": _csl,
    "csl-hearing": partial(_csl, kind="hearing"),
}
STYLES: Iterable[str] = tuple(_STYLES)
