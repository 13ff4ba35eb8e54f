"""log_odds: fitted weights of any decision's signs, read from weights/NAME.json, summed to log-odds.

The weights lie in ``weights/NAME.json``; ``python -m corpus.learning`` fits them.
"""

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Features = Mapping[str, float]


@cache
def weights(name: str) -> Mapping[str, float]:
    """The weight of each sign of one decision ("speakers", "headings"); "" is the bias. A log-odds scale."""
    text = (files("corpus.structure") / "weights" / f"{name}.json").read_text(encoding="utf-8")
    return {sign: float(weight) for sign, weight in json.loads(text).items()}


def log_odds(name: str, features: Features) -> float:
    """The log-odds that the features (about 0..1 each) speak for; above 0 is more likely so than not."""
    table = weights(name)
    return table.get("", 0.0) + math.fsum(table.get(sign, 0.0) * value for sign, value in features.items())
