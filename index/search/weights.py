"""read_weights, write_weights: weights.json, how much each side of a search counts."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.json")


@cache
def read_weights() -> Mapping[str, float]:
    """The weights of the sides (lexical, dense, match), together 1, that ship with the program."""
    return dict(json.loads(WEIGHTS.read_text(encoding="utf-8")))


def write_weights(weights: Mapping[str, float], path: Path) -> None:
    """Rounded to what makes a difference, so that a new fit reads as one."""
    rounded = {name: round(value, 4) for name, value in weights.items()}
    path.write_text(json.dumps(rounded, indent=2) + "\n", encoding="utf-8", newline="\n")
