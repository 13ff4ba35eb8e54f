"""signs of a Ranking that tell whether it answers: missing, foreign, outstanding over the _background."""

from collections.abc import Sequence

from index.models import SearchResult
from index.search.fusion import Rankings

BEST = 3  # passages whose language counts as the minutes' own
# The mean match of passages that do not answer lies between .15 and .4, by minutes and language. So many
# passages of such a match are counted besides a ranking's own.
USUAL_MATCH, USUAL_PASSAGES = 0.25, 20


def signs(found: Rankings, results: Sequence[SearchResult]) -> dict[str, float]:
    """What tells whether the results (best first) answer, by name.

    ``outstanding``: how far the best match stands above the mean of all passages matched, for where nothing
    answers everything matches alike. Of what the question's words tell, ``missing`` is the share (0..1) that
    no passage holds although it is in the minutes' own language, ``foreign`` the share that none holds for
    being in another. ``reading`` is how much nearer the best passage is to the question than what answers
    nothing, as the reading model sees it (a difference of cosines), 0 where none was read.
    """
    matches = [result.score for result in found.match]
    missing = found.question.missing("".join(result.passage.text for result in results[:BEST]))
    return {
        "outstanding": max(matches) - _background(matches) if matches else 0.0,
        "missing": missing,
        "foreign": 1 - found.question.known - missing,
        "reading": max((result.score for result in found.reading), default=0.0),
    }


def _background(matches: Sequence[float]) -> float:
    """How well anything matches. All of few passages may answer, so that their own mean would be too high."""
    return (sum(matches) + USUAL_PASSAGES * USUAL_MATCH) / (len(matches) + USUAL_PASSAGES)
