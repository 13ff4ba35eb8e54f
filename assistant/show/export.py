"""A File to save: an Answer as docx, md, csv, bib, ris or csl; matches of a word as a CSV table."""

import base64
import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.answer.citations import in_reading_order
from assistant.answer.mentions import Match
from assistant.models import Answer, Citation
from assistant.show.document import write_document
from assistant.show.json_output import citation_to_json, mention_to_json
from assistant.show.styles import escape_markdown, render

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
    content = write(answer)
    return File(name, kind, content.encode("utf-8") if isinstance(content, str) else content)


def export_matches(matches: Iterable[Match]) -> File:
    """The matches as a CSV file; ``quote`` is the turn, ``times`` how often it says the words."""
    rows = [{"number": number} | mention_to_json(match) for number, match in enumerate(matches, 1)]
    return File("yoroku-mentions.csv", "text/csv", write_table(rows).encode("utf-8"))


def _markdown(answer: Answer) -> str:
    head = [f"# {escape_markdown(' '.join(answer.question.split()))}", escape_markdown(_first_line(answer))]
    return "\n\n".join([*head, *_rendered(answer, "markdown")]) + "\n"


def _first_line(answer: Answer) -> str:
    return answer.text.partition("\n")[0]


def _bibtex(answer: Answer) -> str:
    return "\n\n".join(_rendered(answer, "bibtex")) + "\n"


def _ris(answer: Answer) -> str:
    return "\n".join(_rendered(answer, "ris")) + "\n"


def _csl(answer: Answer) -> str:
    return "[" + ",\n".join(_rendered(answer, "csl")) + "]\n"


def _rendered(answer: Answer, style: str) -> list[str]:
    return [render(citation, style) for citation in in_reading_order(answer.quotes)]


def _quotes_table(answer: Answer) -> str:
    return _csv(in_reading_order(answer.quotes))


def _passages_table(answer: Answer) -> str:
    return _csv(answer.passages)


def _csv(citations: Iterable[Citation]) -> str:
    return write_table(
        [{"number": number, **citation_to_json(one)} for number, one in enumerate(citations, 1)]
    )


def write_table(rows: Sequence[Mapping[str, object]]) -> str:
    """The rows as CSV that a spreadsheet program reads as it is; their columns are those of the first."""
    out = io.StringIO(newline="")
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


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMS: dict[str, tuple[str, str, Callable[[Answer], str | bytes]]] = {
    "docx": ("yoroku.docx", WORD, write_document),
    "md": ("yoroku.md", "text/markdown", _markdown),
    "csv": ("yoroku.csv", "text/csv", _quotes_table),
    "bib": ("yoroku.bib", "application/x-bibtex", _bibtex),
    "ris": ("yoroku.ris", "application/x-research-info-systems", _ris),
    "csl": ("yoroku.json", "application/json", _csl),
    "near": ("yoroku-passages.csv", "text/csv", _passages_table),
}
