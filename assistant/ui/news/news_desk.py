"""NewsDesk: the events that keep an eye on a question or a search, and tell and take note of what is new."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Lock

from assistant.chat import Assistant
from assistant.keeping.database import Database, KeepingError
from assistant.keeping.saved import Narrowing, Saved
from assistant.models import AskError
from assistant.show.strings import say
from assistant.ui.news.news_panel import Whole, render_news, render_news_wait
from assistant.ui.news.what_is_new import News, Watching, what_is_new
from assistant.ui.page.changes import Change, gone, number_in, words_for
from assistant.ui.page.watch_button import ASKED_BEFORE, render_watched, watch_key
from assistant.ui.session import Session
from corpus import YorokuError

Save = Callable[[Watching], str]


class NewsDesk:
    """The events over one database; each session sees what its owner keeps an eye on.

    ``is_open`` says whether anything can be kept here at all.
    """

    def __init__(self, database: Database, assistant: Assistant, *, is_open: bool) -> None:
        self._database = database
        self._assistant = assistant
        self._is_open = is_open
        self._found: dict[str, News] = {}  # by the id of what was saved, as it was found last
        self._finding = Lock()

    # -- the view

    def waiting(self, session: Session) -> Change:
        """The view while what was added is asked; nothing where that takes no time."""
        held = frozenset(one.meeting_id for one in self._assistant.library.meetings())
        saved = self._watching_of(session).listed() if self._is_open else ()
        if all(held <= one.seen or self._news_known(one, held) for one in saved):
            return {}
        return {"watched": render_news_wait(session.language)}

    def whole(self, session: Session) -> Change:
        """The whole view, as when it is chosen, and the count beside its name."""
        if not self._is_open:
            told = say(session.language, "keep_nobody")
            return {"watched": render_news(Whole(None, (), trouble=told), session.language)}
        added, news = self._all_news(session)
        shown = render_news(Whole(added, news, session.unwatched), session.language)
        return {"watched": shown} | self._news_counted(added, news)

    def added(self, session: Session) -> News | None:
        """The meetings added since this owner looked at them; None where nothing is kept."""
        try:
            return self._watching_of(session).added() if self._is_open else None
        except KeepingError:
            return None  # which the list of conversations tells

    # -- events

    def count(self, session: Session) -> Iterator[Change]:
        """How much is new, wherever one is."""
        if self._is_open:
            yield self._news_counted(*self._all_news(session))

    def watch(self, session: Session, exchange: str, wanted: str) -> Iterator[Change]:
        """An eye is to be kept on the question of an exchange, or for "no" none any more."""
        place = number_in(exchange)
        answer = session.answer(place)
        if answer is None:
            raise gone()
        before = session.answers[max(0, place - ASKED_BEFORE) : place]
        asked = tuple(answer_before.question for answer_before in before)
        key = watch_key("question", answer.question, asked, Narrowing())
        yield from self._watching_turned(
            session, key, wanted, lambda ours: ours.question(answer.question, before=before, answer=answer)
        )

    def watch_search(self, session: Session, wanted: str) -> Iterator[Change]:
        """An eye is to be kept on the search for mentions that is shown, or for "no" none any more."""
        seeking = session.seeking
        if not seeking.words:
            raise gone()
        narrowed = Narrowing(seeking.year, seeking.body, seeking.speaker)
        key = watch_key("mentions", seeking.words, (), narrowed)
        yield from self._watching_turned(session, key, wanted, lambda ours: ours.mentions(seeking))

    def looked(self, session: Session, saved_id: str, held: str) -> Iterator[Change]:
        """What was shown is to be new no more; ``held`` tells what was held as it was shown."""
        ours = self._watching_of(session)
        saved = ours.get(saved_id) if self._is_open else None
        if saved is None:
            return
        news = self._news_of_saved(saved)
        told = "new_meanwhile"
        if news.held_digest == held:
            ours.look(news)
            told = "looked_done"
        yield self.whole(session) | {"announcement": say(session.language, told)}

    def unwatch(self, session: Session, saved_id: str) -> Iterator[Change]:
        """One is to be taken off; it can be brought back."""
        if self._is_open and self._watching_of(session).get(saved_id) is not None:
            self._watching_of(session).forget(saved_id)
            session = replace(session, unwatched=saved_id)
            told = {"announcement": say(session.language, "unwatched")}
            yield {"session": session} | self.whole(session) | told

    def rewatch(self, session: Session, saved_id: str) -> Iterator[Change]:
        """The one that was taken off is wanted back."""
        if self._is_open and saved_id:
            self._watching_of(session).restore(saved_id)
            session = replace(session, unwatched="")
            yield {"session": session} | self.whole(session)

    def saved(self, session: Session, saved_id: str) -> Saved | None:
        """One of this owner's; None for one that is none."""
        return self._watching_of(session).get(saved_id) if self._is_open else None

    # -- private

    def _watching_turned(self, session: Session, key: str, wanted: str, save: Save) -> Iterator[Change]:
        """It is saved, or for "no" taken off, if it is not so already."""
        if not self._is_open:
            raise AskError(say("en", "keep_nobody"), say("ja", "keep_nobody"))
        ours = self._watching_of(session)
        there = next(
            (saved_question for saved_question in ours.listed() if _saved_key(saved_question) == key), None
        )
        try:
            if wanted != "no":
                save(ours)
            elif there is not None:
                ours.forget(there.saved_id)
        except YorokuError as error:
            yield self._news_counted(*self._all_news(session)) | {
                "announcement": words_for(error, session.language)
            }
            raise
        told = say(session.language, "unwatched" if wanted == "no" else "watched")
        yield self._news_counted(*self._all_news(session)) | {"announcement": told}

    def _news_counted(self, added: News | None, news: tuple[News, ...]) -> Change:
        """The count beside the view's name, and what is watched."""
        new = sum(bool(saved_news.count) for saved_news in (*news, *([added] if added else [])))
        return {"news_count": render_watched((_saved_key(saved_news.saved) for saved_news in news), new)}

    def _all_news(self, session: Session) -> tuple[News | None, tuple[News, ...]]:
        ours = self._watching_of(session)
        return ours.added(), tuple(self._news_of_saved(saved) for saved in ours.listed())

    def _news_of_saved(self, saved: Saved) -> News:
        """What is new for it, asked again only where something was added or looked at since."""
        with self._finding:
            held = frozenset(summary.meeting_id for summary in self._assistant.library.meetings())
            if not self._news_known(saved, held):
                self._found[saved.saved_id] = what_is_new(saved, self._assistant)
            return self._found[saved.saved_id]

    def _news_known(self, saved: Saved, held: frozenset[str]) -> bool:
        found = self._found.get(saved.saved_id)
        return found is not None and found.saved == saved and found.held == held

    def _watching_of(self, session: Session) -> Watching:
        return Watching(self._database, session.owner, self._assistant)


def _saved_key(saved: Saved) -> str:
    return watch_key(saved.kind, saved.words, saved.asked_before, saved.narrowed)
