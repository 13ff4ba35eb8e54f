"""TextsToRead: how many texts one question may have the reading model read; fewer while others wait."""

from collections.abc import Callable

# Texts of one question while one other waits; half of that for each one more. A text costs some 50 ms of a
# core, all else of an answer 40 ms: ten questions a second on two cores leave each of them two or three.
BESIDE_ANOTHER = 4


class TextsToRead:
    """One question's: asked before each text that no vectors are kept of.

    While nobody waits there is no bound. ``is_short`` where one was refused: the same question may be
    answered better a little later.
    """

    def __init__(self, waiting: Callable[[], int]) -> None:
        self._waiting = waiting
        self._read = 0
        self.is_short = False

    def __call__(self) -> bool:
        """Whether one more may be read; if so, it counts."""
        waiting = self._waiting()
        if waiting and self._read >= BESIDE_ANOTHER >> (waiting - 1):
            self.is_short = True
            return False
        self._read += 1
        return True
