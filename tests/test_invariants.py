"""The promises of the design, one section each, kept over the sample minutes as a user would meet them."""

import shutil
from pathlib import Path

import pytest

from assistant import Assistant, Settings
from corpus import find_files, read_meeting
from index import Ranking, Retriever, sync

QUESTIONS = [
    "USBメモリーの取扱いについて何と言われましたか",
    "再委託はどのように管理していますか",
    "図書館の貸出履歴はどのくらい保存しますか",
    "クラウド化の条件は何でしたか",
    "what was said about USB memory",
    "継続審査となった案件はありますか",
    "給食費の無償化について",
]


def files(samples: Path) -> list[Path]:
    found = [file.path for file in find_files([samples]).files]
    assert len(found) >= 8
    return found


# 1. Every word that is shown is a quote that stands in the source at the place it names.


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_citation_reads_the_same_in_its_source(retriever: Retriever, question: str) -> None:
    answer = Assistant(retriever, Settings()).ask(question)
    shown = [*answer.quotes, *answer.passages, *answer.nearest]
    assert shown
    for citation in shown:
        quote = citation.quote
        assert quote.text
        assert retriever.meeting(quote.meeting_id).text[quote.start : quote.end] == quote.text


def test_some_questions_are_answered_and_some_are_not(retriever: Retriever) -> None:
    """Guards the test above: an assistant that shows nothing would keep every promise."""
    assistant = Assistant(retriever, Settings())
    assert len(assistant.ask(QUESTIONS[0]).quotes) >= 2
    assert assistant.ask(QUESTIONS[-1]).quotes == ()


# 2. The text of a .txt file is the decoded file; every other text is stored with its meeting.


def test_plain_text_is_kept_as_it_was_decoded(samples: Path) -> None:
    plain = [file for file in files(samples) if file.suffix == ".txt"]
    assert len(plain) >= 2
    for file in plain:
        meeting = read_meeting(file)
        encoded = {meeting.text.encode(name, errors="replace") for name in ("utf-8", "utf-8-sig", "cp932")}
        assert file.read_bytes() in encoded


def test_the_store_keeps_every_text(samples: Path, retriever: Retriever) -> None:
    for file in files(samples):
        meeting = read_meeting(file)
        assert retriever.meeting(meeting.meeting_id).text == meeting.text


# 3. The same file has the same ids, on any day, under any name.


def test_ids_depend_on_the_file_alone(samples: Path, tmp_path: Path) -> None:
    for file in files(samples):
        copy = tmp_path / f"another name{file.suffix}"
        shutil.copyfile(file, copy)
        first, second = read_meeting(file), read_meeting(copy)
        assert first.meeting_id == second.meeting_id
        assert [first.turn_id(turn.ordinal) for turn in first.turns] == [
            f"{second.meeting_id}#{turn.ordinal}" for turn in second.turns
        ]


def test_a_permalink_survives_a_new_store(samples: Path, tmp_path: Path, retriever: Retriever) -> None:
    sync([samples], str(tmp_path / "again"))
    again = Retriever(str(tmp_path / "again"))
    kept = {summary.meeting_id for summary in retriever.meetings()}
    assert {summary.meeting_id for summary in again.meetings()} == kept
    for meeting_id in kept:
        assert again.meeting(meeting_id).turns == retriever.meeting(meeting_id).turns


# 4. A sync run again changes nothing. (Killed at any moment: tests/index.)


def test_sync_is_idempotent(samples: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    first = sync([samples], store)
    before = Retriever(store).status()
    second = sync([samples], store)
    after = Retriever(store).status()
    assert sorted(second.unchanged) == sorted(first.added)
    assert (second.added, second.updated, second.removed, second.failed) == ((), (), (), ())
    assert (before.meetings, before.turns, before.passages) == (after.meetings, after.turns, after.passages)


# 5. Chroma is the one source of truth: without its lexical side a store makes it again and answers the same.


def test_the_lexical_side_is_rebuilt_from_chroma(
    sample_store: str, retriever: Retriever, tmp_path: Path
) -> None:
    store = tmp_path / "store"
    shutil.copytree(sample_store, store)
    shutil.rmtree(store / "lexical")
    rebuilt = Retriever(str(store))
    for question in QUESTIONS:
        assert _places(rebuilt.search(question)) == _places(retriever.search(question))


def _places(ranking: Ranking) -> list[str]:
    return [result.passage.passage_id for result in ranking.results]
