"""lay_out_report, counted, report_to_json: a doctor's Report as lines of text and as JSON."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from assistant.doctor.report import Checked, Report
from assistant.show.strings import say
from corpus.language.bilingual import Language, words_of

MEGABYTE = 10**6
BYTES = ("disk", "free", "needed", "memory")  # numbers of the place, the others are counts


def lay_out_report(report: Report, language: Language) -> Iterator[tuple[str, str]]:
    """The report line by line, each with the state that it tells of, "" for none."""
    for check in report.checks:
        name, state = say(language, "doctor_name_" + check.name), say(language, "state_" + check.state)
        yield f"{name}: {state} – {counted(check, language)}", check.state
        for finding in check.findings:
            words = words_of(finding, language)
            yield f"  {_source_named(finding.source, words)}", check.state
    for finding in report.repaired:
        words = _source_named(finding.source, words_of(finding, language))
        yield f"{say(language, 'doctor_repaired')}: {words}", "well"
    yield say(language, "doctor_" + report.verdict), ""


def counted(check: Checked, language: Language) -> str:
    """What a check counted; of one that was cut short that it was."""
    if not check.numbers:
        return say(language, "doctor_cut_short")
    values: dict[str, str] = {}
    for name, number in check.numbers.items():
        if number is None:
            values[name] = say(language, "unknown_number")
        else:
            values[name] = f"{number / MEGABYTE:,.0f} MB" if name in BYTES else f"{number:,}"
    how = "network_cut_off" if check.numbers.get("cut_off") else "network_watched"
    return say(language, "doctor_" + check.name, **values, how=say(language, how))


def report_to_json(report: Report) -> dict[str, Any]:
    """The report as ``yoroku doctor --json`` prints it."""
    return {
        "store": report.store,
        "well": report.is_well,
        "checks": [
            {**asdict(check), "numbers": dict(check.numbers), "findings": list(map(asdict, check.findings))}
            for check in report.checks
        ],
        "repaired": list(map(asdict, report.repaired)),
    }


def _source_named(source: str, words: str) -> str:
    return words if not source or words.startswith(source) else f"{source}: {words}"
