"""check_meetings: every meeting read back by the store's own examine; Faults that a repair mends."""

from dataclasses import dataclass, field

from assistant.doctor.report import Checked, Finding, Progress, Step, state_of
from index import Retriever


@dataclass(slots=True)
class Faults:
    """What a repair needs to know: the files of meetings whose record is lost, and how much else is wrong."""

    lost: list[tuple[str, ...]] = field(default_factory=list)
    others: int = 0


def check_meetings(opened: Retriever, faults: Faults) -> Progress:
    """Record, counts, quotes, vectors and lexical side of each meeting; ``faults`` is filled on the way."""
    total, passages, done = len(opened.meetings()), 0, 0
    findings: list[Finding] = []
    for done, examined in enumerate(opened.examine(), 1):
        passages += examined.passages
        findings += [Finding(fault.source, fault.message, fault.japanese) for fault in examined.faults]
        if examined.is_lost:
            faults.lost.append(examined.sources)
        else:
            faults.others += len(examined.faults)
        yield Step("meetings", min(done, total), total)
    numbers = {"meetings": total, "passages": passages, "faults": len(findings)}
    yield Checked("meetings", state_of(findings), numbers, tuple(findings))
