"""What a person sees in the terminal, in both languages; names and words of the minutes stay text."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.console import Console
from shiomi import MemoryLibrary, build_meeting, field

from assistant.answer.verify import Check
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.program.display import (
    show_answer,
    show_checks,
    show_meeting,
    show_report,
    show_status,
    show_warnings,
    sync_bar,
)
from corpus import ReadWarning
from corpus.language.bilingual import Language
from corpus.models import Attendee
from index import SyncReport
from index.models import Failure

MEETING = build_meeting()
FAILED = (
    Failure("a.pdf", "a.pdf: no text in it", "a.pdf: 文字がありません"),
    Failure("scan.doc", "broken", "壊れています"),
)


def shown(show: Callable[[Console], None]) -> str:
    """What is printed where results go into a file."""
    printed = io.StringIO()
    show(Console(file=printed, width=80, markup=False, highlight=False, emoji=False))
    return printed.getvalue()


@pytest.mark.parametrize(
    "question", ["キャビネットの鍵は誰が管理していますか", "火星の探査機", "who keeps the key"]
)
def test_an_answer_reads_as_its_plain_text(question: str) -> None:
    assistant = Assistant(MemoryLibrary(MEETING), Settings(answer_threshold=0.3, sure_from=0.3))
    answer = assistant.ask(question)
    lines = shown(lambda console: show_answer(console, answer, assistant.questions_after))
    assert lines.startswith(answer.text + "\n")
    chips = [f"→ {suggestion}" for suggestion in assistant.questions_after(answer, answer.language)]
    assert bool(chips) == answer.answered
    assert lines.removeprefix(answer.text + "\n").splitlines() == chips


def test_a_meeting_is_shown_as_it_was_understood() -> None:
    meeting = replace(
        MEETING,
        fields=(
            *MEETING.fields,
            field("venue", MEETING.text, "市役所\n3階"),
            field("start_time", MEETING.text, "14:00", "午後2時"),
        ),
        attendance=(
            Attendee("榎本 芳江", "会長"),
            Attendee("荒木 良子", "係長", "総務課"),
            Attendee("沢田 実", present=False),
        ),
    )
    lines = shown(lambda console: show_meeting(console, meeting, "ja")).splitlines()
    assert lines[0] == MEETING.title
    for line in (
        f"  source: {MEETING.source}",
        f"  body: {MEETING.body}",
        "  date: 2023-08-24",
        "  time: 14:00",
        "  venue: 市役所 3階",
        "  present: 榎本 芳江 (会長), 荒木 良子 (総務課 係長)",
        "  absent: 沢田 実",
        "  agenda: 3",
        "  turns: 15",
        "  #3 柏木委員",
        "      キャビネットの鍵は誰が管理していますか。",
    ):
        assert line in lines
    assert not any(line.startswith("  pages:") for line in lines), "what is not known is left out"
    (item,) = (line for line in lines if line.startswith("  1 配食"))
    assert "了承" in item


def test_a_long_turn_is_shortened_and_a_nameless_meeting_goes_by_its_file() -> None:
    long = build_meeting([(0, "事務局", "長い話です。" * 100)], ["一"], title="")
    lines = shown(lambda console: show_meeting(console, long, "ja")).splitlines()
    assert lines[0] == long.source
    assert lines[-1].endswith("…")
    assert len(lines[-1].strip()) == 200


@pytest.mark.parametrize(
    ("language", "words"), [("ja", "一頁が読めません"), ("en", "one page is unreadable")]
)
def test_warnings_name_their_file(language: Language, words: str) -> None:
    warned = replace(MEETING, warnings=(ReadWarning("one page is unreadable", "一頁が読めません"),))
    assert shown(lambda console: show_warnings(console, warned, language)) == f"{MEETING.source}: {words}\n"


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "ja",
            [
                "追加 2件、更新 1件、変更なし 0件、削除 0件、失敗 1件、対象外 1件",
                "  a.pdf: 文字がありません",
                "  scan.doc: 壊れています",
            ],
        ),
        (
            "en",
            [
                "2 added, 1 updated, 0 unchanged, 0 removed, 1 failed, 1 skipped",
                "  a.pdf: no text in it",
                "  scan.doc: broken",
            ],
        ),
    ],
)
def test_a_report_counts_and_names_what_failed_or_was_skipped_once(
    language: Language, lines: list[str]
) -> None:
    report = SyncReport(("1.txt", "2.txt"), ("3.txt",), (), (), FAILED[:1], FAILED[1:])
    assert shown(lambda console: show_report(console, report, language)).splitlines() == lines


def test_a_report_names_what_was_taken_with_a_doubt() -> None:
    report = SyncReport(("1.txt",), (), (), (), (), warned=(Failure("1.txt", "no speakers", "発言者なし"),))
    assert shown(lambda console: show_report(console, report, "ja")).splitlines()[1:] == [
        "  1.txt: 発言者なし"
    ]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_status_tells_what_is_held_and_leaves_out_what_is_not_known(language: Language) -> None:
    status = replace(MemoryLibrary(MEETING).status(), failures=FAILED, model_note="")
    told = shown(lambda console: show_status(console, status, {"yoroku": "0.1", "chromadb": "1.5"}, language))
    lines = told.splitlines()
    assert len(lines) == 10
    assert lines[0] == ("保存場所: memory" if language == "ja" else "store: memory")
    assert lines[-3] == ("版: " if language == "ja" else "versions: ") + "yoroku 0.1, chromadb 1.5"
    assert lines[-2:] == (
        ["  a.pdf: 文字がありません", "  scan.doc: 壊れています"]
        if language == "ja"
        else ["  a.pdf: no text in it", "  scan.doc: broken"]
    )
    sized = replace(status, disk_bytes=1_234_567)
    assert "1.2 MB" in shown(lambda console: show_status(console, sized, {}, language))


CHECKS = (
    Check("鍵は係長が\n管理する", "exactly", "鍵は係長が管理する", source="a.txt", start=3, end=12),
    Check("ｶｷﾞ", "as", "カギ", source="a.txt", start=20, end=22),
    Check("鍵は課長が", "near", "鍵は係長が"),
    Check("火星", "not", ""),
)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "found exactly: 鍵は係長が 管理する",
                "  a.txt 3..12",
                "found as: ｶｷﾞ",
                "  カギ",
                "  a.txt 20..22",
                "not found; the minutes read: 鍵は課長が",
                "  鍵は係長が",
                "not found: 火星",
            ],
        ),
        (
            "ja",
            [
                "一字一句一致: 鍵は係長が 管理する",
                "  a.txt 3..12",
                "表記の違いを除き一致: ｶｷﾞ",
                "  カギ",
                "  a.txt 20..22",
                "見つかりません。近い原文: 鍵は課長が",
                "  鍵は係長が",
                "見つかりません: 火星",
            ],
        ),
    ],
)
def test_each_quote_is_told_with_what_the_minutes_read(language: Language, lines: list[str]) -> None:
    assert shown(lambda console: show_checks(console, CHECKS, language)).splitlines() == lines


def test_a_bar_tells_how_far_a_sync_is_on_a_terminal_only() -> None:
    source = "minutes/\x1b[31m" + "長" * 60 + ".txt"
    for is_terminal in (True, False):
        printed = io.StringIO()
        with sync_bar(Console(file=printed, width=200, force_terminal=is_terminal, color_system=None)) as bar:
            bar(2, 9, 31, source)
        if not is_terminal:
            assert printed.getvalue() == ""
            continue
        assert "2/9" in printed.getvalue()
        assert "31 turns" in printed.getvalue()
        assert "長.txt" in printed.getvalue()
        assert "長" * 40 not in printed.getvalue()
        assert "[31m" not in printed.getvalue()


def test_names_of_the_minutes_are_never_markup() -> None:
    hostile = build_meeting(
        [(0, "[bold]岡[/bold]委員", "[red]赤[/red]\x1b[2J\u202e。")], ["[i]一[/i]"], title="[b]題[/b]"
    )
    told = shown(lambda console: show_meeting(console, hostile, "ja"))
    for words in ("[bold]岡[/bold]委員", "[red]赤[/red]", "[i]一[/i]", "[b]題[/b]"):
        assert words in told
    assert not set("\x1b\u202e") & set(told)
