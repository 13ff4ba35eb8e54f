"""find_candidates, read_candidates, rank_items: matters like a draft: signs, chance, others of a thread."""

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from corpus import Meeting
from corpus.discussions import Discussion
from index.encoders.encoder import Vectors
from index.encoders.tokenizer import JAPANESE, tokenize
from index.models import ItemRanking, ItemResult, SearchResult
from index.search.fusion import Rankings

# Made by ``python -m index.learning.fit_items``: what a unit of each sign adds to the log-odds that a matter
# is like a draft, "read" with a reading of the likeliest, "unread" without.
WEIGHTS = Path(__file__).with_name("items.json")
PASSAGES = 150  # of a draft's ranking, of which matters are made
DEEP = 5  # passages of one matter that count together: one alone may only share a word
WORDS_OF = 8  # passages of one matter whose words are held against the draft's
OPENING = 300  # characters of a matter that tell what it is about where its heading does not
READ = 8  # matters that are read: more are slower to read and seldom come first
READ_HEAD, READ_PASSAGE = 200, 250  # characters of each that are read
# A matter is shown where it is so likely: one that is not like the draft is soon read and put aside. Of
# drafts not learned from, 94 of 100 that have a precedent then find one, 12 of 100 that have none;
# ``python -m index.learning.fit_items`` prints other thresholds.
LEAST_CHANCE = 0.1

ONE_THREAD = 0.5  # cosine of two headings from which on they are of one matter
OF_THREAD = 0.9  # of a likely matter's chance that the others of its thread get, as far as they are alike

Discussions = Callable[[str], Sequence[Discussion]]
Likeness = Callable[[str, Sequence[str]], Sequence[float]]
Weighed = Literal["read", "unread"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A matter with the passages found in it, best first, and the signs that it is like the draft."""

    discussion: Discussion
    found: tuple[SearchResult, ...]
    signs: Mapping[str, float]


def rank_items(
    read: Sequence[Candidate],
    candidates: Sequence[Candidate],
    encode: Callable[[Sequence[str]], Vectors],
    k: int,
) -> ItemRanking:
    """The likeliest of the matters that were read, best first, and with them those of one thread with them.

    ``candidates`` are all, read or not; the confidence is the best one's chance.
    """
    chances = {id(one.discussion): (chance(one.signs, "read"), one) for one in read}
    likely = [pair for pair in chances.values() if pair[0] >= LEAST_CHANCE]
    shown = {id(one.discussion): (likelihood, one) for likelihood, one in likely}
    for likelihood, one in _threaded(likely, candidates, encode):
        before = shown.get(id(one.discussion))
        shown[id(one.discussion)] = (
            max(before, (likelihood, one), key=lambda pair: pair[0]) if before else (likelihood, one)
        )
    ranked = sorted(shown.values(), key=_best_matters_first)[:k]
    confidence = max((likelihood for likelihood, _ in chances.values()), default=0.0)
    return ItemRanking(tuple(_nearest_result(*pair) for pair in ranked), confidence)


def _threaded(
    likely: Sequence[tuple[float, Candidate]],
    candidates: Sequence[Candidate],
    encode: Callable[[Sequence[str]], Vectors],
) -> Iterator[tuple[float, Candidate]]:
    """Matters headed about as a likely one is, in other minutes of its body, with their chances."""
    named_matters = [one for one in candidates if one.discussion.titles]
    headed_matters = [(chances, one) for chances, one in likely if one.discussion.titles]
    if not headed_matters:
        return
    matter_titles = encode(["\n".join(one.discussion.titles) for one in named_matters])
    likeness = encode(["\n".join(one.discussion.titles) for _, one in headed_matters]) @ matter_titles.T
    for (chances, head), row in zip(headed_matters, likeness, strict=True):
        for other, like in zip(named_matters, row.tolist(), strict=True):
            if like >= ONE_THREAD and _of_one_body(head.discussion.meeting, other.discussion.meeting):
                yield chances * min(1.0, like) * OF_THREAD, other


def _of_one_body(meeting: Meeting, other: Meeting) -> bool:
    return meeting.meeting_id != other.meeting_id and meeting.body == other.body != ""


def chance(found: Mapping[str, float], weighed: Weighed, besides: float = 0.0) -> float:
    """The probability (0..1) that a matter with these signs is like the draft; ``besides`` are log-odds."""
    weights = _item_weights()[weighed]
    return 1 / (1 + math.exp(-besides - sum(weight * found[name] for name, weight in weights.items())))


@cache
def _item_weights() -> dict[str, dict[str, float]]:
    return dict(json.loads(WEIGHTS.read_text(encoding="utf-8")))


def _best_matters_first(pair: tuple[float, Candidate]) -> tuple[float, str, int]:
    return -pair[0], pair[1].discussion.meeting.meeting_id, pair[1].discussion.start


def _nearest_result(score: float, candidate: Candidate) -> ItemResult:
    turns = dict.fromkeys(one.passage.turn for one in candidate.found if one.passage.turn is not None)
    return ItemResult(candidate.discussion, score, tuple(turns))


def find_candidates(
    draft: str,
    found: Rankings,
    results: Sequence[SearchResult],
    discussions: Discussions,
    likeness: Likeness,
) -> list[Candidate]:
    """The matters in which what was found for the draft stands, each with its signs, likeliest first."""
    groups = parted(results, discussions)
    titles = likeness(draft, ["\n".join(discussion.titles) for discussion, _ in groups])
    matches = {one.passage.passage_id: one.score for one in found.match}
    candidates = [
        Candidate(discussion, passages, _signs_of_matter(draft, found, discussion, passages, matches, title))
        for (discussion, passages), title in zip(groups, titles, strict=True)
    ]
    return sorted(candidates, key=lambda one: -chance(one.signs, "unread"))


def read_candidates(draft: str, candidates: Sequence[Candidate], read: Likeness, k: int) -> list[Candidate]:
    """The likeliest of the candidates with what a reading of them tells; ``read`` gives cosines."""
    likeliest = candidates[: max(READ, k)]
    heads = read(
        draft, ["\n".join((*one.discussion.titles, opening(one.discussion)[:READ_HEAD])) for one in likeliest]
    )
    beside = read(draft, [one.found[:2][-1].passage.text[:READ_PASSAGE] for one in likeliest])
    return [
        replace(one, signs={**one.signs, "read head": head, "read beside": passage})
        for one, head, passage in zip(likeliest, heads, beside, strict=True)
    ]


def parted(
    results: Sequence[SearchResult], discussions: Discussions
) -> list[tuple[Discussion, tuple[SearchResult, ...]]]:
    """The results by the matter that they stand in, those in none left out; each matter's in their order."""
    discussion_groups: dict[tuple[str, int], tuple[Discussion, list[SearchResult]]] = {}
    for result in results:
        passage = result.passage
        for discussion in discussions(passage.meeting_id):
            if discussion.start <= passage.start < discussion.end:
                key = passage.meeting_id, discussion.start
                discussion_groups.setdefault(key, (discussion, []))[1].append(result)
                break
    return [(discussion, tuple(found)) for discussion, found in discussion_groups.values()]


def opening(discussion: Discussion) -> str:
    """How a matter begins, which tells what it is about where its heading does not."""
    start = discussion.turns[0].start if discussion.turns else discussion.start
    return discussion.meeting.text[start : min(start + OPENING, discussion.end)]


def _signs_of_matter(
    draft: str,
    found: Rankings,
    discussion: Discussion,
    passages: Sequence[SearchResult],
    matches: Mapping[str, float],
    title: float,
) -> dict[str, float]:
    """What a matter's passages, title and opening tell of its likeness to the draft, about 0..1 each."""
    scores = sorted((one.score for one in passages), reverse=True)[:DEEP]
    named = tokenize("\n".join(discussion.titles)).words
    told = [word for one in passages[:WORDS_OF] for word in tokenize(one.passage.text).words]
    cover = found.question.nearly_covered
    return {
        "bias": 1.0,
        "deep": sum(scores) / DEEP,
        "match": max(matches.get(one.passage.passage_id, 0.0) for one in passages),
        "told": cover((*told, *named)),
        "titled": cover(named),
        "title": title,
        "opened": cover((*named, *tokenize(opening(discussion)).words)),
        "other language": float(
            bool(JAPANESE.search(draft)) != bool(JAPANESE.search(passages[0].passage.text))
        ),
    }
