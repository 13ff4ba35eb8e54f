"""WarmUp: asks one question and reads all minutes in a thread, while the first visitor reads the page."""

import logging
from threading import Thread

from assistant.chat import Assistant

log = logging.getLogger(__name__)


class WarmUp:
    """Asks once, since much is loaded on first use, and reads all minutes in the background."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._is_done = False

    def begin(self, question: str) -> None:
        """Ask the question, the first time; everything afterwards goes on beside the page."""
        if self._is_done:
            return
        self._is_done = True
        self._assistant.ask(question)
        Thread(target=self._read_ahead, daemon=True).start()

    def _read_ahead(self) -> None:
        """The outermost frame of a thread: what goes wrong is said to whoever wants the minutes later."""
        try:
            self._assistant.mentions.read()
        except Exception:
            log.info("the minutes could not be read ahead", exc_info=True)
