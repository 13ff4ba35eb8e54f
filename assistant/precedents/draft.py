"""read_draft: the draft that precedents are looked for, as typed or from a file; searched_text of it."""

from pathlib import Path

from assistant.models import AskError
from corpus import read_meeting

# Characters of a draft that are searched for: what it is about stands at its head, the rest are details.
SEARCHED = 600
SHOWN = 10_000  # characters of a draft taken at all; a longer text is minutes, not a draft


def read_draft(given: str) -> str:
    """The draft's text: that of the file which ``given`` names, else ``given`` itself.

    Raises AskError where there is nothing in it and ReadError for a file that cannot be read.
    """
    path = _draft_file(given)
    return read_text(read_meeting(path).text if path else given, named=given)


def read_text(text: str, *, named: str = "") -> str:
    """A draft as typed, on one line; AskError, which shows it as ``named``, where it says nothing."""
    draft = " ".join(text[:SHOWN].split())
    if not any(letter.isalnum() for letter in draft):
        raise AskError(
            f"{named or text!r}: expected a title, a sentence, a paragraph or a file with some text in it",
            f"「{named or text}」: 議題名・文・段落か、文字のあるファイルを指定してください",
        )
    return draft


def searched_text(draft: str) -> str:
    """What of a draft is searched for, to the end of the last whole sentence that fits."""
    if len(draft) <= SEARCHED:
        return draft
    head = draft[:SEARCHED]
    end = max(head.rfind(mark) for mark in "。.！？")
    return head[: end + 1] if end > 0 else head


def _draft_file(given: str) -> Path | None:
    """The file that words name; None for words that name none."""
    try:
        path = Path(given.strip())
        return path if given.strip() and path.is_file() else None
    except (OSError, ValueError):  # too long or odd for a path: it is text
        return None
