"""asked_under_others: Requests made under その他 of an item that its meeting took up before, by its name."""

import re
from collections.abc import Iterator, Sequence

from corpus.discussions.requests_made import Request, read_requests
from corpus.language.folding import clean, fold
from corpus.models import Meeting

_OTHERS = re.compile(r"(?:その他|そのほか)(?:の?(?:事項|案件|報告|件))?$")
# A name by which a heading differs from the others is so long at least: 東浜公民館, not 廃止 or 委員会.
_NAME = re.compile(r"[一-鿿々ァ-ヶー]{4,}")


def asked_under_others(meeting: Meeting, agenda: Sequence[int]) -> Iterator[Request]:
    """What is asked for under a later item without a matter of its own, in turns that name this one.

    ``agenda`` are the indexes of the items of one matter.
    """
    names = _own_names(meeting, agenda)
    after = max(agenda, default=len(meeting.agenda))
    others = {at for at in range(after + 1, len(meeting.agenda)) if _is_others(meeting.agenda[at].title)}
    turns = [turn for turn in meeting.turns if turn.agenda in others] if names else []
    for one in read_requests(meeting, turns):
        said = fold(meeting.text[meeting.turns[one.turn].start : one.end])
        if any(name in said for name in names):
            yield one


def _is_others(title: str) -> bool:
    return bool(_OTHERS.search(clean(title).strip()))


def _own_names(meeting: Meeting, agenda: Sequence[int]) -> list[str]:
    """The names in the headings of a matter that no other heading of the meeting holds."""
    rest = [fold(item.title) for at, item in enumerate(meeting.agenda) if at not in agenda]
    found = (fold(name) for at in agenda for name in _NAME.findall(meeting.agenda[at].title))
    return [name for name in found if not any(name in title for title in rest)]
