"""Which fields of a meeting's header answer a question."""

from dataclasses import replace

import pytest
from golden.make_samples import SAMPLES
from shiomi_minutes import read_text

from assistant.answer.header_facts import header_answers
from assistant.question.asks_of_meeting import asks_of_meeting
from corpus import Meeting, read_meeting
from corpus.models import Attendee

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
FLAT = "   ".join(line.strip() for line in HEADER.splitlines()) + "\n"
FIELDS = [
    "日　時　令和5年8月24日（木）午後2時～午後3時10分",
    "会　場　市役所3階会議室",
    "会　長　榎本 芳江",
    "委　員　柏木 祐介　　土屋 晴美",
    "事務局　総務部長　浅野 徹",
    "欠席者　なし",
    "傍聴者　2人",
]


def meeting(header: str, closing: str = "") -> Meeting:
    """The meeting of minutes with this header, and one turn."""
    return read_text(f"{header}〇榎本会長　開会します。よろしくお願いします。\n{closing}")


def answers(question: str, built: Meeting) -> list[str]:
    return [built.text[start:end] for start, end in header_answers(question, built)]


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
@pytest.mark.parametrize("header", [HEADER, FLAT], ids=["lines", "flat"])
def test_a_question_points_at_its_fields(header: str, question: str, fields: list[str]) -> None:
    assert asks_of_meeting(question)
    assert answers(question, meeting(header)) == fields


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
    assert asks_of_meeting(question)
    assert sorted(answers(question, meeting(PLAIN, "　　午後二時三十一分散会\n"))) == sorted(told)


def test_a_field_ends_where_another_line_begins() -> None:
    built = meeting(
        "開催日：令和5年9月12日\n会議名：定例会（9月12日）\n\n　　午前10時2分　開会\n　議長　榎本\n"
    )
    assert answers("会議はいつ開かれましたか", built) == ["開催日：令和5年9月12日", "午前10時2分　開会"]


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
    assert asks_of_meeting(question)
    assert answers(question, meeting(SPREAD)) == [told]


@pytest.mark.parametrize(
    ("file", "question", "told"),
    [
        # Flattened text prints one space before 会場; the next meeting's is spoken of at the end.
        ("r3_kojinjoho_3.txt", "会場はどこですか", ["会 場 汐見市役所本庁舎4階401会議室"]),
        ("r3_kojinjoho_3.txt", "いつ開かれましたか", ["日 時 令和3年11月18日(木)14:00~15:45"]),
    ],
)
def test_samples(file: str, question: str, told: list[str]) -> None:
    assert answers(question, read_meeting(SAMPLES / file)) == told


def test_the_agenda_is_told_by_its_items() -> None:
    built = read_text(
        "会議録\n議題　報告\n〇榎本会長　開会します。よろしくお願いします。\n\n●　１　報告事項について\n"
        "〇柏木委員　質問します。よろしいですか。\n"
    )
    assert answers("この会議の議題は何ですか", built) == ["１　報告事項について"]


def test_where_no_field_lists_those_who_attended_the_lines_with_their_names_do() -> None:
    text = "Those there: Anne Lowe, Ivo Petrov\nAway: Tom Winslow\n\nChair: We begin.\n"
    people = (Attendee("Anne Lowe"), Attendee("Ivo Petrov"), Attendee("Tom Winslow", present=False))
    here = replace(read_text(text), attendance=people, fields=())
    shown = [here.text[start:end] for start, end in header_answers("Who attended?", here)]
    assert shown == ["Those there: Anne Lowe, Ivo Petrov"]
    shown = [here.text[start:end] for start, end in header_answers("Who was absent?", here)]
    assert shown == ["Away: Tom Winslow"]
