"""print_precedents: what ``yoroku precedents`` does: finds, writes the brief (docx), prints."""

import json
from pathlib import Path

from assistant.precedents.draft import read_draft
from assistant.precedents.find import ITEMS, find_precedents
from assistant.program import terminal
from assistant.program.commands import opened
from assistant.program.display import show_precedents
from assistant.question.question_language import message_language
from assistant.show.brief import write_brief
from assistant.show.json_output import precedents_to_json
from assistant.show.strings import say


def print_precedents(
    given: str, store: str, *, k: int | None = None, as_json: bool = False, docx: Path | None = None
) -> None:
    """Print the earlier items like a draft, words or a file; with ``docx`` also write the brief there."""
    draft = read_draft(given)
    with opened(store, reading=False) as retriever:
        found = find_precedents(draft, retriever, k=ITEMS if k is None else k)
    if docx is not None:
        docx.write_bytes(write_brief(found))
        terminal.show(terminal.notices(), say(message_language(), "brief_written", file=docx))
    if as_json:
        line = json.dumps(precedents_to_json(found), ensure_ascii=False)
        terminal.write(terminal.harmless_json(line))
    else:
        show_precedents(terminal.results(), found)
