"""The command line end to end: what each command prints where, and with which exit status."""

import io
import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from waiting import PATIENCE

from assistant.cli import main

MINUTES = """令和5年度第2回汐見市情報公開審査会会議録

日時　令和5年8月24日（木）午後2時～午後3時10分
場所　市役所3階会議室
出席者
　会長　榎本 芳江
　委員　柏木 祐介

〇榎本会長　それでは開会します。

1　配食サービスに関する事務について（諮問）

〇榎本会長　議事に入ります。事務局から説明をお願いします。
〇事務局　配食サービスの申込書は、窓口の鍵付きキャビネットに三年間保管します。過ぎたものは溶解処分します。
〇柏木委員　キャビネットの鍵は誰が管理していますか。
〇事務局　係長が管理しています。持ち出すときは管理簿に時刻と氏名を書きます。
〇榎本会長　では採決します。可とする委員の挙手をお願いします。
（全員挙手）
〇榎本会長　了承されました。

2　その他

〇事務局　次回は令和5年11月16日午後2時からです。
〇榎本会長　以上で閉会します。
"""
CITATION = [
    "turn_id", "meeting_id", "source", "title", "body", "date", "speaker",
    "agenda", "turn", "page", "start", "end", "quote",
]  # fmt: skip
ANSWER = [
    "question",
    "language",
    "answered",
    "confidence",
    "filters",
    "understood",
    "coverage",
    "text",
    "quotes",
    "passages",
]


class Ran(NamedTuple):
    """What one command did."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.split("\n") if line]


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one command in this process, in English and without a store of the user's own."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("YOROKU_STORE", raising=False)

    def _run(*arguments: object) -> Ran:
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return _run


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one text of minutes."""
    folder = tmp_path_factory.mktemp("汐見 minutes")
    (folder / "第2回.txt").write_text(MINUTES, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def store(minutes: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds those minutes; tests only read it."""
    folder = tmp_path_factory.mktemp("store") / "store"
    assert main(["index", str(minutes), "--store", str(folder), "--json"]) == 0
    return folder


# Bad input: one line on standard error, nothing on standard output, exit status 2.

BAD = [
    (["ask", "鍵", "--k", "0"], "--k 0: expected a whole number of 1 or more"),
    (["ask", "鍵", "--k", "many"], "Invalid value for '--k'"),
    (["ask", "鍵", "--since", "nonsense"], "--since nonsense: expected a date such as"),
    (["ask", "鍵", "--until", "2023-02-30"], "--until 2023-02-30: expected a date such as"),
    (["ask", "鍵", "--bogus"], "No such option: --bogus"),
    (["ask"], "expected a question or --batch FILE"),
    (["ask", "鍵", "--batch", "q.jsonl"], "expected a question or --batch FILE"),
    (["ask", "鍵", "--store", "{tmp}/none"], "no minutes are indexed here"),
    (["ask", "--batch", "{tmp}/none.jsonl", "--store", "{store}"], "none.jsonl: No such file"),
    (["ask", "", "--store", "{store}"], "the question is empty"),
    (["status", "--store", "{tmp}/none"], "no minutes are indexed here"),
    (["chat", "--store", "{tmp}/none"], "no minutes are indexed here"),
    (["chat", "--host", "0.0.0.0"], "give --auth FILE so that users sign in"),
    (["demo", "--host", "192.0.2.1"], "or --no-auth to let everybody read them"),
    (["chat", "--auth", "{tmp}/none"], "no file of users there; make one with yoroku chat --auth"),
    (["chat", "--auth", "{tmp}/none", "--no-auth"], "expected one of the two; leave one out"),
    (["chat", "--add-user", "荒木"], "--add-user needs --auth FILE"),
    (["chat", "--port", "99999"], "--port 99999: expected a port"),
    (["index", "{tmp}/none", "--store", "{tmp}/store"], "no such file or folder"),
    (["index", "", "--store", "{tmp}/store"], "'': expected a file or a folder"),
    (["read", " "], "' ': expected a file or a folder"),
    (["index"], "Missing argument"),
    (["read"], "Missing argument"),
    (["read", "{tmp}/none.txt"], "none.txt"),
    (["frobnicate"], "No such command"),
    (["ask", "！？", "--store", "{store}"], "there is no word in the question"),
    (["ask", "😀", "--store", "{store}"], "there is no word in the question"),
    (["ask", "鍵", "--since", "2025", "--until", "2020"], "the first day is after the last"),
    (["ask", "鍵", "--store", "{store}", "--body", "教育委員会"], "a part of one of 汐見市情報公開審査会"),
    (["ask", "鍵", "--store", ""], "--store '': expected a folder"),
    (["ask", "鍵", "--store", "{tmp}/file"], "no minutes are indexed here"),
    (["ask", "鍵", "--store", "{tmp}"], "no minutes are indexed here"),
    (["ask", "--batch", "{tmp}", "--store", "{store}"], "s a directory"),
    (["ask", "--batch", "{tmp}/bytes", "--store", "{store}"], "expected UTF-8, found other bytes"),
    (["index", "{tmp}/empty", "--store", "{tmp}/store"], "no minutes there; expected files such as .txt"),
    (["index", "{tmp}/minutes.txt", "--store", "{tmp}/file"], "name a folder you may write to with --store"),
    (["cite", "x", "--store", "{store}"], "expected a turn's id"),
    (["cite", "x#1", "--store", "{store}"], "no meeting of that id"),
    (["cite", "", "--store", "{store}"], "expected a turn's id"),
    (["verify", "{tmp}/none", "--store", "{store}"], "none: No such file"),
    (["verify", "{tmp}", "--store", "{store}"], "s a directory"),
    (["verify", "{tmp}/file", "--store", "{store}"], "no quote in it; expected quotes"),
    (["verify", "{tmp}/bytes", "--store", "{store}"], "expected UTF-8, found other bytes"),
    (["verify", "{tmp}/huge", "--store", "{store}"], "expected at most 10,000,000"),
    (["read", "{tmp}"], "s a directory"),
    (["read", "{tmp}/bytes"], "not text in UTF-8"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD, ids=[" ".join(row[0]) for row in BAD])
def test_bad_input_is_one_line_and_status_2(
    run: Run, store: Path, tmp_path: Path, arguments: list[str], message: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "bytes").write_bytes(bytes(range(128, 256)) * 3)
    (tmp_path / "huge").write_bytes(b"a" * 10_000_001)
    ran = run(*(argument.format(tmp=tmp_path, store=store) for argument in arguments))
    assert ran.status == 2
    assert message in ran.err
    assert ran.err.count("\n") == 1
    assert ran.out == ""


def test_errors_are_japanese_where_the_locale_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert run("ask", "鍵", "--k", "0").err == "--k 0: 1以上の整数を指定してください\n"


# read


def test_read_prints_the_contract(run: Run, minutes: Path) -> None:
    file = minutes / "第2回.txt"
    ran = run("read", file, "--json")
    (row,) = ran.rows
    assert ran.status == 0
    assert list(row) == [
        "source", "text", "title", "body", "number", "date", "start_time", "end_time", "venue",
        "attendance", "agenda", "decisions", "turns",
    ]  # fmt: skip
    assert row["source"] == file.as_posix()
    assert row["text"] == MINUTES
    assert row["date"] == "2023-08-24"
    _has_keys(row["attendance"], ["name", "role", "department", "present"])
    _has_keys(
        row["agenda"],
        ["number", "title", "start", "end", "department", "materials", "first_turn", "decision"],
    )
    _has_keys(row["decisions"], ["outcome", "text", "start", "end", "turn", "agenda"])
    _has_keys(
        row["turns"],
        [
            "turn",
            "turn_id",
            "label",
            "name",
            "role",
            "department",
            "text",
            "start",
            "end",
            "label_start",
            "page",
            "agenda",
        ],
    )
    for turn in row["turns"]:  # type: ignore[attr-defined]
        assert MINUTES[turn["start"] : turn["end"]] == turn["text"]


def _has_keys(rows: object, keys: list[str]) -> None:
    assert isinstance(rows, list)
    assert rows
    assert all(list(row) == keys for row in rows)


def test_read_goes_on_after_a_file_that_cannot_be_read(run: Run, minutes: Path, tmp_path: Path) -> None:
    good, missing = minutes / "第2回.txt", tmp_path / "missing.txt"
    ran = run("read", missing, good, missing, "--json")
    assert ran.status == 2
    assert [sorted(row)[:2] for row in ran.rows] == [
        ["error", "source"],
        ["agenda", "attendance"],
        ["error", "source"],
    ]
    assert ran.rows[0]["source"] == missing.as_posix()
    assert ran.err.count("\n") == 2


def test_read_shows_a_person_what_was_understood(run: Run, minutes: Path) -> None:
    out = run("read", minutes / "第2回.txt").out
    for shown in (
        "2023-08-24",
        "榎本",
        "配食サービスに関する事務について",
        "了承",
        "#3 柏木委員",
        "鍵は誰が",
    ):
        assert shown in out


def test_text_of_minutes_never_drives_the_terminal(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "hostile.txt"
    file.write_text(
        "会議録\n〇岡委員　[bold red]赤[/] \x9b2J \u202e逆\u202c です。\n〇事務局　はい。\n",
        encoding="utf-8",
    )
    ran = run("read", file)
    assert not set("\x9b\u202e") & set(ran.out + ran.err)
    assert "[bold red]赤[/]" in ran.out


# index, status


def test_index_reports_and_is_idempotent(run: Run, minutes: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    (first,) = run("index", minutes, "--store", store, "--json").rows
    assert [len(first[name]) for name in ("added", "updated", "unchanged", "removed", "failed")] == [
        1,
        0,
        0,
        0,
        0,
    ]  # type: ignore[arg-type]
    again = run("index", minutes, "--store", store)
    assert again.out == "0 added, 0 updated, 1 unchanged, 0 removed, 0 failed, 0 skipped\n"


def test_index_fails_only_when_nothing_went_in(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    ran = run("index", broken, "--store", tmp_path / "store", "--json")
    (report,) = ran.rows
    assert ran.status == 2
    (failure,) = report["failed"]  # type: ignore[misc]
    assert sorted(failure) == ["reason", "source"]
    good = tmp_path / "good.txt"
    good.write_text(MINUTES, encoding="utf-8")
    assert run("index", broken, good, "--store", tmp_path / "store").status == 0


def test_status(run: Run, store: Path) -> None:
    (row,) = run("status", "--store", store, "--json").rows
    assert (row["meetings"], row["turns"], row["failures"]) == (1, 9, [])
    shown = run("status", "--store", store).out
    for part in ("store: ", "model: ", "meetings: 1", "turns: 9", "versions: yoroku "):
        assert part in shown


# ask


def test_ask_prints_the_contract(run: Run, store: Path) -> None:
    ran = run("ask", "キャビネットの鍵は誰が管理していますか", "--store", store, "--k", "3", "--json")
    (row,) = ran.rows
    assert ran.status == 0
    assert list(row) == ANSWER
    assert row["answered"] is True
    assert 0 < len(row["passages"]) <= 3  # type: ignore[arg-type]
    _has_keys(row["quotes"], CITATION)
    _has_keys(row["passages"], [*CITATION, "score", "link"])
    for citation in (*row["quotes"], *row["passages"]):  # type: ignore[misc]
        assert MINUTES[citation["start"] : citation["end"]] == citation["quote"]
        assert citation["date"] == "2023-08-24"


def test_ask_shows_quotes_with_who_when_and_where(run: Run, store: Path) -> None:
    out = run("ask", "キャビネットの鍵は", "誰が管理していますか", "--store", store).out
    for shown in (
        "1会議・",
        "[1]",
        "事務局",
        "令和5年8月24日（2023年）",
        "議題: ",
        "第2回.txt",
        "「係長が管理しています。",
    ):
        assert shown in out
    assert "\x1b" not in out


def test_ask_narrows_by_option(run: Run, store: Path) -> None:
    (row,) = run(
        "ask", "鍵の管理", "--store", store, "--json",
        "--since", "令和5年度", "--until", "2023-08", "--speaker", "事務局", "--body", "審査会",
    ).rows  # fmt: skip
    assert row["filters"] == {
        "since": "2023-04-01",
        "until": "2023-08-31",
        "speaker": "事務局",
        "body": "審査会",
    }
    assert {passage["speaker"] for passage in row["passages"]} == {"事務局"}  # type: ignore[attr-defined]


def test_batch_answers_line_by_line_under_its_ids(run: Run, store: Path, tmp_path: Path) -> None:
    batch = tmp_path / "questions.jsonl"
    questions = [{"id": "一", "question": "鍵の管理"}, {"id": 2, "question": "申込書の保管"}]
    batch.write_text("\n\n".join(json.dumps(line) for line in questions) + "\n", encoding="utf-8")
    rows = run("ask", "--batch", batch, "--store", store, "--json").rows
    assert [list(row) for row in rows] == [["id", *ANSWER]] * 2
    assert [row["id"] for row in rows] == ["一", 2]


@pytest.mark.parametrize("line", ["{", "[]", '{"question": "鍵"}', '{"id": 1}', '{"id": 1, "question": 2}'])
def test_a_batch_names_the_line_it_cannot_use(run: Run, store: Path, tmp_path: Path, line: str) -> None:
    batch = tmp_path / "questions.jsonl"
    good = '{"id": 3, "question": "鍵の管理"}'
    batch.write_text(f'{{"id": 2, "turns": ["鍵の管理", " "]}}\n{line}\n{good}\n', encoding="utf-8")
    ran = run("ask", "--batch", batch, "--store", store)
    assert ran.status == 2
    empty, bad, answered = ran.rows
    assert (list(empty), empty["id"]) == (["id", "error"], 2)
    assert "line 2: expected" in str(bad["error"])
    assert "line 2: expected" in ran.err
    assert list(answered) == ["id", *ANSWER]


def test_a_port_in_use_is_one_line_naming_the_option(run: Run, store: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ran = run("chat", "--store", store, "--port", taken.getsockname()[1])
    assert ran.status == 2
    assert "give another --port" in ran.err
    assert ran.err.count("\n") == 1


def test_adding_a_user_takes_the_password_from_standard_input(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    users = tmp_path / "users"
    monkeypatch.setattr(sys, "stdin", io.StringIO("汐見の会議録です\n"))
    ran = run("chat", "--auth", users, "--add-user", "荒木")
    assert (ran.status, ran.out) == (0, "")
    assert "荒木 is now a user in" in ran.err
    assert users.read_text(encoding="utf-8").startswith("荒木:scrypt-")


# The program itself


def test_version(run: Run) -> None:
    assert run("--version").out.startswith("yoroku 0.")


def test_interrupted_is_one_line_and_status_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupting:
        """A standard output whose user presses Ctrl+C."""

        encoding = "utf-8"

        def write(self, _text: str) -> int:
            raise KeyboardInterrupt

        def flush(self) -> None: ...

    monkeypatch.setattr(sys, "stdout", Interrupting())
    ran = run("--version")
    assert ran.status == 130
    assert ran.err.strip() == "interrupted"


LIGHT = """
import sys
from assistant.cli import main
main(sys.argv[1:])
heavy = {"torch", "chromadb", "gradio", "sentence_transformers", "pypdfium2", "docx"} & set(sys.modules)
sys.exit(f"imported {heavy}" if heavy else 0)
"""


@pytest.mark.parametrize("arguments", [["--help"], ["read", "{minutes}/第2回.txt"]], ids=["help", "read"])
def test_light_commands_import_nothing_heavy(minutes: Path, arguments: list[str]) -> None:
    command = [sys.executable, "-c", LIGHT, *(argument.format(minutes=minutes) for argument in arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_output_is_utf8_and_a_closed_pipe_ends_quietly(minutes: Path) -> None:
    command = [sys.executable, "-m", "assistant.cli", "read", str(minutes / "第2回.txt"), "--json"]
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(command, capture_output=True, env=environment, timeout=PATIENCE)
    assert json.loads(done.stdout.decode("utf-8"))["text"] == MINUTES
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as closed:
        assert closed.stdout is not None
        assert closed.stderr is not None
        closed.stdout.close()
        assert closed.stderr.read() == b""


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932"])
def test_verify_reads_what_windows_saves(run: Run, store: Path, tmp_path: Path, encoding: str) -> None:
    saved = tmp_path / "saved.txt"
    saved.write_bytes("「係長が管理しています。」\r\n".encode(encoding))
    ran = run("verify", saved, "--store", store)
    assert (ran.status, ran.out.split("\n")[0]) == (0, "found exactly: 係長が管理しています。")


def test_verify_tells_a_changed_word(run: Run, store: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.txt"
    saved.write_text("「係員が管理しています。」", encoding="utf-8")
    ran = run("verify", saved, "--store", store)
    assert ran.status == 1
    assert ran.out.startswith("not found; the minutes read: 係員が管理しています。\n  係長が管理しています\n")


@pytest.mark.parametrize(
    ("encoding", "coerced"), [("ascii", "1"), ("cp932", "0"), ("ascii:strict", "0"), ("utf-16", "1")]
)
def test_any_console_gets_utf8(minutes: Path, encoding: str, coerced: str) -> None:
    done = in_console(encoding, coerced, "read", str(minutes / "第2回.txt"))
    assert (done.returncode, done.stderr) == (0, b"")
    assert "キャビネットの鍵は誰が管理していますか" in done.stdout.decode("utf-8")


def test_a_question_is_understood_in_any_console(store: Path) -> None:
    """Where Python takes the arguments for ASCII too."""
    done = in_console("ascii", "0", "ask", "鍵の管理について", "--store", str(store))
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8").startswith("1会議・")


def in_console(encoding: str, coerced: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    """A command whose console says that it has this encoding, with the locale C made one of UTF-8 or not."""
    environment = {
        "PYTHONIOENCODING": encoding,
        "PYTHONCOERCECLOCALE": coerced,
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
    }
    command = [sys.executable, "-m", "assistant.cli", *arguments]
    return subprocess.run(command, capture_output=True, env=os.environ | environment, timeout=PATIENCE)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no shell that closes a stream so")
def test_closed_streams_are_no_error(minutes: Path) -> None:
    file = str(minutes / "第2回.txt")
    for redirection in (">&-", "2>&-", ">&- 2>&-"):
        command = f'"{sys.executable}" -m assistant.cli read "{file}" {redirection}'
        done = subprocess.run(command, shell=True, capture_output=True, timeout=PATIENCE)
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
def test_what_is_written_is_for_its_user_alone(run: Run, minutes: Path, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        assert run("index", minutes, "--store", tmp_path / "own").status == 0
        assert os.umask(0) == 0  # as it was
    finally:
        os.umask(before)
    written = [path for path in (tmp_path / "own").rglob("*") if path.is_file()]
    assert written
    assert not [path for path in written if path.stat().st_mode & 0o077]
