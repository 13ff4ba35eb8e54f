"""A quote is found exactly, as printed otherwise, nearly, or not; whatever it was saved or pasted as."""

import json

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.verify import quotes_in, verify
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer
from assistant.show.answer_export import export
from assistant.show.json_output import answer_to_json

SPOKEN = (
    (0, "髙橋委員", "データは２４時間保存し、\n その後消去（しょうきょ）します。"),
    (
        0,
        "事務局",
        "ＵＳＢメモリーは斎藤係長が管理します。学会の辺見会長から、会場の辺りで広く体験を伝えるよう求められました。",
    ),
)
ROWS = [
    ("ＵＳＢメモリーは斎藤係長が管理します。", "exactly"),
    ("USBメモリーは齋藤係長が管理します。", "as"),
    ("データは24時間保存し、その後消去します。", "as"),
    ("データは２４時間保存し,その後消去（しょうきょ）します", "as"),
    ("データは２４時間保存し、その後消去《しょうきょ》します", "as"),
    ("學會の邊見會長から、會場の邉りで廣く體驗を傳えるよう求められました", "as"),
    ("ＵＳＢメモリーは斎藤", "exactly"),
    ("USBメモリーは……管理します。", "as"),
    ("学会の辺見会長から（中略）体験を伝えるよう", "as"),
    ("体験を伝えるよう（中略）学会の辺見会長から", "not"),
    ("データは48時間保存し、その後消去します。", "near"),
    ("USBメモリーは斎藤係長が管理しません。", "near"),
    ("ＵＳＢメモリーは佐藤係長が管理します。", "near"),
    ("給食費の無償化について検討してまいります。", "not"),
]


@pytest.mark.parametrize(("quote", "found"), ROWS)
def test_verify(quote: str, found: str) -> None:
    meeting = build_meeting(SPOKEN, ("一",))
    (check,) = verify(f"「{quote}」", MemoryLibrary(meeting))
    assert check.found == found
    assert meeting.text[check.start : check.end] == check.original
    assert bool(check.original) == (found != "not")


def test_what_is_nearly_found_shows_the_words_of_the_minutes() -> None:
    (check,) = verify(
        "「ＵＳＢメモリーは佐藤係長が管理します」", MemoryLibrary(build_meeting(SPOKEN, ("一",)))
    )
    assert check.original == "ＵＳＢメモリーは斎藤係長が管理します"


def answer(library: MemoryLibrary, question: str = "キャビネットの鍵の管理") -> Answer:
    """An answer with quotes."""
    found = Assistant(library, Settings(answer_threshold=0.0)).ask(question)
    assert found.quotes
    return found


def saved_as(form: str, found: Answer) -> str:
    """An answer as somebody keeps it."""
    if form == "text":
        return found.text
    if form == "json":
        return json.dumps(answer_to_json(found), ensure_ascii=False)
    if form == "windows":
        return "\ufeff" + found.text.replace("\n", "\r\n")
    return export(found, form, found.language, "http://127.0.0.1:7860").content.decode("utf-8")


@pytest.mark.parametrize(
    "question",
    [
        "キャビネットの鍵の管理",
        "柏木委員は鍵の管理について何と言いましたか",
        "what was said about キャビネットの鍵",
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "windows", "md", "csv"])
def test_a_saved_answer_is_found_word_for_word(form: str, question: str) -> None:
    library = MemoryLibrary(build_meeting())
    found = answer(library, question)
    checks = verify(saved_as(form, found), library)
    assert {check.quote for check in checks} == {citation.quote.text for citation in found.quotes}
    assert {check.found for check in checks} == {"exactly"}


def test_notes_before_the_quotes_are_no_quotes() -> None:
    noted = (
        "1件の会議\n「鈴木委員」に当たる発言者が2人います\n\n  [1] 事務局\n      「係長が管理しています。」\n"
    )
    assert quotes_in(noted) == ("係長が管理しています。",)


def test_what_was_copied_from_a_saved_document() -> None:
    copied = (
        "鍵の管理\n1件の会議\n汐見市情報公開審査会会議録\n[1] 事務局\n係長が管理しています。\n"
        "「汐見市情報公開審査会会議録」令和5年8月24日, 発言4 5a105a105a10#4\n"
        "[2] 柏木委員\n「鍵」は誰が\n管理していますか。\n「会議録」発言3 5a105a105a10#3\n"
    )
    assert quotes_in(copied) == ("係長が管理しています。", "「鍵」は誰が\n管理していますか。")


def test_quotes_inside_a_report() -> None:
    report = "委員は「いわゆる「原則禁止」では防げない」と述べ、事務局は「係長が管理しています。」と答えた。"
    assert quotes_in(report) == ("いわゆる「原則禁止」では防げない", "係長が管理しています。")


def test_pasted_lines_are_quotes_of_their_own() -> None:
    assert quotes_in("一行目の引用です。\n\n短い\n二行目の引用です。") == (
        "一行目の引用です。",
        "二行目の引用です。",
    )


@pytest.mark.parametrize("text", ["", "\n\n", "[]", "{}", "null", "「」", "「「「", "」「", "“", ">", "…"])
def test_nothing_to_check(text: str) -> None:
    assert verify(text, MemoryLibrary(build_meeting())) == ()
