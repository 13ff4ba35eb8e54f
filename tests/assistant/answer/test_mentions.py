"""Every turn that says a word is found, once, with its exact place; nothing else is."""

from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.mentions import Match, Mentions, by_year, count, spans_within

SAID = (
    "個人情報の取扱いを説明します。",
    "個人情報の取り扱い要領を改めます。",
    "ＵＳＢメモリは使いません。usbメモリーも使いません。",
    "サーバの更新です。コピーは渡しません。コピペもしません。",
    "市の税です。",
    "市税です。",
    "個人\n情報を紙で渡します。ごみはｺﾞﾐ箱へ。",
    "The art of Minutes, and a part of personal data.",
    "手続の見直しをします。手続きは終わりました。",
)
MEETING = build_meeting([(0, f"委員{place}", words) for place, words in enumerate(SAID)], ["議題"])
MENTIONS = Mentions(MemoryLibrary(MEETING))


def words_of(match: Match) -> list[str]:
    return [match.meeting.text[start:end] for start, end in match.spans]


@pytest.mark.parametrize(
    ("words", "turns"),
    [
        ("個人情報", "016"),
        ("取扱い", "01"),
        ("取扱", "01"),
        ("取り扱い", "01"),
        ('"取り扱い"', "1"),
        ("個人情報　要領", "1"),
        ("要領 個人情報", "1"),
        ("個人情報 市税", ""),
        ("USBメモリー", "2"),
        ("usbﾒﾓﾘ", "2"),
        ("サーバー", "3"),
        ("コピー", "3"),
        ("市の税", "4"),
        ("市税", "5"),
        ("ゴミ", "6"),
        ("ｺﾞﾐ", "6"),
        ("ART", "7"),
        ("minutes", "7"),
        ("“personal data”", "7"),
        ('"data personal"', ""),
        ("手続き", "8"),
        ("見直し", "8"),
        ("(", ""),
        ("*", ""),
        ('"', ""),
        ("", ""),
        ("　", ""),
    ],
)
def test_every_turn_that_says_it(words: str, turns: str) -> None:
    found = MENTIONS.find(words)
    assert "".join(str(match.turn.ordinal) for match in found if match.turn) == turns


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("usbメモリ", ["ＵＳＢメモリ", "usbメモリ"]),
        ("手続き", ["手続", "手続き"]),
        ("個人情報 紙", ["個人\n情報", "紙"]),
        ("ゴミ", ["ごみ", "ｺﾞﾐ"]),
        ("コピー", ["コピー"]),
        ("情報 個人情報", ["個人\n情報"]),
    ],
)
def test_the_words_are_marked_as_they_stand(words: str, expected: list[str]) -> None:
    assert words_of(MENTIONS.find(words)[-1]) == expected


def test_only_what_somebody_says_counts() -> None:
    assert MEETING.title in MEETING.text
    assert MENTIONS.find(MEETING.title) == ()
    assert MENTIONS.find("委員1") == ()


def test_minutes_without_speakers_are_one_match() -> None:
    plain = build_meeting([], ["汐見橋の架け替え"])
    (match,) = Mentions(MemoryLibrary(plain)).find("汐見橋")
    assert match.turn is None
    assert words_of(match) == ["汐見橋"]


OFFICE, CHAIR = (0, "事務局", "橋を架けます。橋は二つ。"), (0, "榎本会長", "橋はどこですか。")
YEARS = Mentions(
    MemoryLibrary(
        build_meeting([OFFICE, CHAIR], ["橋"], meeting_id="000000000001", day=date(2020, 3, 31)),
        build_meeting([OFFICE], ["橋"], meeting_id="000000000002", day=date(2023, 4, 1)),
        build_meeting([CHAIR], ["橋"], meeting_id="000000000003", day=None),
    )
)


def test_counts_by_year_have_no_gaps() -> None:
    found = YEARS.find("橋")
    assert [match.meeting.meeting_id[-1] for match in found] == ["2", "1", "1", "3"]
    assert by_year(found) == [(2019, 2), (2020, 0), (2021, 0), (2022, 0), (2023, 1)]
    assert count(found) == 6
    assert by_year(()) == []


def test_a_meeting_that_left_the_store_is_not_found() -> None:
    library = MemoryLibrary(MEETING)
    mentions = Mentions(library)
    assert mentions.find("市税")
    library.remove(MEETING.meeting_id)
    assert mentions.find("市税") == ()


WITHIN = [
    ("取扱い", ["取扱い", "取り扱い"]),
    ("議題", ["議題"]),
    ("委員2", ["委員2"]),
    ("個人情報 要領", ["個人情報", "要領"]),
    ("個人情報 市税", []),
    ("ごみ", ["ごみ", "ｺﾞﾐ"]),
    ("", []),
]


@pytest.mark.parametrize(("words", "expected"), WITHIN)
def test_in_one_meeting_all_that_is_printed_is_looked_through(words: str, expected: list[str]) -> None:
    assert [MEETING.text[start:end] for start, end in spans_within(MEETING, words)] == expected
