"""without_interfaces(): Gradio imported without files for editors; rest(): its queue idle at less cost."""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# Between two looks of an idle queue at whether anybody asked. Gradio looks every 0.001 s, for which a chat
# that nobody uses takes a twentieth of a core; what is pressed waits half as long as this on average.
REST_SECONDS = 0.01


@contextmanager
def without_interfaces() -> Iterator[None]:
    """Within, Gradio is imported without writing a file for editors (.pyi) beside each of its components.

    That takes it a quarter of its start, every time anew, and is no business of a program that is installed.
    It leaves out components whose source it is not told.
    """
    told = inspect.getfile

    def getfile(object: Any) -> str:  # as inspect calls it
        if isinstance(object, type) and object.__module__.partition(".")[0] == "gradio":
            raise OSError(f"no interface is wanted of {object.__name__}")
        return told(object)

    inspect.getfile = getfile
    try:
        yield
    finally:
        inspect.getfile = told


def rest(queue: Any) -> None:
    """Let a queue of Gradio's look less often for what nobody asked."""
    queue.sleep_when_free = queue.progress_update_sleep_when_free = REST_SECONDS
