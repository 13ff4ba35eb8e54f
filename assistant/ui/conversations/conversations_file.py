"""export_conversations: an owner's conversations as one JSON file, quotes as the store reads them now."""

import json
from collections.abc import Iterable
from typing import Any

from assistant.keeping.conversations import Conversation, Kept
from assistant.keeping.saved import Saved
from assistant.ports import Library
from assistant.show.answer_export import File
from assistant.show.answer_record import from_record
from assistant.show.json_output import answer_to_json


def export_conversations(
    conversations: Iterable[tuple[Conversation, tuple[Kept, ...]]],
    library: Library,
    saved: Iterable[Saved] = (),
) -> File:
    """Each conversation with its exchanges: an answer as ``yoroku ask --json`` has it, without passages.

    And what is ``saved``, to hear of what is new for it.
    """
    rows = [
        {
            "name": conversation.name,
            "pinned": conversation.is_pinned,
            "begun": conversation.begun.isoformat(),
            "changed": conversation.changed.isoformat(),
            "exchanges": [_exchange(kept, library) for kept in exchanges],
        }
        for conversation, exchanges in conversations
    ]
    whole = {"conversations": rows, "saved": [saved_to_json(question) for question in saved]}
    content = json.dumps(whole, ensure_ascii=False, indent=1)
    return File("yoroku-conversations.json", "application/json", content.encode("utf-8"))


def _exchange(kept: Kept, library: Library) -> dict[str, Any]:
    """One exchange; null for the answer that another version recorded."""
    answer = from_record(kept.answer, library)
    told = None if answer is None else answer_to_json(answer)
    if told is not None:
        del told["passages"]  # how near the rest of the minutes was is nothing that anybody was told
    return {"question": kept.question, "asked": kept.asked.isoformat(), "answer": told}


def saved_to_json(saved: Saved) -> dict[str, Any]:
    """A saved question or search: its words, what narrows it, when it was last looked at."""
    return {
        "id": saved.saved_id,
        "kind": saved.kind,
        "words": saved.words,
        "asked_before": list(saved.asked_before),
        "fiscal_year": saved.narrowed.year,
        "body": saved.narrowed.body,
        "speaker": saved.narrowed.speaker,
        "looked": saved.looked.isoformat(),
    }
