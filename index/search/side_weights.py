"""read_weights, write_weights: weights.json, how much each side counts, read or unread."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the sides, together 1: of a passage that the reading model has read (lexical, dense,
    match, reading), and of one that it has not (lexical, dense, match).
    """

    read: Mapping[str, float]
    unread: Mapping[str, float]


@cache
def read_weights() -> Weights:
    """The weights that ship with the program."""
    return Weights(**json.loads(WEIGHTS.read_text(encoding="utf-8")))


def write_weights(weights: Weights, path: Path) -> None:
    """Rounded to what makes a difference, so that a new fit reads as one."""
    rounded = {
        kind: {name: round(value, 4) for name, value in sides.items()}
        for kind, sides in asdict(weights).items()
    }
    path.write_text(json.dumps(rounded, indent=2) + "\n", encoding="utf-8", newline="\n")
