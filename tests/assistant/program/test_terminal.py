"""The border to the terminal: nothing from a file drives it, and every error is one line in two languages."""

import atexit
import errno
import io
import json
import os
import sys

import click
import pytest
from rich.console import Console

from assistant.models import AskError
from assistant.program import terminal
from corpus import ReadError

LANGUAGES = {"en": "C.UTF-8", "ja": "ja_JP.UTF-8"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("鍵の管理\n二行目\t欄", "鍵の管理\n二行目\t欄"),
        ("一行目\r\n二行目", "一行目\n二行目"),
        ("\x1b[31m赤\x1b[0m", "\ufffd[31m赤\ufffd[0m"),
        ("\x9b2J\x07\x00\x7f\r", "\ufffd2J" + "\ufffd" * 4),
        ("\u202e逆\u202c\u2066囲\u2069", "\ufffd逆\ufffd\ufffd囲\ufffd"),
        ("\u200b\u3000😀", "\u200b\u3000😀"),
    ],
)
def test_text_of_any_origin_is_harmless(text: str, shown: str) -> None:
    assert terminal.harmless(text) == shown


def test_dumped_json_is_harmless_and_means_the_same() -> None:
    value = {"text": "\x00\x1b[31m\x7f\x9b2J\u202e鍵\n"}
    line = terminal.harmless_json(json.dumps(value, ensure_ascii=False))
    assert json.loads(line) == value
    assert not set(map(chr, (*range(0x20), *range(0x7F, 0xA0)))) & set(line)


@pytest.mark.parametrize(
    ("text", "line"), [("", ""), (" 鍵 \n\n の\t管理\u3000 ", "鍵 の 管理"), ("a\r\nb", "a b")]
)
def test_one_line(text: str, line: str) -> None:
    assert terminal.one_line(text) == line


@pytest.mark.parametrize("typed", ["鍵の管理", "key", "", "一\udc80"])
def test_an_argument_is_what_was_typed(typed: str) -> None:
    """What Python took for bytes of another encoding is UTF-8; what is none stays as it is."""
    try:
        received = typed.encode("utf-8").decode("ascii", "surrogateescape")
    except UnicodeEncodeError:
        received = typed
    assert terminal.as_typed(received) == typed


ERRORS: list[tuple[Exception, str, str]] = [
    (AskError("--k 0: expected 1", "--k 0: 1以上"), "--k 0: expected 1", "--k 0: 1以上"),
    (ReadError("a\nb", "一\n二"), "a b", "一 二"),
    (ReadError("\x1b[31m", "\u202e"), "\ufffd[31m", "\ufffd"),
    (
        FileNotFoundError(errno.ENOENT, "No such file", "none.txt"),
        "none.txt: No such file; check the path and its permissions",
        "none.txt: No such file; 場所とアクセス権を確かめてください",
    ),
    (
        OSError(errno.ENOSPC, "No space left"),
        "No space left; free some disk space and run it again",
        "No space left; 空き容量を増やしてから、もう一度実行してください",
    ),
    (OSError("broken"), "broken; check the path", "broken; 場所とアクセス権"),
    (click.UsageError("No such option: --bogus."), "No such option: --bogus; see yoroku --help", "使い方は"),
    (
        ZeroDivisionError("division by zero"),
        "unexpected error (ZeroDivisionError: division by zero); run with YOROKU_TRACEBACK=1",
        "想定外のエラーです（ZeroDivisionError: division by zero）",
    ),
]


@pytest.mark.parametrize(("error", "english", "japanese"), ERRORS, ids=lambda one: type(one).__name__)
def test_an_error_is_one_line_in_the_readers_language(
    error: Exception,
    english: str,
    japanese: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for language, expected in (("en", english), ("ja", japanese)):
        monkeypatch.setenv("LC_ALL", LANGUAGES[language])
        terminal.complain(error)
        printed = capsys.readouterr()
        assert printed.out == ""
        assert expected in printed.err
        assert printed.err.count("\n") == 1


@pytest.mark.parametrize("width", [20, 200])
def test_text_is_wrapped_on_a_terminal_only_and_never_interpreted(width: int) -> None:
    words = "[bold]鍵の管理[/bold] :smile: " * 3
    for is_terminal in (True, False):
        shown = io.StringIO()
        console = Console(
            file=shown, width=width, force_terminal=is_terminal, markup=False, emoji=False, color_system=None
        )
        terminal.show(console, words)
        assert (shown.getvalue().count("\n") > 1) == (is_terminal and width == 20)
        assert "".join(shown.getvalue().split()) == "".join(words.split())


def test_results_go_to_standard_output_and_notices_to_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    terminal.show(terminal.results(), "[red]結果[/]", "bold")
    terminal.show(terminal.notices(), ":warning: 知らせ", "yellow")
    terminal.write("そのまま\x07")
    printed = capsys.readouterr()
    assert printed.out == "[red]結果[/]\nそのまま\x07\n"
    assert printed.err == ":warning: 知らせ\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp932", "utf-16"])
def test_streams_speak_utf8_whatever_the_console_says(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    kept = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(kept, encoding=encoding))
    terminal.speak_utf8()
    sys.stdout.write("鍵\ud800")
    sys.stdout.flush()
    assert kept.getvalue() == "鍵\\ud800".encode()


def test_a_stream_that_was_closed_takes_what_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    terminal.speak_utf8()
    sys.stdout.write("鍵")
    sys.stdout.close()


@pytest.mark.parametrize(
    ("given", "password"), [("汐見の会議録です\n", "汐見の会議録です"), (" a b \r\nc\n", " a b "), ("", "")]
)
def test_a_password_is_the_first_line_of_what_is_piped_in(
    monkeypatch: pytest.MonkeyPatch, given: str, password: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(given))
    assert terminal.ask_password() == password


@pytest.mark.parametrize(
    ("error", "closed"),
    [
        (BrokenPipeError(), True),
        (OSError(errno.EPIPE, "Broken pipe"), True),  # which Python makes a BrokenPipeError
        (OSError(errno.ENOSPC, "No space left"), False),
        (FileNotFoundError(), False),
    ],
)
def test_a_pipe_that_closed_is_told_from_other_errors(error: OSError, *, closed: bool) -> None:
    assert terminal.is_closed_pipe(error) is closed


def test_leaving_says_what_is_to_be_said_and_waits_for_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[object] = []

    class Stream(io.StringIO):
        def flush(self) -> None:
            done.append("told")
            raise BrokenPipeError

    monkeypatch.setattr(atexit, "_run_exitfuncs", lambda: done.append("tidied"))
    monkeypatch.setattr(os, "_exit", done.append)
    monkeypatch.setattr(sys, "stdout", Stream())
    terminal.leave()
    assert done == ["tidied", "told", 0]
