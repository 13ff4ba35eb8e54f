"""A file that takes too much is a failure of its own: the process that read it goes, and another reads on."""

import os
import pickle
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from shiomi_documents import pdf_drawn, write
from shiomi_files import is_alive
from waiting import wait_until

from corpus import Meeting, ReadError, read_meeting
from corpus.pickling_process import pipe_of, start_serving
from corpus.process_apart import Apart, Call
from corpus.structure import parser

MINUTES = "第１回汐見市議会\n○議長（青木健一君）　ただいまから開会いたします。\n"
limited = pytest.mark.skipif(sys.platform != "linux", reason="the system does not limit a process's memory")


@pytest.fixture
def apart() -> Iterator[Apart]:
    apart = Apart()
    yield apart
    apart.end()


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    file = tmp_path / "minutes.txt"
    file.write_text(MINUTES, encoding="utf-8")
    return file


def reading(file: Path) -> Call:
    return Call(parser.read_meeting, (file,), {}, file, file.as_posix())


def doing(function: object, *arguments: object) -> Call:
    return Call(function, arguments, {}, Path("hostile.pdf"), "hostile.pdf")  # type: ignore[arg-type]


def test_a_meeting_is_as_if_it_were_read_here(minutes: Path) -> None:
    assert read_meeting(minutes, source="a.txt") == parser.read_meeting(minutes, source="a.txt")


def test_files_are_read_in_one_process(apart: Apart, minutes: Path) -> None:
    others = {apart.call(doing(os.getpid)) for _ in range(2)}
    assert isinstance(apart.call(reading(minutes)), Meeting)
    assert len(others | {apart.call(doing(os.getpid))}) == 1
    assert os.getpid() not in others


def test_a_call_finds_the_environment_and_folder_of_its_maker(
    apart: Apart, minutes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = apart.call(doing(os.getpid))
    monkeypatch.setenv("PATH", str(minutes.parent))
    monkeypatch.chdir(minutes.parent)
    assert apart.call(doing(os.getenv, "PATH")) == str(minutes.parent)
    assert apart.call(reading(Path(minutes.name))).turns
    assert apart.call(doing(os.getpid)) == process


def test_what_cannot_be_read_says_so_in_both_languages(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    with pytest.raises(ReadError, match="the file is empty") as found:
        read_meeting(empty)
    assert "ファイルが空です" in found.value.japanese


@pytest.mark.parametrize(
    ("call", "told", "japanese"),
    [
        pytest.param(
            doing(bytearray, 3 << 30), "more than 1,024 MB of memory", "1,024 MB以上", marks=limited
        ),
        (doing(os._exit, 3), r"ended \(status 3\)", "状態 3"),
        (doing(os.kill, 0, "no number"), r"cannot be read \(TypeError\)", "TypeError"),
    ],
)
def test_what_a_file_does_harms_nobody_else(
    apart: Apart, minutes: Path, call: Call, told: str, japanese: str
) -> None:
    with pytest.raises(ReadError, match=f"^hostile.pdf: .*{told}") as found:
        apart.call(call)
    assert japanese in found.value.japanese
    assert apart.call(reading(minutes)).turns


@limited
@pytest.mark.parametrize(
    ("drawn", "again", "times"),
    [
        pytest.param(b"BT /F1 12 Tf %b ET", b"(%b) Tj " % (b"a" * 40), 2_000_000, id="text"),
        pytest.param(b"0 0 m %b S", b"1 1 l ", 20_000_000, id="path"),
    ],
)
def test_what_a_small_pdf_draws_without_end_is_its_own_failure(
    apart: Apart, minutes: Path, tmp_path: Path, drawn: bytes, again: bytes, times: int
) -> None:
    bomb = write(tmp_path / "bomb.pdf", pdf_drawn(drawn % (again * times)))
    assert bomb.stat().st_size < 500_000
    with pytest.raises(ReadError, match=r"bomb\.pdf: "):
        apart.call(reading(bomb))
    assert apart.call(reading(minutes)).turns


@limited
def test_a_file_that_takes_too_long_is_given_up(apart: Apart, minutes: Path) -> None:
    with pytest.raises(ReadError, match="takes more than 20 seconds"):
        apart.call(doing(signal.raise_signal, signal.SIGXCPU))  # what the system sends when time is up
    assert apart.call(reading(minutes)).turns


def test_a_system_error_stays_one(apart: Apart, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        apart.call(doing(os.stat, tmp_path / "gone"))


def test_whoever_ends_leaves_no_process_behind(apart: Apart) -> None:
    pid = apart.call(doing(os.getpid))
    apart.end()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@limited
def test_ctrl_c_reaches_the_caller_alone_who_ends_what_was_started_too(apart: Apart) -> None:
    assert apart.call(doing(os.getpgid, 0)) != os.getpgid(0)
    started = apart.call(doing(os.spawnlp, os.P_NOWAIT, "sleep", "sleep", "600"))
    assert is_alive(started)
    apart.end()
    wait_until(lambda: not is_alive(started), "what it had started had ended")


def test_a_caller_who_has_gone_meanwhile_is_told_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    reader = start_serving("corpus.process_apart")
    pipe_of(reader.stdout).close()
    with reader:
        pickle.dump(doing(os.getpid), pipe_of(reader.stdin))
    assert (reader.returncode, capfd.readouterr().err) == (0, "")


def test_an_interrupted_call_leaves_no_answer_for_the_next(apart: Apart, minutes: Path) -> None:
    def interrupt(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        apart.call(doing(os.getpid))
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        with pytest.raises(KeyboardInterrupt):
            apart.call(doing(time.sleep, 30))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert isinstance(apart.call(reading(minutes)), Meeting)
