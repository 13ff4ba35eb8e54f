"""vote_of: whether a vote, as the minutes call or count it (賛成3、反対1; 5-2), was unanimous, a majority."""

import re
from functools import cache

from assistant.question.asks_decision import Vote
from corpus.language.lexicon import rows
from corpus.language.numerals import KANJI_NUMERALS, number

_VOTES = rf"([\d０-９{KANJI_NUMERALS}百]{{1,5}})"
_UP_TO_NUMBER = rf"[^\d０-９{KANJI_NUMERALS}百]{{0,6}}"
# A counted vote: 賛成3名、反対1名; carried 5-2.
_COUNTED_VOTE = re.compile(
    rf"(?:賛成|可とする者){_UP_TO_NUMBER}{_VOTES}{_UP_TO_NUMBER}(?:反対|否とする者){_UP_TO_NUMBER}{_VOTES}"
)
_VOTE_SCORE = re.compile(r"(\d{1,4})(?: votes?)?(?:-| to )(\d{1,4})")


def vote_of(how: str) -> Vote | None:
    """What a vote was; None where the minutes do not tell, or no majority was for it."""
    if how in _votes_named():
        return _votes_named()[how]
    counted = _COUNTED_VOTE.search(how) or _VOTE_SCORE.search(how)
    if counted is None:
        return None
    ayes, noes = map(number, counted.groups())
    if ayes <= noes:
        return None
    return "majority" if noes else "unanimous"


@cache
def _votes_named() -> dict[str, Vote]:
    kinds: dict[str, Vote] = {"unanimous": "unanimous", "majority": "majority"}
    return {how: kinds[kind] for kind, how in rows("assistant/votes")}
