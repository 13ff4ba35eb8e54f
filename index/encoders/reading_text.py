"""reading_text: what the reading model reads of a passage: setting (title | heading | speaker), its text."""

from corpus import Meeting
from index.models import Passage

# Characters. Every one is read with each passage: twice as many would take the model a third longer.
TITLE, HEADING, SPEAKER, QUESTION = 40, 40, 24, 80


def setting(meeting: Meeting, passage: Passage) -> str:
    """The meeting, the item, the speaker and the end of the question replied to, in one line; "" if none is
    known.

    The model was trained with passages that begin so: a search that composes them otherwise finds less.
    """
    turn = None if passage.turn is None else meeting.turns[passage.turn]
    parts = [meeting.title[:TITLE]]
    if turn is not None:
        parts += [meeting.heading(turn.agenda)[:HEADING], (turn.label or turn.name)[:SPEAKER]]
        if turn.answers is not None and not meeting.text[turn.start : passage.start].strip():
            asked = meeting.turns[turn.answers]
            parts.append(meeting.text[asked.start : asked.end].strip()[-QUESTION:])
    return " | ".join(" ".join(part.split()) for part in parts if part.strip())


def reading_text(meeting: Meeting, passage: Passage) -> tuple[str, int]:
    """The text that is read, and where in it the passage's own words begin."""
    line = setting(meeting, passage)
    start = len(line) + 1 if line else 0
    return (f"{line}\n{passage.text}" if line else passage.text), start
