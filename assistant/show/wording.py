"""Sentences of an answer made of labels: headline, searched, narrowed, taken_as, place, meeting, speaker."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath

from assistant.answer.mentions import Match, count
from assistant.models import Answer, Citation, Coverage, Gone, Scope, Understood
from assistant.question.whose_words import Person
from assistant.show.outcomes import decided
from assistant.show.strings import (
    say,
    say_date,
    say_days,
    say_fiscal_year,
    say_list,
    say_many,
    say_month,
    say_untitled,
    say_year,
    turn_number,
)
from corpus.language.bilingual import Language
from corpus.language.calendar import Period, month_period, year_period
from index import Filters


def headline(language: Language, citations: Sequence[Citation]) -> str:
    """What was found, counted: meetings, speakers (by label, unknown ones left out) and places."""
    meetings = len({citation.quote.meeting_id for citation in citations})
    speakers = len({citation.name or citation.speaker for citation in citations} - {""})
    return say(
        language,
        "found_said" if speakers else "found_places",
        meetings=say_many(language, meetings, "meeting"),
        speakers=say_many(language, speakers, "speaker"),
        places=say_many(language, len(citations), "passage"),
    )


def say_headline(language: Language, answer: Answer) -> str:
    """What an answer found, in one sentence, or that it found nothing."""
    if not answer.answered:
        return say(language, "choose_speaker" if answer.is_ambiguous else "not_answered")
    if not answer.quotes:
        return say(language, "nothing_left")
    key = "answered" if answer.is_sure else "answered_unsure"
    return say(language, key, counts=headline(language, answer.quotes))


def searched(language: Language, scope: Scope) -> str:
    """What was searched: meetings, turns, dates and bodies."""
    meetings = say_many(language, scope.meetings, "meeting")
    turns = say_many(language, scope.turns, "turn")
    parts = [
        say(language, "searched_meetings", meetings=meetings),
        say(language, "searched_turns", turns=turns),
        say_days(language, scope.since, scope.until),
        say_list(language, scope.bodies),
    ]
    return say(language, "searched", scope=say_list(language, parts))


def unreadable(language: Language, scope: Scope) -> str:
    """That some files could not be read, so that silence proves nothing."""
    files = say_many(language, len(scope.unreadable), "file")
    return say(language, "unreadable_files", files=files, names=", ".join(scope.unreadable))


def withheld(language: Language, quotes: int) -> str:
    """That quotes were left out because the stored source reads otherwise at their place."""
    return say(language, "withheld", quotes=say_many(language, quotes, "quote"))


def gone(language: Language, meetings: Sequence[Gone]) -> str:
    """Which meetings a kept answer quoted that are no longer held."""
    named = (
        say(language, "gone_meeting", title=title, day=say_date(language, one.day)) if one.day else title
        for one in meetings
        for title in [one.title or say_untitled(language, one.source)]
    )
    return say(language, "gone_meetings", meetings=say_list(language, named))


def several_persons(language: Language, name: str, persons: Sequence[Person]) -> str:
    """That a name may be several people: their full names, and the bodies they speak in."""
    listed = (
        say(language, "person_of", name=one.name, bodies=say_list(language, one.bodies))
        if one.bodies
        else one.name
        for one in persons
    )
    return say(language, "several_persons", name=name, count=len(persons), persons=say_list(language, listed))


def said_so_often(language: Language, words: str, matches: Sequence[Match]) -> str:
    """How often words are said in all, whatever of it is shown."""
    meetings = len({match.meeting.meeting_id for match in matches})
    people = len({match.speaker for match in matches} - {""})
    return say(
        language,
        "said_so_often",
        words=words,
        meetings=say_many(language, meetings, "meeting"),
        people=say_many(language, people, "speaker"),
        turns=say_many(language, len(matches), "turn"),
        times=count(matches),
    )


def coverage(language: Language, covered: Coverage, places: int) -> str:
    """That the quotes are the main ones, of so many turns that say the words of the subject."""
    return say(
        language,
        "coverage",
        words=covered.words.replace(" ", "」「" if language == "ja" else "” “"),
        places=say_many(language, places, "passage"),
        turns=say_many(language, covered.turns, "turn"),
    )


def no_meeting_then(language: Language, period: Period, *, searched_all: bool) -> str:
    """That no minutes of this time are held, and whether all times were searched instead."""
    key = "no_meeting_then_all_searched" if searched_all else "no_meeting_then"
    return say(language, key, when=_time_in_words(language, period.since, period.until, period.fiscal_year))


def taken_as(language: Language, understood: Understood) -> str:
    """What a question was taken to ask, in a few words; "" for what was said about something."""
    kind, about = understood.kind, understood.topic or say_list(language, understood.names)
    if kind == "subject":
        return ""
    if kind == "decision" and not about:
        endings = (say(language, "ending_" + ending) for ending in understood.asks.split(","))
        return say(language, "taken_endings", endings=say_list(language, endings))
    if kind in ("answer", "count", "meeting"):
        return say(language, "taken_" + f"{kind}_{understood.asks}", about=about)
    if kind == "person" and not about:
        return say(language, "taken_person_all", person=understood.person)
    return say(language, "taken_" + kind, about=about, person=understood.person)


def narrowed(language: Language, filters: Filters, citations: Iterable[Citation] = ()) -> str:
    """The filters in force, "" without any; a meeting is called as ``citations`` of it call it."""
    of_it = (one for one in citations if one.quote.meeting_id == filters.meeting_id)
    called = next((meeting(language, one) for one in of_it), "")
    shown = say_list(language, _filters_in_words(language, filters, called))
    return say(language, "narrowed_to", filters=shown) if shown else ""


def _filters_in_words(language: Language, filters: Filters, called: str) -> Iterator[str]:
    yield _time_in_words(language, filters.since, filters.until, filters.fiscal_year)
    if filters.body:
        yield say(language, "narrowed_body", body=filters.body)
    if filters.speaker:
        yield say(language, "narrowed_speaker", speaker=filters.speaker)
    if filters.role:
        yield say(language, "narrowed_role", role=filters.role)
    if filters.agenda:
        yield say(language, "narrowed_item", item=filters.agenda)
    if filters.decided is not None:
        yield say(language, "narrowed_decided" if filters.decided else "narrowed_undecided")
    if filters.meeting_id:
        yield say(language, "narrowed_meeting", meeting=called) if called else say(language, "one_meeting")
    if filters.among is not None:
        yield say(language, "narrowed_among", count=f"{len(filters.among):,}")


def place(language: Language, citation: Citation) -> str:
    """Where a quote stands inside its meeting: turn and page."""
    turn, page = citation.quote.turn, citation.page
    return say_list(
        language,
        (
            "" if turn is None else say(language, "place_turn", turn=turn_number(turn)),
            "" if page is None else say(language, "place_page", page=page),
            PurePosixPath(citation.source).name,
        ),
    )


def meeting(language: Language, citation: Citation) -> str:
    """A meeting's title and date."""
    name = citation.title or citation.body or citation.source
    if citation.date is None:
        return name
    return say(language, "dated_meeting", meeting=name, day=say_date(language, citation.date))


def item(language: Language, citation: Citation) -> str:
    """The agenda item and how it was decided, "" outside any item."""
    if not citation.agenda:
        return ""
    if not citation.outcome:
        return say(language, "under_item", item=citation.agenda)
    outcome = decided(language, citation.outcome, citation.vote)
    return say(language, "under_decided_item", item=citation.agenda, outcome=outcome)


def speakers(language: Language, citations: Iterable[Citation]) -> str:
    """Everyone quoted, once, in the order given."""
    names = dict.fromkeys(speaker(language, citation) for citation in citations)
    return say(language, "speakers", names=say_list(language, names))


def speaker(language: Language, citation: Citation) -> str:
    """The speaker as printed, with the name and role the attendance list adds."""
    if citation.quote.turn is None:
        return say(language, "minutes_themselves")
    known = [part for part in (citation.name, citation.role) if part and part not in citation.speaker]
    if not known:
        return citation.speaker
    return say(language, "speaker_known_as", speaker=citation.speaker, known=say_list(language, known))


def _time_in_words(
    language: Language, since: date | None, until: date | None, fiscal_year: int | None
) -> str:
    if fiscal_year is not None:
        return say_fiscal_year(language, fiscal_year)
    if since and until and month_period(since.year, since.month) == Period(since, until):
        return say_month(language, since)
    if since and until and year_period(since.year) == Period(since, until):
        return say_year(language, since.year)
    return say_days(language, since, until)
