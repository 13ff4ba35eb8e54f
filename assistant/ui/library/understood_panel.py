"""One file's Preview as HTML: title, day, and folded: body, venue, hours, agenda, speakers, first turns."""

from collections import Counter
from collections.abc import Iterable

from assistant.models import Language
from assistant.show.outcomes import item_outcome
from assistant.show.strings import say, say_date
from assistant.ui.library.intake import Preview
from assistant.ui.page.markup import attribute, inline, label
from corpus import Meeting
from corpus.language.bilingual import words_of

NAMES_SHOWN = 20  # items and speakers to glance at; how many more there are is said


def render_understood(preview: Preview, meeting: Meeting, language: Language) -> str:
    """The meeting's title, date and warnings; its header, items, speakers and first turns unfold."""
    title = label(meeting.title or meeting.body or say(language, "untitled"))
    day = say_date(language, meeting.date) or say(language, "undated")
    warnings = "".join(
        f'<span class="differs">{inline(words_of(warning, language))}</span>' for warning in meeting.warnings
    )
    name = label(preview.path.name)
    return (
        f'{title} <span class="role">{day}</span>{warnings}'
        f'<details data-fold="understood {attribute(preview.path.name)}"><summary>{say(language, "details")}'
        f' <span class="unseen">{name}</span></summary>{_details(preview, meeting, language)}</details>'
    )


def _details(preview: Preview, meeting: Meeting, language: Language) -> str:
    present = sum(person.present for person in meeting.attendance)
    people = say(language, "present_of", present=present, all=len(meeting.attendance))
    rows = {
        "choose_body": label(meeting.body) if meeting.body else "",
        "venue": label(meeting.venue) if meeting.venue else "",
        "hours": "–".join(filter(None, (meeting.start_time, meeting.end_time))),
        "attended": people if meeting.attendance else "",
        "agenda": _list(_items(meeting, language), language),
        "by_speaker": _list(_speakers(meeting), language),
        "first_turns": "".join(
            f"<p><b>{label(who)}</b> {inline(words)}</p>" for who, words in preview.first_turns
        ),
    }
    nothing = say(language, "not_understood")
    shown = "".join(
        f"<dt>{say(language, key)}</dt><dd>{value or nothing}</dd>" for key, value in rows.items()
    )
    return f'<dl class="scope">{shown}</dl>'


def _items(meeting: Meeting, language: Language) -> list[str]:
    """Each heading, with how the item was decided."""
    shown = ((meeting.heading(at), item_outcome(language, meeting, at)) for at in range(len(meeting.agenda)))
    return [label(heading) + (f" → {label(outcome)}" if outcome else "") for heading, outcome in shown]


def _speakers(meeting: Meeting) -> list[str]:
    counts = Counter(turn.label for turn in meeting.turns)
    return [f"{label(name)} <b>{turns:,}</b>" for name, turns in counts.most_common()]


def _list(lines: Iterable[str], language: Language) -> str:
    """Lines of HTML, the first of them."""
    every = list(lines)
    shown = [f"<li>{line}</li>" for line in every[:NAMES_SHOWN]]
    if len(every) > NAMES_SHOWN:
        shown.append(f"<li>{say(language, 'and_more', count=len(every) - NAMES_SHOWN)}</li>")
    return f'<ul class="items">{"".join(shown)}</ul>' if shown else ""
