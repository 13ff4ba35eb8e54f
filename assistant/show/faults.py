"""where_raised: an error that nobody foresaw as a log may hold it: kinds and places, no word of its text."""

import traceback


def where_raised(error: BaseException) -> str:
    """The kind of an error and the lines of code that led to it, and of what it came from, the last first.

    What it says is left out: that may be a question, or a minute's text, with characters that drive a
    terminal or begin a line of their own.
    """
    told, seen = list[str](), set[int]()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        told.append(f"{type(cause).__name__}\n{''.join(traceback.format_tb(cause.__traceback__))}")
        cause = cause.__cause__ or cause.__context__
    return "from ".join(told)
