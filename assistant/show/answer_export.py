"""export: an Answer as a File in FORMS (Word, Markdown, CSV, BibTeX, RIS, CSL); export_matches: mentions."""

import base64
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant.answer.citations import in_reading_order
from assistant.answer.mentions import Match
from assistant.models import Answer, Citation
from assistant.show.document import write_document
from assistant.show.json_output import citation_to_json, mention_to_json
from assistant.show.styles import escape_markdown, render
from assistant.show.table import write_table
from assistant.show.wording import say_headline
from corpus.language.bilingual import Language

NAMED = 30  # characters of a question or of words that a file's name holds


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


def export(answer: Answer, form: str, language: Language, address: str = "") -> File:
    """The answer in one of FORMS, its labels in the language; KeyError for any other form.

    ``address`` is where this chat is served, "" where nobody knows: entries then hold no link.
    """
    named, kind, write = FORMS[form]
    content = write(answer, language, address)
    name = f"yoroku-{_in_a_name(answer.question)}{named}"
    return File(name, kind, content.encode("utf-8") if isinstance(content, str) else content)


def export_matches(matches: Iterable[Match], words: str, language: Language) -> File:
    """The matches of words as a CSV file; a row's quote is the turn."""
    rows = [{"number": number} | mention_to_json(match) for number, match in enumerate(matches, 1)]
    name = f"yoroku-{_in_a_name(words)}-mentions.csv"
    return File(name, "text/csv", write_table(rows, language).encode("utf-8"))


def _in_a_name(words: str) -> str:
    """What a file holds, as far as its name can say it on any system."""
    return re.sub(r"\W+", "_", words).strip("_")[:NAMED] or "answer"


def _answer_document(answer: Answer, language: Language, address: str) -> bytes:
    return write_document(answer, language, address=address)


def _answer_markdown(answer: Answer, language: Language, address: str) -> str:
    question = escape_markdown(" ".join(answer.question.split()))
    head = [f"# {question}", escape_markdown(say_headline(language, answer))]
    return "\n\n".join([*head, *_citations_rendered(answer, "markdown", address)]) + "\n"


def _answer_bibtex(answer: Answer, _: Language, address: str) -> str:
    return "\n\n".join(_citations_rendered(answer, "bibtex", address)) + "\n"


def _answer_ris(answer: Answer, _: Language, address: str) -> str:
    return "\n".join(_citations_rendered(answer, "ris", address)) + "\n"


def _answer_csl(answer: Answer, _: Language, address: str) -> str:
    return "[" + ",\n".join(_citations_rendered(answer, "csl", address)) + "]\n"


def _citations_rendered(answer: Answer, style: str, address: str) -> list[str]:
    return [render(citation, style, address) for citation in in_reading_order(answer.quotes)]


def _quotes_table(answer: Answer, language: Language, _: str) -> str:
    return _answer_csv(in_reading_order(answer.quotes), language)


def _passages_table(answer: Answer, language: Language, _: str) -> str:
    return _answer_csv(answer.passages, language)


def _answer_csv(citations: Iterable[Citation], language: Language) -> str:
    rows = [{"number": number, **citation_to_json(one)} for number, one in enumerate(citations, 1)]
    return write_table(rows, language)


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMS: dict[str, tuple[str, str, Callable[[Answer, Language, str], str | bytes]]] = {
    "docx": (".docx", WORD, _answer_document),
    "md": (".md", "text/markdown", _answer_markdown),
    "csv": (".csv", "text/csv", _quotes_table),
    "bib": (".bib", "application/x-bibtex", _answer_bibtex),
    "ris": (".ris", "application/x-research-info-systems", _answer_ris),
    "csl": (".json", "application/json", _answer_csl),
    "near": ("-passages.csv", "text/csv", _passages_table),
}
