"""stdin, stdout, stderr: control characters made harmless, errors as one_line, passwords, closed pipes."""

import atexit
import errno
import os
import sys
from contextlib import suppress
from getpass import getpass
from pathlib import Path
from typing import NoReturn, TextIO

from rich.console import Console
from rich.text import Text

from assistant.models import AskError
from assistant.question.question_language import message_language
from assistant.show.strings import say
from corpus import YorokuError
from corpus.language.bilingual import Language, words_of
from corpus.language.path_names import readable

# Control characters (C0 without tab and line feed, DEL, C1) can drive a terminal, bidirectional overrides can
# make text read otherwise than it is; all are shown as the replacement character.
_CONTROLS = {*range(0x20), *range(0x7F, 0xA0)} - {ord("\n"), ord("\t")}
_TEXT_OVERRIDES = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_UNSAFE_CONTROLS = dict.fromkeys(_CONTROLS | _TEXT_OVERRIDES, "\ufffd")
# json.dumps leaves DEL and C1 as they are; as escapes they mean the same and do nothing to a terminal.
_JSON_ESCAPES = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}


def harmless(text: str) -> str:
    """Text that comes from a file or a question, safe to show in a terminal."""
    return text.replace("\r\n", "\n").translate(_UNSAFE_CONTROLS)


def harmless_json(line: str) -> str:
    """Dumped JSON that means the same and holds no control character."""
    return line.translate(_JSON_ESCAPES)


def speak_utf8() -> None:
    """Make the standard streams UTF-8 whatever the console's code page; what cannot be encoded is escaped.

    A stream that was closed before the start takes what is written and keeps nothing.
    """
    sys.stdout = sys.stdout or _closed_pipe_nowhere()
    sys.stderr = sys.stderr or _closed_pipe_nowhere()
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _closed_pipe_nowhere() -> TextIO:
    return os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def as_typed(argument: str) -> str:
    """An argument that Python took for another encoding (LANG=C), as the UTF-8 that terminals send."""
    try:
        return os.fsencode(argument).decode("utf-8")
    except UnicodeError:
        return argument


def results() -> Console:
    """Where results go: colours only on a terminal, nothing in a text is taken for markup."""
    return _console(sys.stdout)


def notices() -> Console:
    """Where progress and errors go: the standard error stream."""
    return _console(sys.stderr)


def write(line: str) -> None:
    """One line of results, exactly as given."""
    sys.stdout.write(line + "\n")


def show(console: Console, text: str, style: str = "") -> None:
    """Text of any origin: wrapped on a terminal only, never interpreted."""
    console.print(Text(harmless(text), style=style), soft_wrap=not console.is_terminal)


def complain(error: Exception) -> None:
    """An error as one line in the reader's language."""
    print(one_line(harmless(readable(_error_in_words(error)))), file=sys.stderr)


def complain_of_interrupt() -> None:
    """One line for Ctrl-C."""
    complain(AskError("interrupted", "中断しました"))


def ask_password() -> str:
    """A new password: typed twice on a terminal, unseen; else the first line of standard input.

    AskError when the two differ.
    """
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    language = message_language()
    password = getpass(say(language, "new_password"))
    if getpass(say(language, "password_again")) != password:
        raise AskError(
            "the two passwords differ; run the command again",
            "二つのパスワードが違います。もう一度実行してください",
        )
    return password


def as_path(words: str) -> Path:
    """A path as it was given; AskError for an empty one, which systems take for the folder one is in."""
    if not words.strip():
        raise AskError(
            f"{words!r}: expected a file or a folder; give its path, or . for the folder you are in",
            f"{words!r}: ファイルかフォルダーを指定してください。今いるフォルダーなら . です",
        )
    return Path(words)


def one_line(text: str) -> str:
    """The text with every run of white space made one space."""
    return " ".join(text.split())


def is_closed_pipe(error: OSError) -> bool:
    """Whether the reader of our output (``head``, a pager) has gone; on Windows an invalid argument."""
    return isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == errno.EINVAL)


def let_go_of_stdout() -> None:
    """After a closed pipe: nothing more can be written, so that closing the stream does not fail again."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())


def leave() -> NoReturn:
    """End the program, all well, while threads of it still answer or read.

    Python's own way would end them in the midst of a library that is not written in it, which aborts.
    """
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # nobody reads it any more
            stream.flush()
    os._exit(0)


def _console(stream: TextIO) -> Console:
    return Console(file=stream, markup=False, highlight=False, emoji=False)


def _error_in_words(error: Exception) -> str:
    language = message_language()
    if isinstance(error, YorokuError):
        return words_of(error, language)
    if isinstance(error, OSError):
        return _system_words(error, language)
    format_message = getattr(error, "format_message", None)
    if format_message is None:
        return say(language, "unexpected_error", error=f"{type(error).__name__}: {error}")
    return f"{str(format_message()).rstrip('.')}; {say(language, 'usage_hint')}"


def _system_words(error: OSError, language: Language) -> str:
    subject = f"{error.filename}: " if error.filename else ""
    hint = say(language, "no_space_hint" if error.errno == errno.ENOSPC else "path_hint")
    return f"{subject}{error.strerror or error}; {hint}"
