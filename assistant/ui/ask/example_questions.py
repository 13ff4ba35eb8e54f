"""Example questions in one language, made of the subjects of its agenda headings that read well."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from assistant.answer.agenda_subjects import subjects_of
from assistant.answer.suggestions import Suggestion
from assistant.models import Language
from assistant.ports import Library
from assistant.show.strings import say

EXAMPLES = 4  # a choice, not a list
CANDIDATES = 12  # subjects of which examples are made; of most a question has an answer
MEETINGS_READ = 12  # the latest ones: they are what is asked about, and reading them takes no time

JAPANESE = re.compile(r"[ぁ-んァ-ヴ一-龥々]")


def example_questions(library: Library, language: Language) -> Iterator[Suggestion]:
    """Questions about subjects of this store to try, what comes back in several meetings first.

    Of headings in this language: one in another is no example of how to ask. Every second question, where
    that is recorded, asks how its subject was decided. Where no heading serves, it is asked what was decided
    last.
    """
    held = sorted(library.meetings(), key=lambda summary: summary.date or date.min, reverse=True)
    summaries = [one for one in held if any(heading_language(item) == language for item in one.items)]
    subjects: Counter[str] = Counter()
    decided: set[str] = set()
    for summary in summaries[:MEETINGS_READ]:
        found = subjects_of(library.meeting(summary.meeting_id))
        subjects.update(subject for subject in found if heading_language(subject) == language)
        decided |= {subject for subject, is_decided in found.items() if is_decided}
    asked = 0
    for place, subject in enumerate(_subjects_apart(subjects)):
        asks_decision = subject in decided and 2 * asked < place
        asked += asks_decision
        key = "example_decision" if asks_decision else "example_item"
        yield Suggestion(say(language, key, title=subject))
    if held and not subjects:
        yield from (Suggestion(say(language, key)) for key in ("example_last", "example_approved"))


def heading_language(heading: str) -> Language:
    """The language of a heading: one Japanese letter makes it Japanese."""
    return "ja" if JAPANESE.search(heading) else "en"


def _subjects_apart(subjects: Counter[str]) -> list[str]:
    """The first of them, without those that another one says already."""
    chosen: list[str] = []
    for subject, _ in subjects.most_common():
        if not any(subject in other or other in subject for other in chosen):
            chosen.append(subject)
    return chosen[:CANDIDATES]
