"""what_is_new: News of one Saved, asked anew of meetings added; Watching: all that one owner saved."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer.citations import number_in_reading_order
from assistant.answer.mentions import Match
from assistant.chat import Assistant
from assistant.config import kept_folder
from assistant.keeping.conversations import Conversations
from assistant.keeping.database import Database
from assistant.keeping.saved import MEETINGS, Narrowing, Saved, SavedSearches
from assistant.models import Answer, AskError, Citation
from assistant.show.answer_layout import plain_text
from assistant.show.strings import say
from assistant.ui.mentions.seeking import Seeking
from assistant.ui.page.watch_button import ASKED_BEFORE
from index import Filters, MeetingSummary

DIGEST_CHARS = 12  # hexadecimal digits; a clash could only hide one statement of a file that changed


@dataclass(frozen=True, slots=True)
class News:
    """What is new for ``saved``: ``meetings`` are those that were added since, newest first.

    ``answer`` is what a question finds in them, None for nothing; ``matches`` the turns of a mention search.
    ``held`` are all meetings there were and ``told`` digests of what this shows: what is to be kept when it
    was looked at.
    """

    saved: Saved
    held: frozenset[str]
    meetings: tuple[MeetingSummary, ...] = ()
    answer: Answer | None = None
    matches: tuple[Match, ...] = ()
    told: frozenset[str] = frozenset()

    @property
    def count(self) -> int:
        """How many quotes, turns or meetings are new."""
        if self.saved.kind == "question":
            return len(self.answer.quotes) if self.answer else 0
        return len(self.matches if self.saved.kind == "mentions" else self.meetings)

    @property
    def held_digest(self) -> str:
        """What tells the meetings held from those held at any other time."""
        return hashlib.sha256(" ".join(sorted(self.held)).encode()).hexdigest()[:DIGEST_CHARS]


def what_is_new(saved: Saved, assistant: Assistant) -> News:
    """What is new for it. A meeting is new whose file's content was never held when it was looked at.

    So the same files read again, renamed or corrected by hand are not; of a file that changed, what was shown
    before in the same words is not.
    """
    held = assistant.library.meetings()
    added = tuple(summary for summary in reversed(held) if summary.meeting_id not in saved.seen)
    news = News(saved, frozenset(summary.meeting_id for summary in held), added)
    if not added or saved.kind == "meetings":
        return news
    if saved.kind == "mentions":
        return _mentions_anew(news, assistant)
    return _answered_anew(news, assistant)


def digests_of_matches(matches: Iterable[Match]) -> Iterator[str]:
    """A digest for each turn, the same as long as its file's name and its words stay the same.

    A turn that a file holds several times in the same words has several.
    """
    times = Counter[tuple[str, str]]()
    for match in matches:
        said = match.meeting.source, match.meeting.text[match.start : match.end]
        times[said] += 1
        yield _quote_digest(*said, times[said])


def digests_of_quotes(quotes: Iterable[Citation]) -> frozenset[str]:
    """The same for the quotes of an answer."""
    return frozenset(_quote_digest(citation.source, citation.quote.text, 1) for citation in quotes)


def sought(saved: Saved) -> Seeking:
    """The search for mentions that was saved."""
    narrowed = saved.narrowed
    return Seeking(saved.words, narrowed.year, narrowed.body, narrowed.speaker)


def _mentions_anew(news: News, assistant: Assistant) -> News:
    seeking, new = sought(news.saved), {summary.meeting_id for summary in news.meetings}
    found = [match for match in assistant.mentions.find(seeking.words) if seeking.lets_in(match)]
    digests = list(digests_of_matches(found))
    matches = tuple(
        match
        for match, digest in zip(found, digests, strict=True)
        if match.meeting.meeting_id in new and digest not in news.saved.told
    )
    return replace(news, matches=matches, told=frozenset(digests))


def _answered_anew(news: News, assistant: Assistant) -> News:
    """The question asked of the new meetings alone, so that nothing that an old one says hides theirs.

    What it goes on from was said before them.
    """
    new = tuple(summary.meeting_id for summary in news.meetings)
    old, history = Filters(among=tuple(news.held.difference(new))), list[Answer]()
    for before in news.saved.asked_before:
        history.append(assistant.ask(before, history=history, filters=old))
    answer = assistant.ask(news.saved.words, history=history, filters=Filters(among=new))
    quotes = [
        citation
        for citation in answer.quotes
        if citation.quote.meeting_id in new and not digests_of_quotes([citation]) <= news.saved.told
    ]
    if not quotes:
        return news
    answer = replace(answer, quotes=number_in_reading_order(quotes), suggestions=())
    answer = replace(answer, text=plain_text(answer))
    return replace(news, answer=answer, told=digests_of_quotes(quotes))


def _quote_digest(source: str, words: str, time: int) -> str:
    return hashlib.sha256(f"{source}\0{words}\0{time}".encode()).hexdigest()[:DIGEST_CHARS]


class Watching:
    """What ``owner`` keeps an eye on in an assistant's store. KeepingError as ``Database`` tells."""

    def __init__(self, database: Database, owner: str, assistant: Assistant) -> None:
        self._saved = SavedSearches(database, owner)
        self._choices = Conversations(database, owner)
        self._assistant = assistant

    @classmethod
    def of_store(cls, store: str, owner: str, assistant: Assistant) -> "Watching":
        """What is kept beside a store."""
        return cls(Database(kept_folder(store)), owner, assistant)

    # -- saving and giving up

    def question(self, words: str, *, before: Sequence[Answer] = (), answer: Answer | None = None) -> str:
        """Keep an eye on a question from now on; its id.

        ``before`` are the answers of its conversation before it, ``answer`` its own. AskError where nothing
        is kept.
        """
        self._check_may_save()
        asked_before = tuple(answer_before.question for answer_before in before[-ASKED_BEFORE:])
        shown = digests_of_quotes(answer.quotes if answer else ())
        return self._saved.save(
            "question", words, held=self._meetings_held_now(), told=shown, asked_before=asked_before
        )

    def mentions(self, seeking: Seeking) -> str:
        """Keep an eye on who says these words, narrowed as they are; its id. AskError as above."""
        self._check_may_save()
        held = self._meetings_held_now()  # before the words are looked for: what is added meanwhile is new
        found = filter(seeking.lets_in, self._assistant.mentions.find(seeking.words))
        narrowed = Narrowing(seeking.year, seeking.body, seeking.speaker)
        return self._saved.save(
            "mentions", seeking.words, held=held, told=digests_of_matches(found), narrowed=narrowed
        )

    def forget(self, saved_id: str) -> None:
        """Keep no eye on it any more; AskError naming what there is, for an id that is none."""
        if self._saved.get(saved_id) is None:
            known = ", ".join(saved_question.saved_id for saved_question in self.listed())
            raise AskError(
                f"{saved_id}: nothing of that id is saved; expected one of {known or '(nothing is saved)'}",
                f"{saved_id}: このIDで登録したものはありません。登録しているもの: {known or '（なし）'}",
            )
        self._saved.remove(saved_id)

    def restore(self, saved_id: str) -> None:
        """Bring one back that was given up."""
        self._saved.restore(saved_id)

    # -- what is new

    def listed(self) -> tuple[Saved, ...]:
        """All of them, the newest first."""
        return self._saved.listed()

    def get(self, saved_id: str) -> Saved | None:
        """One of them; None for an id that is none."""
        return self._saved.get(saved_id)

    def news(self) -> Iterator[News]:
        """What is new for each of them."""
        return (what_is_new(saved, self._assistant) for saved in self.listed())

    def added(self) -> News | None:
        """The meetings added since they were last looked at; None where nothing is kept.

        The first time none is: one begins to look then.
        """
        if not self._choices.are_kept():
            return None
        saved = self._saved.get(self._saved.save(MEETINGS, "", held=self._meetings_held_now()))
        return None if saved is None else what_is_new(saved, self._assistant)

    def look(self, news: News) -> None:
        """This was looked at: it is new no more."""
        self._saved.look(news.saved.saved_id, news.held, news.told)

    # -- private

    def _meetings_held_now(self) -> tuple[str, ...]:
        return tuple(summary.meeting_id for summary in self._assistant.library.meetings())

    def _check_may_save(self) -> None:
        if not self._choices.are_kept():
            raise AskError(say("en", "save_not_kept"), say("ja", "save_not_kept"))
