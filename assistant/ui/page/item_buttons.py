"""What can be asked of an item wherever it is shown."""

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
