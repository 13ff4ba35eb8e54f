"""What each command does once its options are parsed; how it reads on the command line is in test_cli.py."""

import io
import json
import sys
from datetime import date
from pathlib import Path

import docx
import pytest
from waiting import free_port

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer, AskError
from assistant.program import commands
from assistant.show.json_output import answer_to_json
from corpus import ReadError
from index import Filters, Retriever
from index.models import StoreError

USB = "USBメモリの取扱いについて何と言われましたか"
NO_FILTERS = Filters()


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def rows(printed: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in printed.splitlines()]


@pytest.mark.parametrize(
    ("since", "until", "first", "last"),
    [
        (None, None, None, None),
        ("2022-07-11", None, date(2022, 7, 11), None),
        (None, "2022-07", None, date(2022, 7, 31)),
        ("2022", "2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("令和4年度", "令和4年度", date(2022, 4, 1), date(2023, 3, 31)),
        ("2022-07-11", "2022-07-11", date(2022, 7, 11), date(2022, 7, 11)),
    ],
)
def test_days_are_those_of_the_dates_typed(
    since: str | None, until: str | None, first: date | None, last: date | None
) -> None:
    assert commands.days(since, until) == (first, last)


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("nonsense", None, "--since nonsense: expected a date such as"),
        (None, "2023-02-30", "--until 2023-02-30: expected a date such as"),
        ("", None, "--since : expected a date such as"),
        ("2025", "2020", "--since 2025 --until 2020: the first day is after the last"),
    ],
)
def test_days_that_cannot_be_meant_are_said(since: str | None, until: str | None, told: str) -> None:
    with pytest.raises(AskError) as caught:
        commands.days(since, until)
    assert caught.value.message.startswith(told)
    assert caught.value.japanese


def test_a_store_is_closed_again_and_one_that_is_not_there_is_an_error(
    sample_store: str, tmp_path: Path
) -> None:
    with commands.opened(sample_store) as retriever:
        assert retriever.meetings()
    with pytest.raises(StoreError, match="yoroku index"), commands.opened(str(tmp_path / "none")):
        pytest.fail("there is no store")


# index


def test_what_is_indexed_is_told_and_a_second_time_nothing_is_new(
    samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, store = next(samples.glob("*.txt")), str(tmp_path / "store")
    assert commands.index_paths([file], store, as_json=True)
    (report,) = rows(capsys.readouterr().out)
    assert report["added"] == [file.as_posix()]
    assert commands.index_paths([file], store, as_json=False)
    assert capsys.readouterr().out == "0 added, 0 updated, 1 unchanged, 0 removed, 0 failed, 0 skipped\n"
    assert commands.sync_paths([file], store, rebuild=True).unchanged == (file.as_posix(),)


def test_one_file_in_the_store_is_enough_and_none_is_not(tmp_path: Path, samples: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    store = str(tmp_path / "store")
    assert not commands.index_paths([broken], store, as_json=False)
    assert commands.index_paths([broken, next(samples.glob("*.txt"))], store, as_json=False)


def test_a_folder_without_minutes_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(AskError, match=r"no minutes there; expected files such as \.txt"):
        commands.index_paths([tmp_path / "empty"], str(tmp_path / "store"), as_json=False)


# read


@pytest.mark.parametrize("as_json", [True, False])
def test_a_file_that_is_read_is_printed(
    samples: Path, capsys: pytest.CaptureFixture[str], *, as_json: bool
) -> None:
    file = next(samples.glob("*.txt"))
    assert commands.read_files([file], as_json=as_json)
    printed = capsys.readouterr()
    assert printed.err == ""
    assert "汐見市" in printed.out
    if as_json:
        (row,) = rows(printed.out)
        assert row["source"] == file.as_posix()


@pytest.mark.parametrize("name", ["none.txt", "broken.pdf", "."])
def test_a_file_that_is_not_read_is_told_in_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    assert not commands.read_files([tmp_path / name], as_json=True)
    printed = capsys.readouterr()
    (row,) = rows(printed.out)
    assert row["source"] == (tmp_path / name).as_posix()
    assert row["error"]
    assert printed.err.count("\n") == 1


# ask


def test_a_question_is_answered_for_a_person_or_a_program(
    sample_store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(store=sample_store, k=3)
    commands.ask_one(USB, settings, NO_FILTERS, as_json=True)
    (row,) = rows(capsys.readouterr().out)
    assert row["answered"] is True
    commands.ask_one(USB, settings, NO_FILTERS, as_json=False)
    shown = capsys.readouterr().out
    assert shown.startswith(str(row["text"]))
    assert "\n→ " in shown


@pytest.mark.parametrize("body", ["図書館", "図 書　館協議会"])
def test_a_body_is_named_by_a_part(sample_store: str, capsys: pytest.CaptureFixture[str], body: str) -> None:
    settings = Settings(store=sample_store)
    commands.ask_one("貸出履歴は何日で消去しますか", settings, Filters(body=body), as_json=True)
    (row,) = rows(capsys.readouterr().out)
    assert row["quotes"]
    assert {quote["body"] for quote in row["quotes"]} == {"汐見市図書館協議会"}  # type: ignore[attr-defined]


def test_a_body_that_is_not_held_is_said_with_those_that_are(sample_store: str) -> None:
    settings = Settings(store=sample_store)
    with pytest.raises(AskError, match=r"a part of one of .*汐見市図書館協議会"):
        commands.ask_one(USB, settings, Filters(body="教育委員会"), as_json=True)


def test_each_line_of_a_batch_is_answered_alone(
    sample_store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = tmp_path / "questions.jsonl"
    lines = [{"id": "一", "question": USB}, {"id": 2, "question": "それに対する回答は？"}]
    batch.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    settings = Settings(store=sample_store)
    commands.ask_batch(batch, settings, NO_FILTERS)
    answered = rows(capsys.readouterr().out)
    for line in lines:
        commands.ask_one(str(line["question"]), settings, NO_FILTERS, as_json=True)
    alone = rows(capsys.readouterr().out)
    assert answered == [{"id": line["id"]} | row for line, row in zip(lines, alone, strict=True)]


def test_of_a_conversation_in_a_batch_the_last_answer_is_printed(
    sample_store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = tmp_path / "talk.jsonl"
    turns = [USB, "誰が答えたのですか"]
    batch.write_text(json.dumps({"id": "talk", "turns": turns}), encoding="utf-8")
    commands.ask_batch(batch, Settings(store=sample_store), NO_FILTERS)
    (last,) = rows(capsys.readouterr().out)
    assert (last["id"], last["question"]) == ("talk", turns[-1])
    settings, told = Settings(store=sample_store), list[Answer]()
    with commands.opened(sample_store) as library:
        for turn in turns:
            told.append(Assistant(library, settings).ask(turn, history=told))
    assert last == {"id": "talk", **json.loads(json.dumps(answer_to_json(told[-1])))}
    assert last["quotes"], "what it follows is known"


# status, cite, verify


def test_a_status_names_the_parts_that_made_the_store(
    sample_store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    commands.print_status(sample_store, as_json=True)
    (row,) = rows(capsys.readouterr().out)
    assert row["location"] == sample_store
    assert set(row["versions"]) == set(commands.PARTS)  # type: ignore[call-overload]
    commands.print_status(sample_store, as_json=False)
    assert f"store: {sample_store}\n" in capsys.readouterr().out


def test_a_turn_is_cited_in_a_style(
    sample_store: str, retriever: Retriever, capsys: pytest.CaptureFixture[str]
) -> None:
    turn_id = f"{retriever.meetings()[0].meeting_id}#1"
    commands.print_citation(turn_id, "bibtex", sample_store)
    assert capsys.readouterr().out.startswith("@techreport{")
    with pytest.raises(StoreError, match="no meeting of that id"):
        commands.print_citation("0" * 12 + "#1", "plain", sample_store)


@pytest.fixture
def quote(retriever: Retriever) -> str:
    """A sentence that the sample minutes hold."""
    meeting = retriever.meeting(retriever.meetings()[0].meeting_id)
    longest = max(meeting.turns, key=lambda turn: turn.end - turn.start)
    return meeting.quote(longest.start, longest.end).strip().split("。")[0] + "。"


def _document(file: Path, text: str) -> None:
    document = docx.Document()
    document.add_paragraph(text)
    document.save(str(file))


@pytest.mark.parametrize("name", ["saved.txt", "saved.DOCX", "-"])
def test_quotes_are_checked_whatever_they_were_saved_as(
    sample_store: str, quote: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for words, found in ((quote, True), ("火星の探査機は来年度に打ち上げます。", False)):
        text = f"「{words}」\n"
        file = Path(name) if name == "-" else tmp_path / name
        if name == "-":
            monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        elif name.lower().endswith(".docx"):
            _document(file, text)
        else:
            file.write_text(text, encoding="utf-8")
        assert commands.verify_file(file, sample_store, as_json=True) is found


def test_a_check_is_printed_for_a_person_or_a_program(
    sample_store: str, quote: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "saved.txt"
    file.write_text(f"「{quote}」", encoding="utf-8")
    commands.verify_file(file, sample_store, as_json=True)
    (row,) = rows(capsys.readouterr().out)
    assert [check["found"] for check in row["quotes"]] == ["exactly"]  # type: ignore[attr-defined]
    commands.verify_file(file, sample_store, as_json=False)
    assert capsys.readouterr().out.startswith("found exactly: ")


def test_a_file_without_quotes_is_one_clear_line(sample_store: str, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(AskError, match="no quote in it; expected quotes"):
        commands.verify_file(tmp_path / "empty.txt", sample_store, as_json=False)
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    with pytest.raises(ReadError):
        commands.verify_file(tmp_path / "broken.pdf", sample_store, as_json=False)


# chat


@pytest.mark.parametrize(
    ("locale", "told"), [("C.UTF-8", "荒木 is now a user in"), ("ja_JP", "の利用者になりました")]
)
def test_a_user_is_added_to_the_file_and_said_so(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    locale: str,
    told: str,
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    monkeypatch.setattr(commands.terminal, "ask_password", lambda: "汐見の会議録です")
    commands.add_user(str(tmp_path / "users"), "荒木")
    assert told in capsys.readouterr().err
    assert (tmp_path / "users").read_text(encoding="utf-8").startswith("荒木:")


def test_a_chat_that_cannot_be_served_says_so_before_anything_is_loaded(tmp_path: Path) -> None:
    store = str(tmp_path / "none")
    with pytest.raises(AskError, match="--no-auth"):
        commands.serve_chat(Settings(store=store, host="0.0.0.0"))
    with pytest.raises(StoreError, match="yoroku index"):
        commands.serve_chat(Settings(store=store, port=0))


def test_a_chat_that_was_interrupted_ends_the_program_at_once(
    sample_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python would end its threads in the midst of a library, which aborts (status 134)."""
    done: list[str] = []
    monkeypatch.setattr(commands, "serve", lambda *_given, **_named: done.append("served"))
    monkeypatch.setattr(commands.terminal, "leave", lambda: done.append("left"))
    commands.serve_chat(Settings(store=sample_store, port=free_port(), reading=False))
    assert done == ["served", "left"]
