"""ConversationsDesk: keep, read; events find, rename, pin, undo, switch, export, forget_all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from assistant.config import Settings
from assistant.keeping.conversations import Conversation, Conversations
from assistant.keeping.database import Database, KeepingError
from assistant.keeping.saved import SavedSearches
from assistant.models import Answer
from assistant.ports import Library
from assistant.show.answer_record import from_record, to_record
from assistant.show.strings import say
from assistant.ui.access.listening import is_private
from assistant.ui.conversations.conversations_file import export_conversations
from assistant.ui.conversations.kept_panel import render_kept
from assistant.ui.conversations.list_panel import render_past, render_past_form
from assistant.ui.page.changes import Change, gone, words_for
from assistant.ui.page.copy_and_save import render_file
from assistant.ui.session import NOT_KEPT, REMEMBERED, Session


class ConversationsDesk:
    """The events over what is kept of one store's conversations; each session sees its owner's alone.

    ``is_open`` says whether anything can be kept.
    """

    def __init__(self, database: Database, library: Library, settings: Settings) -> None:
        self._database = database
        self._library = library
        # Where nobody signs in and others may come, they would all be one owner.
        self.is_open = bool(settings.auth) or (is_private(settings) and not settings.proxy)
        self._is_swept = False

    def whole(self, session: Session) -> Change:
        """The list with its head."""
        return {"past_form": self.head(session)} | self.listed(session)

    def head(self, session: Session) -> str:
        """The head of the list; it stands on the page from the first, so that nothing moves as it comes."""
        return render_past_form(session.past.words, session.language) if self.is_open else ""

    def listed(self, session: Session, trouble: str = "") -> Change:
        """The list; where it cannot be read, why."""
        if not self.is_open:
            return {"past": ""}
        ours, past, total, are_kept = self._of(session), session.past, 0, True
        found: tuple[Conversation, ...] = ()
        try:
            found = ours.listed(past.words, past.rows)
            # Who is shown all there are need not have them counted.
            total = ours.count(past.words) if len(found) == past.rows else len(found)
            are_kept = ours.are_kept()
        except KeepingError as error:
            trouble = trouble or words_for(error, session.language)
        told = trouble or ("" if are_kept else say(session.language, "kept_off"))
        listed = render_past(
            found,
            session.conversation,
            past,
            session.language,
            total=total,
            today=date.today(),
            told=told,
        )
        return {"past": listed}

    def kept(self, session: Session) -> str:
        """The part of the settings."""
        if not self.is_open:
            return render_kept(0, 0, session.language, are_kept=False, is_open=False)
        ours, saved = self._of(session), self._saved(session).listed()
        return render_kept(ours.count(), len(saved), session.language, are_kept=ours.are_kept(), is_open=True)

    # -- keeping and reading again

    def keep(self, session: Session, exchange: int) -> tuple[Session, Change]:
        """The session after the answer of an exchange was kept, unless that is not wanted; and the list.

        What goes wrong is told once, beside the list: the answer itself comes to the page all the same.
        """
        try:
            if not self.is_open or not self._of(session).are_kept():
                return session, {}
            session = self._put(session, exchange)
        except KeepingError as error:
            if session.past.trouble:
                return session, {}
            session = replace(session, past=replace(session.past, trouble=True))
            reason = words_for(error, session.language)
            return session, self.listed(session, say(session.language, "not_kept_now", reason=reason))
        session = replace(session, past=replace(session.past.settled(), trouble=False))
        return session, self.listed(session)

    def _put(self, session: Session, exchange: int) -> Session:
        answer, place = session.answers[exchange], session.places[exchange]
        record, ours = to_record(answer), self._of(session)
        if place != NOT_KEPT:
            ours.replace(session.conversation, place, record)
            return session
        conversation, place = ours.add(session.conversation, answer.question, record)
        return session.kept_at(exchange, conversation, place)

    def read(self, session: Session, conversation_id: str) -> tuple[Session, str]:
        """The session with the latest exchanges of a conversation, and what to tell of those left out.

        AskError for one that is not there, or not this owner's.
        """
        found = self._of(session).exchanges(conversation_id)[-REMEMBERED:] if self.is_open else ()
        if not found:
            raise gone("no_conversation")
        read = [
            (exchange_kept.place, from_record(exchange_kept.answer, self._library)) for exchange_kept in found
        ]
        answers = tuple((place, answer) for place, answer in read if answer is not None)
        old = len(read) - len(answers)
        told = say(session.language, "old_records", count=old) if old else ""
        session = replace(
            session.anew(),
            conversation=conversation_id,
            answers=tuple(answer for _, answer in answers),
            places=tuple(place for place, _ in answers),
            past=session.past.settled(),
        )
        return session, told

    def near(self, session: Session, exchange: int) -> Answer:
        """An exchange's answer with the passages that were near, read from the store."""
        answer = session.answer(exchange)
        if answer is None:
            raise gone()
        kept = self._of(session).exchanges(session.conversation)
        record = next(
            (
                exchange_kept.answer
                for exchange_kept in kept
                if exchange_kept.place == session.places[exchange]
            ),
            "",
        )
        read = from_record(record, self._library, passages=True)
        if read is None:
            raise gone()
        return replace(answer, passages=read.passages, unread=0)

    # -- the list

    def find(self, session: Session, words: str) -> Iterator[Change]:
        """Words were given to find conversations by."""
        yield self._listed_anew(replace(session, past=replace(session.past, words=words)))

    def earlier(self, session: Session) -> Iterator[Change]:
        """More of the list is wanted."""
        yield self._listed_anew(replace(session, past=session.past.longer()))

    def rename(self, session: Session, conversation_id: str, name: str) -> Iterator[Change]:
        """A conversation is to have another name."""
        if conversation_id and name.strip():
            self._of(session).rename(conversation_id, name)
            yield self._listed_anew(session, "past_renamed")

    def pin(self, session: Session, conversation_id: str, pinned: str) -> Iterator[Change]:
        """A conversation is to stand first, or no more."""
        if conversation_id:
            self._of(session).pin(conversation_id, bool(pinned))
            yield self._listed_anew(session, "past_pinned" if pinned else "past_unpinned")

    def delete(self, session: Session, conversation_id: str) -> Session:
        """The session after a conversation was taken off the list; where it was open, nothing is any more."""
        self._of(session).delete(conversation_id)
        was_open = conversation_id == session.conversation
        past = session.past.after_deleting(conversation_id, was_open=was_open)
        return replace(session.anew() if was_open else session, past=past)

    def undo(self, session: Session, conversation_id: str) -> Session:
        """The session after the last deletion was taken back; AskError where that is no longer possible."""
        if not self._of(session).undo(conversation_id):
            raise gone("no_conversation")
        return replace(session, past=session.past.settled())

    # -- the settings

    def switch(self, session: Session, kept: str) -> Iterator[Change]:
        """It was chosen whether questions are kept from now on."""
        self._of(session).keep(bool(kept))
        yield {"announcement": say(session.language, "kept_on" if kept else "kept_off")}

    def export(self, session: Session) -> Iterator[Change]:
        """All conversations, and what is saved, are wanted as a file."""
        yield {"announcement": say(session.language, "exporting_past")}
        file = export_conversations(self._of(session).all(), self._library, self._saved(session).listed())
        yield {"outbox": render_file(file), "announcement": ""}

    def forget_all(self, session: Session) -> tuple[Session, str]:
        """The session after all conversations, and what is saved, were deleted for good; what to tell."""
        count = self._of(session).delete_all() + len(self._saved(session).listed())
        self._saved(session).delete_all()
        told = say(session.language, "past_forgotten", count=f"{count:,}")
        return replace(session, conversation="", places=(NOT_KEPT,) * len(session.answers)), told

    def _listed_anew(self, session: Session, told: str = "") -> Change:
        session = replace(session, past=session.past.settled())
        spoken = {"announcement": say(session.language, told)} if told else {}
        return {"session": session} | self.listed(session) | spoken

    def _of(self, session: Session) -> Conversations:
        ours = Conversations(self._database, session.owner)
        if not self._is_swept:
            self._is_swept = True
            ours.sweep()
            self._saved(session).sweep()
        return ours

    def _saved(self, session: Session) -> SavedSearches:
        return SavedSearches(self._database, session.owner)
