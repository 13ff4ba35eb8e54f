"""render_checkup: the check-up as HTML: buttons, progress of a Step, findings, check by check."""

from assistant.doctor.report import Checked, Finding, Report, Step
from assistant.doctor.report_lines import counted
from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.page.markup import inline
from corpus.language.bilingual import words_of

STOP = '<button type="button" class="plain" data-event="stop_checkup">{}</button>'
FINDINGS_SHOWN = 100  # of one check; `yoroku doctor` prints all


def render_checkup(
    language: Language, report: Report | None, *, is_open: bool, is_stopped: bool = False
) -> str:
    """The way to start one, and what the last one found."""
    title = f"<h3>{say(language, 'doctor')}</h3>"
    if not is_open:
        return f"{title}<p>{say(language, 'doctor_closed')}</p>"
    start = _checkup_button("look", say(language, "doctor_run"))
    repair = _checkup_button("repair", say(language, "doctor_repair"))
    stopped = say(language, "doctor_stopped")
    told = f'<p role="status">{stopped}</p>' if is_stopped else ""
    shown = "" if report is None else _checkup_report(report, language)
    how = f"<p class='how'>{say(language, 'doctor_how')}</p>"
    return f"{title}{how}<p class='actions'>{start}{repair}</p>{told}{shown}"


def render_checking(language: Language, step: Step | None) -> str:
    """How far a check-up is, and a way to stop it."""
    title = f"<h3>{say(language, 'doctor')}</h3>"
    stop = STOP.format(say(language, "stop"))
    if step is None:
        return f'{title}<p role="status">{say(language, "doctor_how")}</p><progress></progress>{stop}'
    name = say(language, "doctor_name_" + step.name)
    words = say(language, "doctor_at", name=name, done=f"{step.done:,}", total=f"{step.total:,}")
    bar = f'<progress max="{step.total}" value="{step.done}" aria-label="{name}"></progress>'
    return f'{title}<p role="status">{words}</p>{bar}{stop}'


def _checkup_report(report: Report, language: Language) -> str:
    verdict = say(language, "doctor_" + report.verdict)
    checks = "".join(_checkup_check(check, language) for check in report.checks)
    repaired = _checkup_findings(report.repaired, language)
    done = f"<h4>{say(language, 'doctor_repaired')}</h4>{repaired}" if repaired else ""
    return f'<p role="status"><b>{verdict}</b></p><dl class="checkup">{checks}</dl>{done}'


def _checkup_check(check: Checked, language: Language) -> str:
    name, state = say(language, "doctor_name_" + check.name), say(language, "state_" + check.state)
    return (
        f'<dt>{name} <span class="state {check.state}">{state}</span></dt>'
        f"<dd>{counted(check, language)}{_checkup_findings(check.findings, language)}</dd>"
    )


def _checkup_findings(findings: tuple[Finding, ...], language: Language) -> str:
    lines = "".join(
        f"<li>{_finding(checkup_finding, language)}</li>" for checkup_finding in findings[:FINDINGS_SHOWN]
    )
    return f'<ul class="failures">{lines}</ul>' if lines else ""


def _finding(finding: Finding, language: Language) -> str:
    words = words_of(finding, language)
    named = f"<b>{inline(finding.source)}</b> " if finding.source and finding.source not in words else ""
    return named + inline(words)


def _checkup_button(how: str, words: str) -> str:
    return f'<button type="button" class="plain" data-event="examine" data-how="{how}">{words}</button>'
