"""render_attention: meetings that need attention as an HTML list, with why; their correction forms."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from assistant.doctor.attention import needing_attention
from assistant.doctor.check_files import finding
from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.page.markup import asked_once_more, attribute, inline, label
from corpus.language.bilingual import words_of
from index import MeetingSummary

SHOWN = 100  # `yoroku doctor` names all


def render_attention(meetings: Sequence[MeetingSummary], language: Language, *, is_open: bool) -> str:
    """What their owner may want to look at, folded away; nothing where nothing wants a look.

    What was corrected stays on the list, so that the correction can be changed. ``is_open`` says whether it
    may be, here.
    """
    why = {
        summary.summary.meeting_id: words_of(finding(summary), language)
        for summary in needing_attention(meetings)
    }
    wanting = [summary for summary in meetings if summary.meeting_id in why or summary.corrected]
    if not wanting:
        return ""
    lines = "".join(
        f'<li><b title="{attribute(summary.source)}">{label(PurePosixPath(summary.source).name)}</b> '
        f"{inline(why.get(summary.meeting_id, ''))}{render_corrected(summary, language)}"
        f"{_correction_form(summary, language) if is_open else ''}</li>"
        for summary in wanting[:SHOWN]
    )
    words = say(language, "attention", count=len(wanting))
    return f'<details class="attention"><summary>{words}</summary><ul>{lines}</ul></details>'


def render_corrected(summary: MeetingSummary, language: Language) -> str:
    """The mark of a meeting of which something was put right by hand."""
    return f' <span class="role">{say(language, "corrected_mark")}</span>' if summary.corrected else ""


def _correction_form(summary: MeetingSummary, language: Language) -> str:
    """What was put right so far stands in its field; else the field is empty, and shows what was read."""
    read = {"title": summary.title, "body": summary.body, "date": str(summary.date or "")}
    fields = "".join(
        f'<label><span>{say(language, "correct_" + kind)}</span><input name="{kind}" autocomplete="off" '
        f'value="{attribute(value if kind in summary.corrected else "")}" '
        f'placeholder="{attribute(value)}" maxlength="200"></label>'
        for kind, value in read.items()
    )
    name = f'<span class="unseen">{label(PurePosixPath(summary.source).name)}</span>'
    form = (
        f'<form data-event="correct"><input type="hidden" name="meeting" '
        f'value="{attribute(summary.meeting_id)}">{fields}'
        f'<button class="plain">{say(language, "correct_save")}</button></form>'
    )
    return asked_once_more(f"{say(language, 'correct')} {name}", say(language, "correct_how"), form)
