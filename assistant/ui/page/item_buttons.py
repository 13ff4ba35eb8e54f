"""precedents_button, beside_button: of an item, a meeting or a speaker wherever it is shown."""

from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.page.markup import attribute


def precedents_button(meeting_id: str, heading: str, language: Language) -> str:
    """A button that looks for the precedents of an item of the minutes."""
    return (
        f'<button type="button" class="plain precedents-of" data-event="precedents_of" '
        f'data-meeting="{attribute(meeting_id)}" data-heading="{attribute(heading)}">'
        f"{say(language, 'precedents_of_item')}</button>"
    )


def beside_button(kind: str, which: str, language: Language) -> str:
    """A button that puts a meeting, an item, a speaker or a year into one of two panes."""
    return (
        f'<button type="button" class="plain beside" data-event="beside" data-kind="{kind}" '
        f'data-which="{attribute(which)}">{say(language, "beside")}</button>'
    )
