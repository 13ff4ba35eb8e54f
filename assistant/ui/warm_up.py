"""WarmUp: asks one question, reads all minutes and opens the reading model while the first visitor reads."""

import logging
from collections.abc import Iterator
from threading import Thread

from assistant.chat import Assistant

log = logging.getLogger(__name__)


class WarmUp:
    """Asks once, since much is loaded on first use, and reads all minutes in the background."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._is_done = False

    def begin(self, questions: Iterator[str]) -> None:
        """Ask the first question, the first time; everything afterwards goes on beside the page."""
        question = None if self._is_done else next(questions, None)
        if question is None:
            return
        self._is_done = True
        self._assistant.ask(question)
        Thread(target=self._read_ahead, args=(question,), daemon=True).start()

    def _read_ahead(self, question: str) -> None:
        """The outermost frame of a thread: what goes wrong is said to whoever wants the minutes later."""
        try:
            self._assistant.mentions.read()
            self._assistant.library.find_items(question)  # opens the model that reads
        except Exception:
            log.info("the minutes could not be read ahead", exc_info=True)
