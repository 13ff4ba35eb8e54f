"""Example questions, made of the subjects of agenda headings freed of numbers, 「について」, routine."""

import re
from collections import Counter
from datetime import date

from assistant.models import Language
from assistant.ports import Library
from assistant.show.strings import say
from corpus import Meeting

EXAMPLES = 4  # a choice, not a list
MEETINGS_READ = 12  # the latest ones: they are what is asked about, and reading them takes no time
TITLE_CHARS = (4, 28)  # characters of a subject: shorter says nothing, longer is no question any more
TITLE_READ = 200  # characters of a heading, before what it adds to its subject is taken off

# Items of every meeting: nobody asks what was said about them.
ROUTINE = re.compile(
    r"^(?:.*事項$|その他|開会|閉会|挨拶|あいさつ|議事|報告|会議録|次回|日程|会期|諸般|署名|議席|休憩|散会"
    r"|other business|opening|closing|adjourn)",
    re.IGNORECASE,
)
# What a heading adds to its subject: its number and the kind of item before, the formula and materials after.
ITEM_NUMBER = re.compile(r"[\s\d０-９()（）.．、・第号①-⑳]*")
ITEM_KIND = re.compile(
    r"(?:諮問|議案|報告|陳情|請願|協議|議題)(?:事項)?[第\s]*[\d０-９]*号?(?=[\s　「『：:])"
)
AFTER_SUBJECT = re.compile(
    r"(?:に?について.*|に関する(?:こと|件|事務).*|の件.*|\s*[他外ほか]+[\d０-９]+件.*|[（(].*)$"
)


def example_questions(library: Library, language: Language) -> tuple[str, ...]:
    """Up to EXAMPLES questions about subjects of this store, what comes back in several meetings first.

    Every second one, where that is recorded, asks how its subject was decided.
    """
    summaries = sorted(library.meetings(), key=lambda summary: summary.date or date.min, reverse=True)
    subjects: Counter[str] = Counter()
    decided: set[str] = set()
    for summary in summaries[:MEETINGS_READ]:
        found = subjects_of(library.meeting(summary.meeting_id))
        subjects.update(found.keys())
        decided |= {subject for subject, is_decided in found.items() if is_decided}
    said, asked = _apart(subjects), 0
    questions = []
    for place, subject in enumerate(said):
        asks_decision = subject in decided and 2 * asked < place
        asked += asks_decision
        key = "example_decision" if asks_decision else "example_item"
        questions.append(say(language, key, title=subject))
    return tuple(questions)


def subjects_of(meeting: Meeting) -> dict[str, bool]:
    """What the agenda items that were talked about are about, without their formulas; whether decided."""
    shortest, longest = TITLE_CHARS
    subjects: dict[str, bool] = {}
    for place, item in enumerate(meeting.agenda):
        subject = _subject(item.title)
        if item.first_turn is not None and shortest <= len(subject) <= longest and not ROUTINE.match(subject):
            subjects[subject] = subjects.get(subject, False) or bool(meeting.outcome(place))
    return subjects


def _apart(subjects: Counter[str]) -> list[str]:
    """The EXAMPLES first of them, without those that another one says already."""
    chosen: list[str] = []
    for subject, _ in subjects.most_common():
        if not any(subject in other or other in subject for other in chosen):
            chosen.append(subject)
    return chosen[:EXAMPLES]


def _subject(title: str) -> str:
    subject = " ".join(title[:TITLE_READ].split())
    for front in (ITEM_NUMBER, ITEM_KIND, ITEM_NUMBER):
        subject = front.sub("", subject, count=1) if front.match(subject) else subject
    return AFTER_SUBJECT.sub("", subject).strip(" 「」『』,、：:")
