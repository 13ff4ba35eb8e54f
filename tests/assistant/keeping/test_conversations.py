"""Conversations kept: added, found again, renamed, pinned, deleted and brought back; of one owner only."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from assistant.keeping.conversations import Conversations
from assistant.keeping.database import Database
from assistant.keeping.owned import UNDO_HOURS

BEGUN = datetime(2024, 5, 9, 1, 0, tzinfo=UTC)


def ticking() -> Iterator[datetime]:
    return (BEGUN + timedelta(minutes=minute) for minute in count())


@pytest.fixture
def kept() -> Conversations:
    times = ticking()
    return Conversations(Database(), now=lambda: next(times))


def names(kept: Conversations, words: str = "") -> list[str]:
    return [conversation.name for conversation in kept.listed(words)]


def test_an_exchange_begins_a_conversation_named_by_its_question(kept: Conversations) -> None:
    one, place = kept.add("", " ため池の\n水位計について ", '{"a": 1}')
    assert (place, kept.add(one, "停電のときは", '{"a": 2}')) == (0, (one, 1))
    (listed,) = kept.listed()
    assert (listed.conversation_id, listed.name, listed.questions) == (one, "ため池の 水位計について", 2)
    assert listed.begun < listed.changed
    assert [(asked.place, asked.question, asked.answer) for asked in kept.exchanges(one)] == [
        (0, " ため池の\n水位計について ", '{"a": 1}'),
        (1, "停電のときは", '{"a": 2}'),
    ]
    assert kept.name(one) == "ため池の 水位計について"


def test_an_answer_is_replaced_in_its_place(kept: Conversations) -> None:
    one, place = kept.add("", "水位計", "first")
    kept.add(one, "停電", "second")
    kept.replace(one, place, "anew")
    kept.replace("no such", place, "lost")
    assert [asked.answer for asked in kept.exchanges(one)] == ["anew", "second"]


def test_two_tabs_lose_nothing_of_each_other(kept: Conversations) -> None:
    one, _ = kept.add("", "水位計", "1")
    assert kept.add(one, "from one tab", "2")[1] != kept.add(one, "from the other", "3")[1]
    assert len(kept.exchanges(one)) == 3


def test_a_question_in_a_conversation_that_was_deleted_begins_another(kept: Conversations) -> None:
    one, _ = kept.add("", "水位計", "1")
    kept.delete(one)
    other, place = kept.add(one, "停電のときは", "2")
    assert (other != one, place, names(kept)) == (True, 0, ["停電のときは"])


def test_the_pinned_stand_first_then_the_latest(kept: Conversations) -> None:
    one, two, three = (kept.add("", name, "")[0] for name in ("一", "二", "三"))
    kept.pin(one, True)
    assert names(kept) == ["一", "三", "二"]
    kept.add(two, "また", "")
    assert names(kept) == ["一", "二", "三"]
    kept.pin(one, False)
    kept.pin(three, True)
    assert names(kept) == ["三", "二", "一"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", 2),
        ("水位", 1),
        ("ＵＳＢ", 1),
        ("usb 返却", 1),
        ("usb 水位", 0),
        ("めもり", 1),
        ("100%", 0),
        ("_", 0),
        ("「'\"", 0),
    ],
)
def test_words_are_looked_for_in_questions_and_names(kept: Conversations, words: str, found: int) -> None:
    one, _ = kept.add("", "USBメモリについて", "")
    kept.add(one, "返却はいつですか", "")
    two, _ = kept.add("", "ため池", "")
    kept.rename(two, "水位計のこと")
    assert (len(kept.listed(words)), kept.count(words)) == (found, found)


def test_no_more_are_read_than_wanted(kept: Conversations) -> None:
    for name in ("一", "二", "三"):
        kept.add("", name, "")
    assert [[one.name for one in kept.listed("", most)] for most in (0, 2, 3, 9)] == [
        [],
        ["三", "二"],
        ["三", "二", "一"],
        ["三", "二", "一"],
    ]


def test_a_conversation_is_renamed_but_never_nameless(kept: Conversations) -> None:
    one, _ = kept.add("", "水位計", "")
    kept.rename(one, "北部の\nため池 ")
    kept.rename(one, "  ")
    assert names(kept) == ["北部の ため池"]
    kept.rename(one, "長" * 1000)
    assert len(kept.name(one)) == 200


def test_a_deletion_is_taken_back_until_it_is_swept(kept: Conversations) -> None:
    one, _ = kept.add("", "水位計", "1")
    kept.delete(one)
    assert (names(kept), kept.exchanges(one), kept.name(one)) == ([], (), "")
    assert kept.undo(one)
    assert (names(kept), len(kept.exchanges(one))) == (["水位計"], 1)
    kept.delete(one)
    kept.sweep()
    assert kept.undo(one), "an hour has not passed"
    kept.delete(one)
    for _ in range(60 * UNDO_HOURS):
        kept._now()
    kept.sweep()
    assert not kept.undo(one)
    assert kept._database.rows("SELECT count(*) FROM exchange") == [(0,)]


def test_what_is_deleted_is_not_left_in_the_file(tmp_path: Path) -> None:
    database = Database(tmp_path)
    kept = Conversations(database)
    kept.add("", "だれにも見せない質問" * 50, "だれにも見せない答え" * 5000)
    assert kept.delete_all() == 1
    database.close()
    left = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert "見せない".encode() not in left


def test_owners_see_nothing_of_each_other(kept: Conversations) -> None:
    one, place = kept.add("", "水位計", "1")
    kept.pin(one, True)
    other = Conversations(kept._database, "荒木", kept._now)
    assert (other.listed(), other.exchanges(one), other.name(one)) == ((), (), "")
    assert (kept.count(), other.count()) == (1, 0)
    other.rename(one, "mine")
    other.pin(one, False)
    other.replace(one, place, "mine")
    other.delete(one)
    assert (other.undo(one), other.delete_all()) == (False, 0)
    assert other.add(one, "停電", "2")[0] != one
    other.keep(False)
    assert kept.are_kept()
    (listed,) = kept.listed()
    assert (listed.name, listed.is_pinned, listed.questions) == ("水位計", True, 1)
    assert kept.exchanges(one)[0].answer == "1"


def test_whether_anything_is_kept_is_a_choice_of_its_own(kept: Conversations) -> None:
    assert kept.are_kept()
    kept.keep(False)
    kept.keep(False)
    assert not kept.are_kept()
    kept.keep(True)
    assert kept.are_kept()


def test_everything_is_given_out_and_taken_away(kept: Conversations) -> None:
    kept.add(kept.add("", "水位計", "1")[0], "停電", "2")
    kept.add("", "図書館", "3")
    gone, _ = kept.add("", "消した質問", "4")
    kept.delete(gone)
    given = [(one.name, [asked.answer for asked in exchanges]) for one, exchanges in kept.all()]
    assert given == [("図書館", ["3"]), ("水位計", ["1", "2"])]
    assert kept.delete_all() == 2
    assert (names(kept), kept.undo(gone)) == ([], False)


def test_a_thousand_are_listed_and_searched_at_once(kept: Conversations) -> None:
    with kept._database.changing() as run:
        for number in range(1000):
            run(
                "INSERT INTO conversation VALUES (?, '', ?, ?, 0, ?, ?, NULL)",
                *(str(number), f"質問{number}", f"質問{number}", BEGUN.isoformat(), BEGUN.isoformat()),
            )
            for place in range(5):
                asked = (str(number), place, "質問", f"usbの扱い{number}", BEGUN.isoformat(), "x" * 20_000)
                run("INSERT INTO exchange VALUES (?, ?, ?, ?, ?, ?)", *asked)
    for words, found in (("", 1000), ("usb 扱い99", 11)):
        begun = time.thread_time()
        assert (len(kept.listed(words)), kept.count(words)) == (found, found)
        assert time.thread_time() - begun < 0.15, "the page opens in 0.3 seconds, with all that is drawn"
