"""export_notebook: its entries as a File (Word, Markdown, BibTeX, RIS, CSL), by group, with permalinks.

What is saved is read back by ``yoroku verify``: a quote stands in it as in a saved answer.
"""

import json
from collections.abc import Callable, Sequence
from itertools import groupby

from assistant.models import AskError, Citation, Language
from assistant.show.answer_export import WORD, File
from assistant.show.document import write_notebook_document
from assistant.show.strings import say
from assistant.show.styles import escape_markdown, link_to, render

# A citation (None for what the minutes held now do not confirm), the quote, its group, tags and note.
Kept = tuple[Citation | None, str, str, tuple[str, ...], str]


def export_notebook(kept: Sequence[Kept], form: str, language: Language, base: str) -> File:
    """The entries in one of FORMS, AskError for any other; permalinks begin with the address ``base``."""
    if form not in FORMS:
        raise AskError(
            f"{form}: expected one of {', '.join(FORMS)}", f"{form}: {', '.join(FORMS)} のいずれか"
        )
    ending, kind, write = FORMS[form]
    content = write(kept, language, base)
    return File(f"yoroku-notebook.{ending}", kind, content.encode() if isinstance(content, str) else content)


def _notebook_markdown(kept: Sequence[Kept], language: Language, base: str) -> str:
    lines = [f"# {say(language, 'notebook_title')}"]
    for group, entries in groupby(kept, key=lambda one: one[2]):
        lines += [f"## {escape_markdown(group)}"] if group else []
        for citation, text, _, tags, note in entries:
            if citation is None:
                quoted = "\n".join(f"> {escape_markdown(line)}" for line in text.splitlines())
                lines.append(f"{quoted}\n>\n> — {say(language, 'notebook_unverified')}")
            else:
                lines.append(render(citation, "markdown", base))
            lines += [escape_markdown(note)] if note.strip() else []
            lines += [" ".join(f"\\#{escape_markdown(tag)}" for tag in tags)] if tags else []
    return "\n\n".join(lines) + "\n"


def _notebook_bibtex(kept: Sequence[Kept], _: Language, base: str) -> str:
    return "\n\n".join(render(one, "bibtex", base) for one in _notebook_citations(kept)) + "\n"


def _notebook_ris(kept: Sequence[Kept], _: Language, base: str) -> str:
    return "\n".join(render(one, "ris", base) for one in _notebook_citations(kept)) + "\n"


def _notebook_csl(kept: Sequence[Kept], _: Language, base: str) -> str:
    items = [json.loads(render(one, "csl", base)) for one in _notebook_citations(kept)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _notebook_citations(kept: Sequence[Kept]) -> list[Citation]:
    return [citation for citation, *_ in kept if citation is not None]


def _word(kept: Sequence[Kept], language: Language, base: str) -> bytes:
    rows = [
        (citation, text, group, tags, note, link_to(citation, base) if citation else "")
        for citation, text, group, tags, note in kept
    ]
    return write_notebook_document(rows, language)


FORMS: dict[str, tuple[str, str, Callable[[Sequence[Kept], Language, str], str | bytes]]] = {
    "docx": ("docx", WORD, _word),
    "md": ("md", "text/markdown", _notebook_markdown),
    "bib": ("bib", "application/x-bibtex", _notebook_bibtex),
    "ris": ("ris", "application/x-research-info-systems", _notebook_ris),
    "csl": ("json", "application/json", _notebook_csl),
}
