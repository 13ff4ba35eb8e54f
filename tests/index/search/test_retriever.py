"""The right passage, within the bounds asked for, from a store that may change meanwhile."""

import random
import shutil
from collections.abc import Iterator
from datetime import date
from math import isfinite
from pathlib import Path

import pytest
from shiomi_files import ENGLISH, LIBRARY, SCHOOL, USB, write_english, write_folder, write_minutes

from index import Filters, Retriever, sync
from index.models import StoreError

FOLDER = "minutes"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    base = tmp_path_factory.mktemp("retriever")
    write_folder(base / FOLDER)
    write_english(base / FOLDER / "english.txt")
    sync([base / FOLDER], str(base / "store"))
    return str(base / "store")


@pytest.fixture(scope="module")
def opened(store: str) -> Iterator[Retriever]:
    retriever = Retriever(store)
    yield retriever
    retriever.close()


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("USBの持ち出しはどのような場合に認められるか", USB[2][1]),
        ("紛失したメモリには何が保存されていたか", USB[1][1]),
        ("貸出しの履歴はいつ消えるか", LIBRARY[0][1]),
        ("見守りカメラは何台増えるか", SCHOOL[0][1]),
        ("第2回検討会", SCHOOL[0][1]),
        ("白井委員", USB[2][1]),
        ("lending records", ENGLISH[1][1]),
    ],
)
def test_the_best_passages_hold_the_answer(opened: Retriever, query: str, text: str) -> None:
    found = [result.passage.text for result in opened.search(query).results]
    assert any(text in one for one in found[:3])


def test_every_result_reads_as_its_source_does(opened: Retriever) -> None:
    for result in opened.search("記録の保存と消去について").results:
        passage = result.passage
        assert opened.meeting(passage.meeting_id).quote(passage.start, passage.end) == passage.text


def test_an_english_question_finds_japanese_minutes_by_related_words(opened: Retriever) -> None:
    found = [
        one.passage.text for one in opened.search("How many surveillance cameras will be added?").results
    ]
    assert any(SCHOOL[0][1] in one for one in found[:3])


def test_results_say_what_they_are_in_their_exchange(opened: Retriever) -> None:
    links = {one.passage.text: one.link for one in opened.search("貸出しの履歴はいつ消えるか").results}
    assert links[LIBRARY[0][1]] == ""
    assert {"question", "reply"} <= set(links.values())


@pytest.mark.parametrize("k", [1, 3, 500])
def test_at_most_k_results_best_first_each_once(opened: Retriever, k: int) -> None:
    results = opened.search("記録の保存", k=k).results
    assert 0 < len(results) <= k
    assert len({result.passage for result in results}) == len(results)
    assert [result.score for result in results] == sorted((result.score for result in results), reverse=True)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(fiscal_year=2022), {date(2022, 7, 11), date(2023, 2, 14)}),
        (Filters(since=date(2024, 5, 9), until=date(2024, 5, 9)), {date(2024, 5, 9)}),
        (Filters(body="図書館"), {date(2022, 7, 11), date(2025, 3, 31)}),
        (Filters(speaker="岡部委員", body="通学路"), {date(2023, 2, 14)}),
        (Filters(speaker="どこにもいない人"), set()),
    ],
)
def test_filters_leave_a_full_result(opened: Retriever, filters: Filters, expected: set[date]) -> None:
    results = opened.search("ＵＳＢの持出しは、どのような場合に認めるのか", filters=filters).results
    assert {opened.meeting(result.passage.meeting_id).date for result in results} == expected


@pytest.mark.parametrize(
    "query", ["", " 　", "は？", "\x00", "a" * 5000, "\"' OR 1=1 --", "words:x AND *", "𠮟る𩸽"]
)
def test_any_question_is_just_words(opened: Retriever, query: str) -> None:
    ranking = opened.search(query)
    assert ranking.signs.keys() == {"outstanding", "missing", "foreign", "reading"}
    assert all(isfinite(sign) for sign in ranking.signs.values())


def test_the_signs_weaken_with_what_is_not_there(opened: Retriever) -> None:
    asked = [
        "図書館の貸出履歴は、返却の翌日に消去されますか",
        "図書館の建替え工事の入札はいつですか",
        "県立病院の産科医師の給与体系",
    ]
    signs = [opened.search(query).signs for query in asked]
    outstanding = [one["outstanding"] for one in signs]
    assert outstanding == sorted(outstanding, reverse=True)
    assert signs[0]["missing"] < signs[-1]["missing"]


def test_score_texts_tells_the_answering_sentence(opened: Retriever) -> None:
    texts = [speech for _, speech in (*USB, *LIBRARY)]
    scores = opened.score_texts("貸出履歴はいつ消去しますか", texts)
    assert len(scores) == len(texts)
    assert all(0 <= score <= 1 for score in scores)
    assert texts[scores.index(max(scores))] == LIBRARY[0][1]
    assert opened.score_texts("貸出履歴", []) == ()


def test_status_and_meetings(opened: Retriever, store: str) -> None:
    status = opened.status()
    assert (status.location, status.meetings, status.failures) == (store, 5, ())
    assert status.turns == sum(one.turns for one in opened.meetings()) >= 13
    assert status.passages >= 13
    assert status.disk_bytes
    assert status.model
    assert status.model_note
    assert opened.meetings() is opened.meetings(), "listed once, which takes longer than a search"
    dates = [one.date for one in opened.meetings()]
    assert dates == sorted(dates, key=str)


def test_an_unknown_meeting_is_one_clear_line(opened: Retriever) -> None:
    with pytest.raises(StoreError, match="no meeting"):
        opened.meeting("0" * 12)


def test_no_store_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="yoroku index"):
        Retriever(str(tmp_path))


def test_an_open_store_sees_what_a_sync_changes(tmp_path: Path) -> None:
    file = write_minutes(tmp_path / "usb.txt", *USB)
    store = str(tmp_path / "store")
    sync([file], store)
    opened = Retriever(store)
    assert {text for _, text in USB} < {result.passage.text for result in opened.search("貸与品").results}
    write_minutes(file, *LIBRARY)
    sync([file], store)
    results = opened.search("貸与品").results
    found = {result.passage.text for result in results if result.passage.turn is not None}
    assert found == {text for _, text in LIBRARY}
    assert len(opened.meetings()) == 1


def garbled(store: Path, suffix: str) -> None:
    """The lexical files of a kind with other bytes in their middle, as after a fault of a disk."""
    for file in (store / "lexical").glob(f"*{suffix}"):
        data = bytearray(file.read_bytes())
        third = len(data) // 3
        data[third : third + 200] = random.Random(third).randbytes(len(data[third : third + 200]))
        file.write_bytes(data)


@pytest.mark.parametrize("suffix", [".term", ".store", ".idx", ".pos", ".fast", ".fieldnorm"])
def test_damaged_lexical_files_are_made_anew(sample_store: str, tmp_path: Path, suffix: str) -> None:
    store = tmp_path / "store"
    shutil.copytree(sample_store, store)
    garbled(store, suffix)
    opened = Retriever(str(store))
    try:
        for question in ("鍵の管理について", "What was said about USB?", "図書館の開館時間"):
            results = opened.search(question, k=5).results
            assert results
            for one in results:
                meeting = opened.meeting(one.passage.meeting_id)
                assert meeting.text[one.passage.start : one.passage.end] == one.passage.text
    finally:
        opened.close()
    with pytest.raises(StoreError, match="was closed"):  # a thread that goes on finds the folder let go of
        opened.unreadable()
