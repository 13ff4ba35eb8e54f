"""The fixed labels of an answer in both languages; the numbers in them are counted."""

from collections.abc import Iterable, Sequence
from datetime import date

from assistant.answer.mentions import Match, count
from assistant.models import Citation, Language, Scope
from assistant.question.people import Person
from assistant.show.outcomes import decided
from corpus.language.calendar import Period, month_period, year_period
from index import Filters


def headline(language: Language, citations: tuple[Citation, ...]) -> str:
    """What was found, counted: meetings, speakers (by label, unknown ones left out) and places."""
    meetings = len({citation.quote.meeting_id for citation in citations})
    speakers = len({citation.name or citation.speaker for citation in citations} - {""})
    places = len(citations)
    if language == "ja":
        people = f"{speakers}人の発言、" if speakers else ""
        return f"{meetings}件の会議、{people}{places}か所"
    people = f"{_many(speakers, 'speaker')}, " if speakers else ""
    return f"{_many(meetings, 'meeting')}, {people}{_many(places, 'place')}"


def not_found(language: Language) -> str:
    """The headline of an answer that does not answer."""
    if language == "ja":
        return "見つかりません。お調べした会議録は、この質問に答えていません。"
    return "Not found. The minutes that were searched do not say."


def searched(language: Language, scope: Scope) -> str:
    """What was searched: meetings, turns, dates and bodies."""
    period = " – ".join(dict.fromkeys(day.isoformat() for day in (scope.since, scope.until) if day))
    if language == "ja":
        parts = [f"{scope.meetings}件の会議", f"{scope.turns}件の発言", period, "、".join(scope.bodies)]
        return "調べた範囲: " + "、".join(part for part in parts if part)
    parts = [_many(scope.meetings, "meeting"), _many(scope.turns, "turn"), period, ", ".join(scope.bodies)]
    return "Searched: " + ", ".join(part for part in parts if part)


def unreadable(language: Language, scope: Scope) -> str:
    """That some files could not be read, so that silence proves nothing."""
    names = ", ".join(scope.unreadable)
    if language == "ja":
        count = len(scope.unreadable)
        return f"読めなかったファイルが{count}件あり、そこに発言がなかったとは言えません: {names}"
    return f"{_many(len(scope.unreadable), 'file')} could not be read and may say more: {names}"


def words_to_try(language: Language, words: tuple[str, ...]) -> str:
    """Words of the question that the minutes do hold."""
    if language == "ja":
        return f"会議録にある言葉: {'、'.join(words)}"
    return f"Words that do occur: {', '.join(words)}"


def nearest(language: Language) -> str:
    """The heading over passages that do not answer."""
    return "近い箇所（答えではありません）:" if language == "ja" else "Nearest passages (they do not answer):"


def unsure(language: Language) -> str:
    """That what is quoted may not be the answer."""
    if language == "ja":
        return "質問への答えかどうかは確かではありません。言葉や話題の近い発言を示します。"
    return "It is not certain that this answers the question: it is what comes nearest to it."


def withheld(language: Language, count: int) -> str:
    """That quotes were left out because the stored source reads otherwise at their place."""
    if language == "ja":
        return f"保存された原文と一致しない引用が{count}か所あり、表示していません。"
    return f"Not shown, as the stored source reads otherwise: {_many(count, 'quote')}."


def unknown_person(language: Language, name: str) -> str:
    """That nobody of this name speaks in the minutes that are held."""
    if language == "ja":
        return f"「{name}」の発言は、お調べした会議録にありません。"
    return f"Nobody called “{name}” speaks in the minutes that were searched."


def several_persons(language: Language, name: str, who: tuple[Person, ...]) -> str:
    """That a name may be several people: their full names, and the bodies they speak in."""
    ja = language == "ja"
    listed = [
        person.name + (f"（{'、'.join(person.bodies)}）" if ja else f" ({', '.join(person.bodies)})")
        if person.bodies
        else person.name
        for person in who
    ]
    if ja:
        return f"「{name}」に当たる発言者が{len(who)}人います。どなたのことですか: {'、'.join(listed)}"
    return f"“{name}” may be any of {len(who)} people. Which one do you mean? {', '.join(listed)}"


def unlisted_item(language: Language, item: str) -> str:
    """That a numbered item is on no agenda that is held."""
    if language == "ja":
        return f"「{item}」という議題は、お調べした会議録にありません。"
    return f"No item “{item}” is on the agendas that were searched."


def said_so_often(language: Language, words: str, matches: Sequence[Match]) -> str:
    """How often words are said in all, whatever of it is shown."""
    meetings = len({match.meeting.meeting_id for match in matches})
    people = len({match.speaker for match in matches} - {""})
    times, turns = count(matches), len(matches)
    if language == "ja":
        where = f"{meetings}件の会議、{people}人、{turns}件の発言"
        return f"「{words}」という言葉は、全部で{where}に{times}回出てきます。"
    return (
        f"“{words}” is said {times} times in all: in {_many(turns, 'turn')} of {_many(people, 'speaker')} "
        f"in {_many(meetings, 'meeting')}."
    )


def no_meeting_then(language: Language, period: Period, *, searched_all: bool) -> str:
    """That no minutes of this time are held, and whether all times were searched instead."""
    when = _time(language, period.since, period.until, period.fiscal_year)
    if language == "ja":
        instead = "。時期を絞らずにお調べしました" if searched_all else ""
        return f"{when}に開かれた会議の会議録は、この保存場所にありません{instead}。"
    instead = "; all times were searched instead" if searched_all else ""
    return f"No minutes of {when} are held here{instead}."


def unknown_meeting(language: Language, number: str) -> str:
    """That the minutes of the numbered meeting are not held."""
    if language == "ja":
        return f"第{number}回の会議録は、この保存場所にありません。"
    return f"The minutes of meeting no. {number} are not held here."


def which_meeting(language: Language, held: int) -> str:
    """That a question about a meeting does not say which of those held it means."""
    if language == "ja":
        return f"会議録は{held}件あります。どの会議のことか、会議の名前か時期を入れてお尋ねください。"
    return f"There are minutes of {held} meetings: name the body or the time of the one you mean."


def newest_meeting(language: Language, held: int) -> str:
    """That a question about a meeting does not say which, and was answered from the newest of those held."""
    if language == "ja":
        return (
            f"会議録は{held}件あります。最も新しい会議のものを示します。"
            "ほかの会議は、会議の名前か時期を入れてお尋ねください。"
        )
    return (
        f"There are minutes of {held} meetings: this is from the newest."
        " Name the body or the time of another one."
    )


def narrowed(language: Language, filters: Filters) -> str:
    """The filters in force, "" without any."""
    ja = language == "ja"
    parts = [
        _time(language, filters.since, filters.until, filters.fiscal_year),
        filters.body and (f"会議体 {filters.body}" if ja else f"body {filters.body}"),
        filters.speaker and (f"発言者 {filters.speaker}" if ja else f"speaker {filters.speaker}"),
        filters.role and (f"役職 {filters.role}" if ja else f"role {filters.role}"),
        filters.agenda and (f"議題 {filters.agenda}" if ja else f"item {filters.agenda}"),
        "" if filters.decided is None else _has_result(language, decided=filters.decided),
        filters.meeting_id and (f"会議 {filters.meeting_id}" if ja else f"meeting {filters.meeting_id}"),
    ]
    shown = [part for part in parts if part]
    return (("絞り込み: " if ja else "Narrowed to: ") + ("、" if ja else ", ").join(shown)) if shown else ""


def place(language: Language, citation: Citation) -> str:
    """Where a quote stands inside its meeting: turn and page."""
    ja = language == "ja"
    turn, page = citation.quote.turn, citation.page
    parts = [
        "" if turn is None else (f"発言{turn}" if ja else f"turn {turn}"),
        "" if page is None else (f"{page}ページ" if ja else f"p. {page}"),
        citation.source,
    ]
    return ("、" if ja else ", ").join(part for part in parts if part)


def meeting(language: Language, citation: Citation) -> str:
    """A meeting's title and date."""
    name = citation.title or citation.body or citation.source
    if citation.date is None:
        return name
    return (
        f"{name}（{citation.date.isoformat()}）"
        if language == "ja"
        else f"{name} ({citation.date.isoformat()})"
    )


def item(language: Language, citation: Citation) -> str:
    """The agenda item and how it was decided, "" outside any item."""
    if not citation.agenda:
        return ""
    result = f" → {decided(language, citation.outcome, citation.vote)}" if citation.outcome else ""
    return f"{'議題' if language == 'ja' else 'Item'}: {citation.agenda}{result}"


def speakers(language: Language, citations: Iterable[Citation]) -> str:
    """Everyone quoted, once, in the order given."""
    names = dict.fromkeys(speaker(language, citation) for citation in citations)
    return f"発言者: {'、'.join(names)}" if language == "ja" else f"Speakers: {', '.join(names)}"


def speaker(language: Language, citation: Citation) -> str:
    """The speaker as printed, with the name and role the attendance list adds."""
    if citation.quote.turn is None:
        return "会議録の記載" if language == "ja" else "the minutes themselves"
    known = [part for part in (citation.name, citation.role) if part and part not in citation.speaker]
    if not known:
        return citation.speaker
    return (
        f"{citation.speaker}（{'、'.join(known)}）"
        if language == "ja"
        else f"{citation.speaker} ({', '.join(known)})"
    )


def _has_result(language: Language, *, decided: bool) -> str:
    if language == "ja":
        return "結果の記載がある議題" if decided else "結果の記載がない議題"
    return "items with a recorded result" if decided else "items without a recorded result"


def _time(language: Language, since: date | None, until: date | None, fiscal_year: int | None) -> str:
    if fiscal_year is not None:
        return f"{fiscal_year}年度" if language == "ja" else f"fiscal year {fiscal_year}"
    if since is None and until is None:
        return ""
    if since == until and since is not None:
        return since.isoformat()
    if since and until and month_period(since.year, since.month) == Period(since, until):
        return f"{since.year}年{since.month}月" if language == "ja" else f"{since:%B} {since.year}"
    if since and until and year_period(since.year) == Period(since, until):
        return f"{since.year}年" if language == "ja" else str(since.year)
    first, last = (day.isoformat() if day else "" for day in (since, until))
    return f"{first}～{last}" if language == "ja" else f"{first}..{last}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
