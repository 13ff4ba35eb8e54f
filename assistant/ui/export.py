"""An answer as a file to keep: Markdown to read and print, CSV to count."""

import base64
import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant.citations import citation_to_json, in_reading_order
from assistant.models import Answer, Citation

BYTE_ORDER_MARK = "\ufeff"  # without it a spreadsheet program in Japan reads UTF-8 as Shift_JIS


@dataclass(frozen=True, slots=True)
class File:
    """A file made for the user, as bytes."""

    name: str
    kind: str
    content: bytes

    @property
    def address(self) -> str:
        """The whole file as a data address."""
        return f"data:{self.kind};base64,{base64.b64encode(self.content).decode('ascii')}"


def export(answer: Answer, form: str) -> File:
    """The answer in one of FORMS; KeyError for any other."""
    name, kind, write = FORMS[form]
    return File(name, kind, write(answer).encode("utf-8"))


def _markdown(answer: Answer) -> str:
    lines = [f"# {_flat(answer.question)}", "", _escaped(answer.text.split("\n")[0])]
    for citation in in_reading_order(answer.quotes):
        quoted = "\n".join(f"> {_escaped(line)}" for line in citation.quote.text.split("\n"))
        lines += ["", quoted, "", f"[{citation.number}] {_escaped(_source(citation))}"]
    return "\n".join(lines) + "\n"


def _source(citation: Citation) -> str:
    """Who said it where, in one line; what is unknown is left out."""
    day = citation.date.isoformat() if citation.date else ""
    parts = (citation.speaker, citation.title or citation.body, day, citation.agenda, citation.turn_id)
    return ", ".join(_flat(part) for part in parts if part)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _escaped(text: str) -> str:
    """Text that no Markdown reader takes for markup."""
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]<>#+-!|~" else letter for letter in text)


def _quotes_table(answer: Answer) -> str:
    return _csv(in_reading_order(answer.quotes))


def _passages_table(answer: Answer) -> str:
    return _csv(answer.passages)


def _csv(citations: Iterable[Citation]) -> str:
    out = io.StringIO(newline="")
    rows = [{"number": number, **citation_to_json(one)} for number, one in enumerate(citations, 1)]
    writer = csv.DictWriter(out, fieldnames=list(rows[0]) if rows else ["number"])
    writer.writeheader()
    writer.writerows({name: _harmless(value) for name, value in row.items()} for row in rows)
    return BYTE_ORDER_MARK + out.getvalue()


def _harmless(value: object) -> object:
    """A cell that no spreadsheet program runs as a formula: an apostrophe keeps it text."""
    return (
        f"'{value}"
        if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r"))
        else value
    )


FORMS: dict[str, tuple[str, str, Callable[[Answer], str]]] = {
    "md": ("yoroku.md", "text/markdown", _markdown),
    "csv": ("yoroku.csv", "text/csv", _quotes_table),
    "near": ("yoroku-passages.csv", "text/csv", _passages_table),
}
