"""How an answer reads: every line of it in its place, in either language, and each heading once."""

from dataclasses import replace

import pytest
from shiomi import SPOKEN, MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer, Note
from assistant.show.answer_layout import Line, lay_out, plain_text
from index import Filters

LATER = build_meeting(
    [(at, label, speech) for at, label, speech in SPOKEN if at == 1],
    title="令和6年度第1回汐見市情報公開審査会会議録",
    meeting_id="b" * 12,
)


def ask(question: str, **settings: float) -> Answer:
    library = MemoryLibrary(build_meeting(), LATER, unreadable=["scan.pdf"])
    return Assistant(library, Settings(answer_threshold=0.2, **settings)).ask(question)  # type: ignore[arg-type]


FOUND = ask("キャビネットの鍵は誰が管理していますか")
ENGLISH = replace(FOUND, language="en")
MISSING = ask("火星の探査機について")


def texts(answer: Answer, style: str) -> list[str]:
    return [line.text for line in lay_out(answer) if line.style == style]


@pytest.mark.parametrize("answer", [FOUND, ENGLISH, MISSING], ids=["ja", "en", "missing"])
def test_the_plain_text_is_every_line(answer: Answer) -> None:
    lines = lay_out(answer)
    assert lines[0].style == "headline"
    assert plain_text(answer) == "\n".join(line.text for line in lines)


def test_the_headline_counts_what_is_quoted() -> None:
    assert FOUND.answered
    assert texts(FOUND, "headline")[0].startswith("2会議・")
    assert "(2 meetings," in texts(ENGLISH, "headline")[0]


def test_each_meeting_and_item_is_named_once_and_each_quote_has_its_number() -> None:
    assert len(texts(FOUND, "meeting")) == 2
    assert all(text.startswith("\n") for text in texts(FOUND, "meeting")), "an empty line sets meetings apart"
    assert len(texts(FOUND, "item")) == 2
    numbers = [text.strip().partition("]")[0] + "]" for text in texts(FOUND, "speaker")]
    assert numbers == [f"[{number}]" for number in range(1, len(FOUND.quotes) + 1)]
    assert len(texts(FOUND, "place")) == len(FOUND.quotes)


@pytest.mark.parametrize(("answer", "marks"), [(FOUND, "「」"), (ENGLISH, "“”")], ids=["ja", "en"])
def test_a_quote_stands_between_the_marks_of_the_answers_language(answer: Answer, marks: str) -> None:
    shown = [text.strip() for text in texts(answer, "quote")]
    quoted = {citation.number: citation.quote.text for citation in answer.quotes}
    assert shown == [marks[0] + quoted[number] + marks[1] for number in sorted(quoted)]


def test_a_turn_without_an_item_has_no_heading() -> None:
    bare = replace(FOUND, quotes=tuple(replace(citation, agenda="") for citation in FOUND.quotes))
    assert texts(bare, "item") == []


def test_who_was_asked_for_is_told_before_the_places() -> None:
    who = replace(FOUND, kind="who")
    assert lay_out(who)[1].style == "note"
    assert [line for line in lay_out(who) if line != lay_out(who)[1]] == list(lay_out(FOUND))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_was_narrowed_noted_or_withheld_is_told(language: str) -> None:
    narrowed = replace(
        FOUND,
        language=language,
        filters=Filters(body="情報公開"),
        notes=(Note("One.", "一つ目。"), Note("Two.", "二つ目。")),
        withheld=(FOUND.quotes[0].quote,),
    )
    filtered, first, second, withheld = texts(narrowed, "note")
    assert "情報公開" in filtered
    assert (first, second) == (("一つ目。", "二つ目。") if language == "ja" else ("One.", "Two."))
    assert "1" in withheld


def test_a_meeting_that_it_was_narrowed_to_is_named() -> None:
    first = FOUND.quotes[0]
    only = replace(FOUND, filters=Filters(meeting_id=first.quote.meeting_id))
    told = texts(only, "note")[0]
    assert first.title in told
    assert first.quote.meeting_id not in told
    new = replace(FOUND, filters=Filters(among=(first.quote.meeting_id, "f" * 12)))
    assert "新しい会議録2件" in plain_text(new)
    elsewhere = replace(only, filters=Filters(meeting_id="f" * 12))
    assert "1つの会議" in texts(elsewhere, "note")[0]


def test_a_refusal_tells_what_was_searched_and_what_comes_nearest() -> None:
    assert not MISSING.answered
    assert lay_out(MISSING)[1].text.startswith("検索した範囲: 2件の会議")
    assert any("scan.pdf" in note for note in texts(MISSING, "note"))
    near = replace(MISSING, nearest=FOUND.quotes[:1], suggestions=("鍵",))
    lines = lay_out(near)
    heading = next(at for at, line in enumerate(lines) if "回答ではありません" in line.text)
    assert [line.style for line in lines[heading + 1 :]] == ["meeting", "item", "speaker", "quote", "place"]
    assert any("鍵" in line.text for line in lines[:heading])
    assert not any(line.style == "quote" for line in lay_out(replace(MISSING, nearest=())))


def test_a_line_is_a_record_that_cannot_change() -> None:
    assert Line("note", "一") == Line("note", "一")
    with pytest.raises(AttributeError):
        lay_out(FOUND)[0].text = "二"  # type: ignore[misc]
