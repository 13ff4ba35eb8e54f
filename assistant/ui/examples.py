"""Example questions from the store itself: what real agenda headings of its latest meetings were about."""

import re
from collections import Counter
from datetime import date

from assistant.models import Language
from assistant.ports import Library
from assistant.ui.strings import say
from corpus import Meeting

EXAMPLES = 4  # a choice, not a list
MEETINGS_READ = (
    12  # the latest ones: what was decided lately is what is asked about, and the page opens at once
)
TITLE_CHARS = (4, 28)  # shorter says nothing, longer is no question any more

# Items of every meeting: nobody asks what was said about them.
ROUTINE = re.compile(
    r"^(?:.*事項$|その他|開会|閉会|挨拶|あいさつ|議事|報告|会議録|次回|日程|会期|諸般|署名|議席|休憩|散会"
    r"|other business|opening|closing|adjourn)",
    re.IGNORECASE,
)
# What a heading adds to its subject: its number and the kind of item before, the formula and materials after.
NUMBER = re.compile(r"[\s\d０-９()（）.．、・第号①-⑳]*")
KIND = re.compile(r"(?:諮問|議案|報告|陳情|請願|協議|議題)(?:事項)?[第\s]*[\d０-９]*号?(?=[\s　「『：:])")
AFTER = re.compile(r"(?:に?について.*|に関する(?:こと|件|事務).*|の件.*|[（(].*)$")


def example_questions(library: Library, language: Language) -> tuple[str, ...]:
    """Up to EXAMPLES questions about subjects of this store, what comes back in several meetings first."""
    summaries = sorted(library.meetings(), key=lambda summary: summary.date or date.min, reverse=True)
    subjects: Counter[str] = Counter()
    for summary in summaries[:MEETINGS_READ]:
        subjects.update(subjects_of(library.meeting(summary.meeting_id)))
    chosen = [subject for subject, _ in subjects.most_common(EXAMPLES)]
    return tuple(say(language, "example_item", title=subject) for subject in chosen)


def subjects_of(meeting: Meeting) -> list[str]:
    """What the agenda items that were talked about are about, each once, without their formulas."""
    subjects = dict.fromkeys(_subject(item.title) for item in meeting.agenda if item.first_turn is not None)
    shortest, longest = TITLE_CHARS
    return [
        subject for subject in subjects if shortest <= len(subject) <= longest and not ROUTINE.match(subject)
    ]


def _subject(title: str) -> str:
    subject = " ".join(title.split())
    for before in (NUMBER, KIND, NUMBER):
        subject = before.sub("", subject, count=1) if before.match(subject) else subject
    return AFTER.sub("", subject).strip(" 「」『』,、：:")
