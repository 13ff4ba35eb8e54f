"""kind_of_name: what a name in a question is of: a person who speaks, a time, a body, or a subject."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from assistant.question.asks_several import Named, TellsKind
from assistant.question.named_meetings import without_municipality
from assistant.question.named_period import find_period
from assistant.question.whose_words import find_person, speakers_of
from corpus.language.folding import fold
from index import MeetingSummary

_NAME_TIED = re.compile("[のではに]")  # a period with what ties it to something else
_SUBJECT_NAME = re.compile(r"[一-龥々ァ-ヴーA-Za-z0-9Ａ-Ｚａ-ｚ０-９]{2,}")


def kind_of_name(held: Sequence[MeetingSummary], today: date) -> TellsKind:
    """What tells of a name, all of it, what it is of among the meetings held; None for no name."""

    @cache  # few questions have such a name, and of a large store it takes longer than to answer
    def known() -> tuple[frozenset[str], list[date], set[str]]:
        bodies = {
            fold(name) for one in held if one.body for name in (one.body, without_municipality(one.body))
        }
        return speakers_of(held), [summary.date for summary in held if summary.date], bodies

    def tells(name: str) -> Named | None:
        speakers, days, bodies = known()
        said = f"What did {name} say?" if name.isascii() else f"{name}は何と言いましたか"
        person = find_person(said, speakers)
        if person and (person.known or not name.isascii()) and person.end - person.start >= len(name):
            return "person"
        told = (
            f"What was said {_period_of_name(name)}{name}?"
            if name.isascii()
            else f"{name}の会議で何が話されましたか"
        )
        period = find_period(told, today, days)
        if period is not None and name in told[period.start : period.end] and not _NAME_TIED.search(name):
            return "period"
        if fold(name.removeprefix("the ")) in bodies:
            return "body"
        return "subject" if _SUBJECT_NAME.fullmatch(name) else None

    return tells


def _period_of_name(period: str) -> str:
    """What ties a period to an English sentence: in 2022, but last year."""
    return "" if period.lower().endswith(" year") else "in "
