"""A quote is found exactly, found as printed otherwise, or not found; never anything in between."""

import json

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.citations import to_json
from assistant.config import Settings
from assistant.verify import quotes_in, verify

SPOKEN = (
    (0, "髙橋委員", "データは２４時間保存し、\n その後消去（しょうきょ）します。"),
    (0, "事務局", "ＵＳＢメモリーは斎藤係長が管理します。"),
)
ROWS = [
    ("ＵＳＢメモリーは斎藤係長が管理します。", "exactly"),
    ("USBメモリーは齋藤係長が管理します。", "as"),
    ("データは24時間保存し、その後消去します。", "as"),
    ("データは２４時間保存し,その後消去（しょうきょ）します", "as"),
    ("データは48時間保存し、その後消去します。", "not"),
    ("USBメモリーは斎藤係長が管理しません。", "not"),
]


@pytest.mark.parametrize(("quote", "found"), ROWS)
def test_verify(quote: str, found: str) -> None:
    meeting = build_meeting(SPOKEN, ("一",))
    (check,) = verify(f"「{quote}」", MemoryLibrary(meeting))
    assert check.found == found
    assert meeting.text[check.start : check.end] == check.original
    assert bool(check.original) == (found != "not")


def test_a_saved_answer_is_found_word_for_word() -> None:
    library = MemoryLibrary(build_meeting())
    answer = Assistant(library, Settings(answer_threshold=0.1)).ask("キャビネットの鍵の管理")
    assert answer.quotes
    for saved in (answer.text, json.dumps(to_json(answer), ensure_ascii=False)):
        checks = verify(saved, library)
        assert {check.quote for check in checks} == {citation.quote.text for citation in answer.quotes}
        assert {check.found for check in checks} == {"exactly"}


def test_pasted_lines_are_quotes_of_their_own() -> None:
    assert quotes_in("一行目の引用です。\n\n短い\n二行目の引用です。") == (
        "一行目の引用です。",
        "二行目の引用です。",
    )


@pytest.mark.parametrize("text", ["", "\n\n", "[]", "{}", "null"])
def test_nothing_to_check(text: str) -> None:
    assert verify(text, MemoryLibrary(build_meeting())) == ()
