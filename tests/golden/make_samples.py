"""Render the plain sources of ``samples/`` into the sample minutes of ``corpus/samples/``.

    python tests/golden/make_samples.py

A source is three parts between lines of ``---``: fields (``key: value``), the front matter as printed (a line
``|a|b`` is a row of the attendance table), and the minutes, one line each by its first character:

    #  an agenda heading          (〔  a stage note            ~  narration or a clock line
    +  a further paragraph of the turn above                   =  the outcome that the turn above declares
    anything else: ``label｜speech``

The same bytes come out of every run. Needs reportlab and python-docx; the PDF files also need the IPAex
Mincho font (only the glyphs in use are embedded) and are left as they are where it is missing.
"""

import html
import io
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "samples"
SAMPLES = HERE.parents[1] / "corpus" / "samples"
PAGE = Template((HERE / "page.html").read_text(encoding="utf-8"))  # the site around the minutes
FONT = Path("/usr/share/fonts/opentype/ipaexfont-mincho/ipaexm.ttf")  # Debian: fonts-ipaexfont-mincho
FIXED_TIME = datetime(2026, 1, 5, 9, 0)  # a constant, so that a container's clock never changes the bytes


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the minutes: ``kind`` is turn, heading, stage or narration."""

    kind: str
    paragraphs: tuple[str, ...]
    label: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """One source; ``turns``, ``headings`` and ``outcomes`` are what a reader must find in its rendering."""

    file: str
    layout: str
    marker: str
    title: str
    body: str
    date: date
    present: str
    absent: str
    front: tuple[str, ...]
    lines: tuple[Line, ...] = field(repr=False)

    @property
    def turns(self) -> list[Line]:
        return [line for line in self.lines if line.kind == "turn"]

    @property
    def headings(self) -> list[str]:
        return [line.paragraphs[0] for line in self.lines if line.kind == "heading"]

    @property
    def outcomes(self) -> list[str]:
        return [line.outcome for line in self.lines if line.outcome]

    def labelled(self, line: Line) -> str:
        """The label as it is printed, with its marker."""
        return f"【{line.label}】" if self.marker == "【】" else f"{self.marker}{line.label}"


def read_samples() -> list[Sample]:
    """Every source, in the order of the file names."""
    return [read_sample(path) for path in sorted(SOURCES.glob("*.txt"))]


def read_sample(path: Path) -> Sample:
    """One source; ValueError names the line that fits no mark."""
    fields, front, minutes = path.read_text(encoding="utf-8").split("\n---\n")
    values = dict(row.split(":", 1) for row in fields.splitlines())
    values = {key: value.strip() for key, value in values.items()}
    held_on = date.fromisoformat(values.pop("date"))
    return Sample(**values, date=held_on, front=tuple(front.split("\n")), lines=tuple(_read_lines(minutes)))


def render(sample: Sample) -> bytes:
    """The bytes of the sample file."""
    return RENDERERS[sample.layout](sample)


def main() -> None:
    """Write every sample file."""
    for sample in read_samples():
        if sample.layout.startswith("pdf") and not FONT.exists():
            print(f"{sample.file}: left as it is, {FONT} is missing", file=sys.stderr)
            continue
        (SAMPLES / sample.file).write_bytes(render(sample))


def _read_lines(minutes: str) -> Iterator[Line]:
    pending: Line | None = None
    for row in minutes.strip("\n").split("\n"):
        if row[0] in "+=":
            if pending is None:
                raise ValueError(f"no turn above: {row}")
            pending = _extend(pending, row)
            continue
        if pending:
            yield pending
        pending = _read_line(row)
    if pending:
        yield pending


def _read_line(row: str) -> Line:
    if row[0] in "(（〔":
        return Line("stage", (row,))
    if row[0] in "#~":
        return Line("heading" if row[0] == "#" else "narration", (row[1:].strip(),))
    label, bar, speech = row.partition("｜")
    if not bar:
        raise ValueError(f"expected label｜speech, got: {row}")
    return Line("turn", (speech,), label)


def _extend(line: Line, row: str) -> Line:
    if row[0] == "+":
        return Line(line.kind, (*line.paragraphs, row[1:]), line.label, line.outcome)
    return Line(line.kind, line.paragraphs, line.label, row[1:])


def _plain_lines(sample: Sample, gap: str) -> Iterator[str]:
    yield from sample.front
    for line in sample.lines:
        if line.kind == "turn":
            yield f"{sample.labelled(line)}{gap}{line.paragraphs[0]}"
            yield from (f"　{paragraph}" for paragraph in line.paragraphs[1:])
        else:
            yield line.paragraphs[0]


def _spaced_lines(sample: Sample) -> Iterator[str]:
    headings = set(sample.headings)
    for row in _plain_lines(sample, "　"):
        if row in headings:
            yield ""
        yield row


def _text(sample: Sample) -> bytes:
    """UTF-8, a blank line above every heading."""
    return ("\n".join(_spaced_lines(sample)) + "\n").encode("utf-8")


def _flattened(sample: Sample) -> bytes:
    """UTF-8 on one single line, as a text tool leaves a document whose line breaks it drops."""
    return " ".join(row for row in _plain_lines(sample, "  ") if row).encode("utf-8")


def _cp932(sample: Sample) -> bytes:
    """The encoding and line ends of an office PC."""
    return ("\r\n".join(_plain_lines(sample, "　")) + "\r\n").encode("cp932")


def _html(sample: Sample) -> bytes:
    """A page of a city's site: the minutes are one container among navigation, links and footer."""
    return _page(sample, "\n".join(_html_paragraphs(sample)))


def _html_paragraphs(sample: Sample) -> Iterator[str]:
    for line in sample.lines:
        texts = [html.escape(paragraph) for paragraph in line.paragraphs]
        if line.kind == "heading":
            yield f"<h3>{texts[0]}</h3>"
        elif line.kind == "turn":
            label = html.escape(sample.labelled(line))
            yield f"<p><strong>{label}</strong>　{'<br>　'.join(texts)}</p>"
        else:
            yield f"<p>{texts[0]}</p>"


def _table(sample: Sample) -> bytes:
    """A page whose minutes are tables of speaker and speech, one table under each heading."""
    parts: list[str] = []
    rows: list[tuple[str, str]] = []
    for line in sample.lines:
        if line.kind == "heading":
            parts += [_html_table(rows), f"<h3>{html.escape(line.paragraphs[0])}</h3>"]
            rows = []
        else:
            rows.append((line.label, "<br>".join(html.escape(text) for text in line.paragraphs)))
    return _page(sample, "\n".join([*parts, _html_table(rows)]))


def _html_table(rows: list[tuple[str, str]]) -> str:
    cells = "\n".join(f"<tr><td>{html.escape(label)}</td><td>{speech}</td></tr>" for label, speech in rows)
    return f'<table class="kaigi">\n<tr><th>発言者</th><th>発言内容</th></tr>\n{cells}\n</table>'


def _page(sample: Sample, minutes: str) -> bytes:
    front = "<br>\n".join(html.escape(row) for row in sample.front[1:] if row)
    title = html.escape(sample.title)
    page = PAGE.substitute(title=title, body=html.escape(sample.body), front=front, minutes=minutes)
    return page.encode("utf-8")


def _docx(sample: Sample) -> bytes:
    """A Word file, a turn's label in bold before its speech."""
    return _word(sample, alone=False)


def _docx_alone(sample: Sample) -> bytes:
    """A Word file, a turn's label alone in a paragraph above its speech."""
    return _word(sample, alone=True)


def _word(sample: Sample, *, alone: bool) -> bytes:
    import docx  # only here, so that the sources can be read without it

    document = docx.Document()
    properties = document.core_properties
    properties.author, properties.title = "汐見市（架空）", sample.title
    properties.created = properties.modified = FIXED_TIME
    _word_front(document, sample.front)
    for line in sample.lines:
        if line.kind == "heading":
            document.add_heading(line.paragraphs[0], level=2)
            continue
        paragraph = document.add_paragraph()
        if line.label:
            paragraph.add_run(sample.labelled(line)).bold = True
            paragraph = document.add_paragraph() if alone else paragraph
        paragraph.add_run(("" if alone or not line.label else "　") + line.paragraphs[0])
        for further in line.paragraphs[1:]:
            document.add_paragraph(f"　{further}")
    stream = io.BytesIO()
    document.save(stream)
    return _with_fixed_times(stream.getvalue())


def _word_front(document: "Document", front: tuple[str, ...]) -> None:
    document.add_heading(front[0], level=1)
    table = None
    for row in front[1:]:
        if not row.startswith("|"):
            document.add_paragraph(row)
            continue
        cells = row[1:].split("|")
        table = table or document.add_table(rows=0, cols=len(cells), style="Table Grid")
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text


def _with_fixed_times(archive: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, FIXED_TIME.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every operating system
            new.writestr(entry, old.read(name))
    return stream.getvalue()


MARGIN, SIZE, LEADING, ROWS = 62, 10.5, 18, 38  # points, and how many rows fit an A4 page
WIDTH, HEIGHT = 595.28, 841.89
NOT_FIRST = "、。，．）」』〕】・ー々"  # characters that Japanese typesetting keeps off the start of a row


def _pdf(sample: Sample) -> bytes:
    """A4 pages of hard-wrapped rows under a running head, numbered ``- 1 -``."""
    from reportlab.pdfbase import pdfmetrics  # only here, so that the sources can be read without it
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("mincho", str(FONT)))
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setTitle(sample.title)
    rows = [wrapped for row in _spaced_lines(sample) for wrapped in _wrap(row)]
    for number, start in enumerate(range(0, len(rows), ROWS), 1):
        _draw_page(canvas, sample.body, rows[start : start + ROWS], number)
    canvas.save()
    return stream.getvalue()


def _draw_page(canvas: "Canvas", head: str, rows: list[str], number: int) -> None:
    canvas.setFont("mincho", 8)
    canvas.drawRightString(WIDTH - MARGIN, 805, f"{head}　会議録")
    canvas.setFont("mincho", SIZE)
    for place, row in enumerate(rows):
        canvas.drawString(MARGIN, 775 - place * LEADING, row)
    canvas.drawCentredString(WIDTH / 2, 45, f"- {number} -")
    canvas.showPage()


def _wrap(row: str) -> Iterator[str]:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    while stringWidth(row, "mincho", SIZE) > WIDTH - 2 * MARGIN:
        cut = len(row) - 1
        while stringWidth(row[:cut], "mincho", SIZE) > WIDTH - 2 * MARGIN:
            cut -= 1
        cut += row[cut] in NOT_FIRST
        yield row[:cut]
        row = row[cut:]
    yield row


RENDERERS: dict[str, Callable[[Sample], bytes]] = {
    "text": _text,
    "flattened": _flattened,
    "cp932": _cp932,
    "html": _html,
    "table": _table,
    "docx": _docx,
    "docx-alone": _docx_alone,
    "pdf": _pdf,
}

if __name__ == "__main__":
    main()
