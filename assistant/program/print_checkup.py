"""print_checkup: what ``yoroku doctor`` does: examines with a bar, prints in colours by state, reads on."""

import json
from collections.abc import Iterator
from functools import partial

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.doctor.examine import examine
from assistant.doctor.report import Report, Step
from assistant.doctor.report_lines import lay_out_report, report_to_json
from assistant.program import terminal
from assistant.program.commands import read_on
from assistant.program.display import check_bar
from assistant.question.question_language import message_language

STYLES = {"well": "green", "attention": "yellow", "wrong": "red", "": "bold"}


def print_checkup(settings: Settings, *, repair: bool = False, as_json: bool = False) -> bool:
    """Examine the store and print what was found; False where something is wrong."""
    report = _checkup_watched(
        examine(
            settings.store, partial(Assistant, settings=settings), reading=settings.reading, repair=repair
        )
    )
    if as_json:
        line = json.dumps(report_to_json(report), ensure_ascii=False)
        terminal.write(terminal.harmless_json(line))
    else:
        for line, state in lay_out_report(report, message_language()):
            terminal.show(terminal.results(), line, STYLES[state])
    if report.repaired and report.is_well and settings.reading:
        read_on(settings.store)
    return report.is_well


def _checkup_watched(news: Iterator[Step | Report]) -> Report:
    """The report, after a bar has shown how it came about."""
    with check_bar(terminal.notices(), message_language()) as bar:
        for checkup_news in news:
            if isinstance(checkup_news, Report):
                return checkup_news
            bar(checkup_news.name, checkup_news.done, checkup_news.total)
    raise AssertionError("an examination ends with its report")
