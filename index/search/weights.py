"""What was fitted to questions with known answers, as ``python -m index.learning`` wrote it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Weights:
    """``ranking``: how much each side of a search counts, together 1. ``confidence``: of a logistic
    regression, by sign, in nats a unit of it; "bias" is its constant."""

    ranking: Mapping[str, float]
    confidence: Mapping[str, float]


@cache
def read_weights() -> Weights:
    """The weights that ship with the program."""
    return Weights(**json.loads(WEIGHTS.read_text(encoding="utf-8")))


def write_weights(weights: Weights, path: Path) -> None:
    """Rounded to what makes a difference, so that a new fit reads as one."""
    fields = {"ranking": weights.ranking, "confidence": weights.confidence}
    rounded = {
        field: {name: round(value, 4) for name, value in values.items()} for field, values in fields.items()
    }
    path.write_text(json.dumps(rounded, indent=2) + "\n", encoding="utf-8", newline="\n")
