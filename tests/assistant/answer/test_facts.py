"""What a header says: its fields as spans, and the ones that a question points at."""

from dataclasses import replace

import pytest
from shiomi import build_meeting

from assistant.answer.facts import asks_of_meeting, header_answers, header_fields
from corpus import Meeting, Turn

HEADER = """令和5年度第2回汐見市情報公開審査会会議録
日　時　令和5年8月24日（木）午後2時～午後3時10分
会　場　市役所3階会議室
出席者（敬称略）
　会　長　榎本 芳江
　委　員　柏木 祐介　　土屋 晴美
　事務局　総務部長　浅野 徹
欠席者　なし
傍聴者　2人
会議内容
"""
FLAT = "   ".join(line.strip() for line in HEADER.splitlines())
FIELDS = [
    "日　時　令和5年8月24日（木）午後2時～午後3時10分",
    "会　場　市役所3階会議室",
    "会　長　榎本 芳江",
    "委　員　柏木 祐介　　土屋 晴美",
    "事務局　総務部長　浅野 徹",
    "欠席者　なし",
    "傍聴者　2人",
]


def meeting(header: str) -> Meeting:
    """A meeting with one turn after this header."""
    text = f"{header}〇榎本会長　開会します。"
    turn = Turn(0, "榎本会長", len(text) - len("開会します。"), len(text), len(header))
    return replace(build_meeting(), text=text, turns=(turn,), agenda=(), decisions=())


@pytest.mark.parametrize("header", [HEADER, FLAT], ids=["lines", "flat"])
def test_fields(header: str) -> None:
    built = meeting(header)
    found = [built.text[start:end] for start, end in header_fields(built)]
    assert found[: len(FIELDS)] == FIELDS


def test_a_header_without_fields_has_none() -> None:
    assert list(header_fields(meeting("汐見市の会議録\n"))) == []


ASKED = [
    ("この会議はいつ開かれましたか", FIELDS[:1]),
    ("会議は何時から何時までですか", FIELDS[:1]),
    ("会場はどこですか", FIELDS[1:2]),
    ("出席した委員は誰ですか", FIELDS[3:4]),
    ("出席者は誰ですか", FIELDS[2:5]),
    ("事務局の出席者は何人ですか", FIELDS[4:5]),
    ("欠席した委員はいますか", FIELDS[5:6]),
    ("傍聴者は何人いましたか", FIELDS[6:7]),
    ("When was this meeting held?", FIELDS[:1]),
    ("Who attended the meeting?", FIELDS[2:5]),
]


@pytest.mark.parametrize(("question", "fields"), ASKED)
def test_a_question_points_at_its_fields(question: str, fields: list[str]) -> None:
    built = meeting(HEADER)
    assert asks_of_meeting(question)
    assert [built.text[start:end] for start, end in header_answers(question, built)] == fields


@pytest.mark.parametrize(
    "question",
    [
        "次回の会議はいつですか",
        "鍵の管理について",
        "委員会の設置について",
        "委員会で質問者の通告書はいつまでに出しますか",
        "when is the next meeting held?",
        "what was said about keys",
    ],
)
def test_other_questions_are_not_about_the_meeting(question: str) -> None:
    assert not asks_of_meeting(question)


# As parliaments and councils print it: lines without a word that names the field.
PLAIN = """汐見市議会防災対策特別委員会速記録第二号
　第三委員会室
　令和五年九月十二日（火曜日）
　午後一時四分開議
〇出席委員（二人）
　　榎本　芳江
　　柏木　祐介
〇欠席委員（一人）
　　土屋　晴美
"""


def plain() -> Meeting:
    built = meeting(PLAIN)
    return replace(built, text=f"{built.text}\n　　午後二時三十一分散会\n")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "防災対策特別委員会はいつ開かれましたか",
            ["令和五年九月十二日（火曜日）", "午後一時四分開議", "午後二時三十一分散会"],
        ),
        (
            "防災対策特別委員会はどの部屋で何時に始まりましたか",
            ["第三委員会室", "令和五年九月十二日（火曜日）", "午後一時四分開議", "午後二時三十一分散会"],
        ),
        ("委員会はどこで開かれましたか", ["第三委員会室"]),
        ("委員会を欠席した委員は誰か", ["欠席委員（一人）\n　　土屋　晴美"]),
    ],
)
def test_lines_tell_what_no_field_does(question: str, told: list[str]) -> None:
    built = plain()
    assert asks_of_meeting(question)
    assert sorted(built.text[slice(*span)] for span in header_answers(question, built)) == sorted(told)


def test_a_field_ends_where_another_line_begins() -> None:
    built = meeting(
        "開催日：令和5年9月12日\n会議名：定例会（9月12日）\n\n　　午前10時2分　開会\n　議長　榎本\n"
    )
    found = [built.text[slice(*span)] for span in header_answers("会議はいつ開かれましたか", built)]
    assert found == ["開催日：令和5年9月12日", "午前10時2分　開会"]


SPREAD = """汐見市議会会議録
　出　席　議　員　（１名）
　　１番　榎本　芳江
　欠　席　議　員　（１名）
　　２番　柏木　祐介
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("汐見市議会 欠席議員", "欠　席　議　員　（１名）\n　　２番　柏木　祐介"),
        ("汐見市議会の出席議員は", "出　席　議　員　（１名）\n　　１番　榎本　芳江"),
    ],
)
def test_a_word_spread_over_its_line_is_a_fields_word(question: str, told: str) -> None:
    built = meeting(SPREAD)
    assert asks_of_meeting(question)
    assert [built.text[slice(*span)] for span in header_answers(question, built)] == [told]


def test_a_body_that_meets_is_asked_about_in_english() -> None:
    assert asks_of_meeting("On what date did the Finance Committee meet to elect its chair?")
