"""What each event of the page does: takes the session and what the user did, gives the parts that change.

Knows nothing of Gradio. Every method yields changes by the name of the part (``PARTS``); a part left out
stays as it is. A method that may take a moment first yields what says so.
"""

import logging
from collections.abc import Iterator
from dataclasses import replace

from assistant.chat import Assistant
from assistant.models import Answer, AskError, Language
from assistant.ui.answer_panel import headline, render_conversation, render_exchange
from assistant.ui.evidence_panel import Evidence, evidence_of, render_evidence, render_nothing
from assistant.ui.examples import example_questions
from assistant.ui.page_panel import render_header, render_trouble, render_wait, render_welcome, words_of
from assistant.ui.session import Session
from assistant.ui.strings import say
from corpus import YorokuError

log = logging.getLogger(__name__)

PARTS = ("session", "header", "conversation", "evidence", "announcement", "question")
QUESTION_LIMIT = 2000  # code points: a pasted paragraph is a question, a pasted document is not

Change = dict[str, object]


class Desk:
    """The page's events over one assistant; holds nothing of any session."""

    def __init__(self, assistant: Assistant, *, demo: bool = False) -> None:
        self._assistant = assistant
        self._demo = demo
        self._welcomes: dict[Language, str] = {}

    def arrive(self, language: Language, question: str, turn_id: str) -> Iterator[Change]:
        """A page was opened, plain or by a permalink."""
        session = Session(language)
        yield self._whole(session)
        if question:
            yield from self.ask(session, question)
        elif turn_id:
            yield from self._open_turn(session, turn_id)

    def ask(self, session: Session, question: str) -> Iterator[Change]:
        """A question was sent."""
        question = question.strip()[:QUESTION_LIMIT]
        if not question:
            return
        language = session.language
        waiting = say(language, "searching")
        yield self._exchange(session, question, render_wait(waiting)) | {
            "announcement": waiting,
            "question": "",
        }
        try:
            answer = self._assistant.ask(question, history=session.answers)
            yield from self._answered(session.with_answer(answer), answer)
        except Exception as trouble:
            words = _words(trouble, language)
            shown = self._exchange(session, question, render_trouble(words, language))
            yield shown | {"announcement": words, "question": question}

    def cite(self, session: Session, exchange: str, number: str) -> Iterator[Change]:
        """The number of a citation was pressed."""
        try:
            place = _whole_number(exchange)
            citation = session.citation(place, _whole_number(number))
            if citation is None:
                raise AskError(
                    f"citation [{number}] is no longer on this page; ask the question again",
                    f"引用元[{number}]はこの画面に残っていません。もう一度質問してください",
                )
            yield self._evidence(replace(session, evidence=evidence_of(citation, place)))
        except Exception as trouble:
            yield {"evidence": render_trouble(_words(trouble, session.language), session.language)}

    def widen(self, session: Session, side: str) -> Iterator[Change]:
        """More turns before or after the evidence were asked for."""
        try:
            yield self._evidence(session.wider(side))
        except Exception as trouble:
            yield {"evidence": render_trouble(_words(trouble, session.language), session.language)}

    def switch_language(self, session: Session, language: str) -> Iterator[Change]:
        """The page is to be in another language; the conversation stays."""
        yield self._whole(replace(session, language="en" if language == "en" else "ja"))

    def start_over(self, session: Session) -> Iterator[Change]:
        """Forget this session's questions."""
        yield self._whole(Session(session.language)) | {"question": ""}

    def _answered(self, session: Session, answer: Answer) -> Iterator[Change]:
        session = replace(session, evidence=None)  # what the answer before rests on says nothing here
        spoken = {"announcement": headline(answer, session.language), "session": session}
        yield self._conversation(session) | spoken | {"evidence": render_nothing(session.language)}
        if answer.quotes:
            yield from self.cite(session, str(len(session.answers) - 1), str(answer.quotes[0].number))

    def _open_turn(self, session: Session, turn_id: str) -> Iterator[Change]:
        language = session.language
        yield {"evidence": render_wait(say(language, "opening"))}
        try:
            yield self._evidence(replace(session, evidence=self._turn(turn_id)))
        except YorokuError:
            yield {"evidence": render_trouble(say(language, "bad_turn", turn=turn_id[:80]), language)}
        except Exception as trouble:
            yield {"evidence": render_trouble(_words(trouble, language), language)}

    def _turn(self, turn_id: str) -> Evidence:
        meeting_id, _, ordinal = turn_id.partition("#")
        meeting = self._assistant.library.meeting(meeting_id)
        place = _whole_number(ordinal)
        if not 0 <= place < len(meeting.turns):
            raise AskError(f"no turn {turn_id!r} in the store", f"発言{turn_id!r}は会議録の中にありません")
        turn = meeting.turns[place]
        words = meeting.quote(turn.start, turn.end)
        return Evidence(meeting_id, place, turn.start, turn.end, words)

    def _whole(self, session: Session) -> Change:
        """Every part of the page, as after a change of language."""
        shown = (
            self._evidence(session) if session.evidence else {"evidence": render_nothing(session.language)}
        )
        header = render_header(session.language, demo=self._demo)
        return (
            self._conversation(session) | shown | {"header": header, "announcement": "", "session": session}
        )

    def _conversation(self, session: Session) -> Change:
        if session.answers:
            return {"conversation": render_conversation(session.answers, session.language)}
        return {"conversation": self._welcome(session.language)}

    def _exchange(self, session: Session, question: str, reply: str) -> Change:
        """The conversation with one exchange more, whose reply is already HTML."""
        before = render_conversation(session.answers, session.language)
        last = render_exchange(question, reply, len(session.answers), session.language)
        return {"conversation": before + last}

    def _evidence(self, session: Session) -> Change:
        if session.evidence is None:
            return {}
        meeting = self._assistant.library.meeting(session.evidence.meeting_id)
        return {"evidence": render_evidence(session.evidence, meeting, session.language), "session": session}

    def _welcome(self, language: Language) -> str:
        if language not in self._welcomes:
            retriever = self._assistant.library
            examples = example_questions(retriever, language)
            self._welcomes[language] = render_welcome(examples, retriever.meetings(), language)
        return self._welcomes[language]


def _words(trouble: Exception, language: Language) -> str:
    """What to tell the user; the outermost frame of a page's event, so anything unforeseen is logged here."""
    if isinstance(trouble, YorokuError):
        return words_of(trouble, language)
    log.error("an event of the page failed", exc_info=trouble)
    return say(language, "unexpected")


def _whole_number(text: str) -> int:
    """A number that came from the browser; -1, which is no place anywhere, for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
