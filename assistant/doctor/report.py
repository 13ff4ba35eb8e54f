"""Report: Checked by name, each with a State, numbers and Findings in both languages; Step on the way."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

Name = Literal["store", "meetings", "files", "questions", "network", "place"]
NAMES: tuple[Name, ...] = get_args(Name)
# All is as it should be; something the owner may want to look at; something is not as it was written.
State = Literal["well", "attention", "wrong"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of each language; ``source`` is the file or folder that it is about, "" for none."""

    source: str
    message: str
    japanese: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What one check found. ``numbers`` are what it counted, by name; None where it could not be counted."""

    name: Name
    state: State
    numbers: Mapping[str, int | None]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """How far a check is: so many of all."""

    name: Name
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Report:
    """All that was checked, and what was repaired meanwhile."""

    store: str
    checks: tuple[Checked, ...]
    repaired: tuple[Finding, ...] = ()

    @property
    def is_well(self) -> bool:
        """Whether nothing is wrong; what wants attention is not wrong."""
        return all(check.state != "wrong" for check in self.checks)

    @property
    def verdict(self) -> State:
        """The worst state of all checks."""
        states = {check.state for check in self.checks}
        return next((one for one in ("wrong", "attention") if one in states), "well")


Progress = Iterator[Step | Checked]


def state_of(wrong: Sequence[Finding], attention: Sequence[Finding] = ()) -> State:
    """The state that findings amount to."""
    return "wrong" if wrong else "attention" if attention else "well"
