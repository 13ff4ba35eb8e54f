"""AnswersKept: the last answers, by what was asked and the mark of the store that gave them, in memory."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from assistant.models import Answer

KEPT = 100  # some 100 KB each, with its fifty passages


class AnswersKept:
    """The answers that were wanted last. Threads may use it at once.

    What an answer hangs on is all in its key: a store's mark is never the same again after a change, so an
    answer of before it is not found, and goes as others come.
    """

    def __init__(self, most: int = KEPT) -> None:
        self._most = most
        self._answers = OrderedDict[Hashable, Answer]()
        self._lock = Lock()

    def get(self, key: Hashable) -> Answer | None:
        """The answer kept under a key."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            return self._answers.get(key)

    def keep(self, key: Hashable, answer: Answer) -> None:
        """Keep an answer; the one that nobody wanted for longest goes where there are too many."""
        with self._lock:
            self._answers[key] = answer
            self._answers.move_to_end(key)
            if len(self._answers) > self._most:
                self._answers.popitem(last=False)
