"""Apart: a Call (read_meeting, page_pictures) pickled to a process of its own, of limited time and memory.

The process is started for the first file and kept; after a file that it did not survive comes another.
"""

import atexit
import gc
import os
import pickle
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Lock, Timer
from typing import Any

from corpus.errors import ReadError
from corpus.language.path_names import name_of, path_of
from corpus.limits import CLOCK, MEGABYTE, limit_process, memory_for, seconds_for
from corpus.models import Meeting
from corpus.pages import pictures
from corpus.pages.pictures import PagePicture
from corpus.pickling_process import GARBAGE_THRESHOLD, answers_alone, pipe_of, send_pickled, start_serving
from corpus.structure import parser


def read_meeting(path: Path, *, source: str | None = None) -> Meeting:
    """The meeting that a minutes file holds; ReadError where it cannot be read, or takes too much.

    ``source`` is how the file is to be named in citations; by default the path as given. A file in which no
    speaker can be found gives a Meeting without turns and a warning that says so.
    """
    name = source or name_of(path)
    meeting: Meeting = _APART.call(Call(parser.read_meeting, (path,), {"source": name}, path, name))
    return meeting


def page_pictures(meeting: Meeting, start: int, end: int) -> tuple[PagePicture, ...]:
    """The first pages that hold ``start``..``end`` of a meeting that was read from a PDF.

    ReadError where it has no printed pages, where its file is gone or another, or takes too much to show.
    """
    call = Call(pictures.page_pictures, (meeting, start, end), {}, path_of(meeting.source), meeting.source)
    shown: tuple[PagePicture, ...] = _APART.call(call)
    return shown


def _current_folder() -> str:
    """The current folder; "" where it has been deleted."""
    with suppress(FileNotFoundError):
        return str(Path.cwd())
    return ""


@dataclass(frozen=True, slots=True)
class Call:
    """A function to be called with these arguments, and the file that it is about, by path and name.

    It is called in the environment and the folder of its maker: they say where programs and files are found.
    """

    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    options: dict[str, Any]
    file: Path
    source: str
    environment: dict[str, str] = field(default_factory=os.environ.copy)
    folder: str = field(default_factory=_current_folder)

    def size(self) -> int:
        """The bytes of the file on disk, which is that itself or holds it; 0 where there is none."""
        for path in (self.file, *self.file.parents):
            with suppress(OSError, ValueError):
                if path.is_file():
                    return path.stat().st_size
        return 0


class Apart:
    """The process in which calls are made, one at a time, whoever makes them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def call(self, call: Call) -> Any:
        """What the function gives; raises what it raises, and ReadError where it takes too much."""
        with self._lock:
            answer = self._answer(call)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def end(self) -> None:
        """Let the process go."""
        if self._process:
            _end(self._process)
            self._process = None

    def _answer(self, call: Call) -> Any:
        process = self._process = self._process or start_serving(__name__)
        size, is_late = call.size(), Event()

        def stop() -> None:
            is_late.set()
            _kill(process)

        limit = Timer(CLOCK * seconds_for(size), stop)
        limit.daemon = True
        limit.start()
        try:
            send_pickled(call, pipe_of(process.stdin))
            answer, is_spent = pickle.load(pipe_of(process.stdout))
            if is_spent:
                self.end()
            return answer
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            self._process = None
            return _process_ended(call.source, _end(process), size, is_late=is_late.is_set())
        except BaseException:  # interrupted in the middle of an answer: the next call is not to find the rest
            self.end()
            raise
        finally:
            limit.cancel()


def _end(process: "subprocess.Popen[bytes]") -> int:
    """End a process, if it has not ended; the status with which it did."""
    _kill(process)
    with suppress(BrokenPipeError), process:
        pass
    return process.returncode


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """End a process and what it has started (a converter, Tesseract), where the system knows groups."""
    if sys.platform == "win32":
        process.kill()
    elif process.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _process_ended(source: str, status: int, size: int, *, is_late: bool) -> ReadError:
    """Why a file was not read whose process ended."""
    if is_late or (sys.platform != "win32" and status == -signal.SIGXCPU):
        seconds = seconds_for(size)
        return ReadError(
            f"{source}: takes more than {seconds} seconds, as no minutes of its size do; "
            "open it and save it again, or leave it out",
            f"{source}: 読み取りに{seconds}秒以上かかるため中止しました。"
            "開いて保存し直すか、このファイルを外してください",
        )
    return ReadError(
        f"{source}: the process that read it ended (status {status}); "
        "check that memory is free, and leave this file out if it happens again",
        f"{source}: 読み取り中の処理が終了しました（状態 {status}）。"
        "メモリーの空きを確かめ、繰り返す場合はこのファイルを外してください",
    )


def serve() -> None:
    """What the process does: calls from standard input are made, what they give goes to standard output."""
    answers = answers_alone()
    calls = os.fdopen(0, "rb", closefd=False)
    gc.set_threshold(GARBAGE_THRESHOLD)
    while True:
        try:
            call = pickle.load(calls)
        except (EOFError, pickle.UnpicklingError):
            os._exit(0)  # the caller has gone
        try:
            send_pickled(_call_made(call), answers)
        except BrokenPipeError:
            os._exit(0)  # in the meantime


def _call_made(call: Call) -> tuple[Any, bool]:
    """What a call gives or raises, and whether the process has no memory left for another."""
    size = 0
    try:
        _settle_call(call)
        size = call.size()
        limit_process(size)
        return call.function(*call.arguments, **call.options), False
    except ReadError as error:
        return ReadError(error.message, error.japanese), False
    except OSError as error:
        return error, False
    except MemoryError:
        return _too_large(call.source, size), True
    except Exception as error:  # a fault of our own, met by a file that nobody thought of
        return _reading_fault(call.source, error), False


def _settle_call(call: Call) -> None:
    """Take on the environment and the folder in which a call is made; OSError where that folder is gone."""
    if os.environ.copy() != call.environment:
        os.environ.clear()
        os.environ.update(call.environment)
        tempfile.tempdir = None  # found anew, by TMPDIR
    if call.folder or not call.file.is_absolute():
        os.chdir(call.folder)


def _too_large(source: str, size: int) -> ReadError:
    megabytes = memory_for(size) // MEGABYTE
    return ReadError(
        f"{source}: takes more than {megabytes:,} MB of memory, as no minutes of its size do; "
        "open it and save it again, or leave it out",
        f"{source}: 読み取りに{megabytes:,} MB以上のメモリーが必要なため中止しました。"
        "開いて保存し直すか、このファイルを外してください",
    )


def _reading_fault(source: str, error: Exception) -> ReadError:
    return ReadError(
        f"{source}: cannot be read ({type(error).__name__}); open it and save it again, or leave it out",
        f"{source}: 読み取れません（{type(error).__name__}）。"
        "開いて保存し直すか、このファイルを外してください",
    )


_APART = Apart()
atexit.register(_APART.end)
