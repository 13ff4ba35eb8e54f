"""Both languages say everything, and nothing is said that no code uses."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from string import Formatter
from types import SimpleNamespace

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Language
from assistant.show.strings import (
    LABELS,
    say,
    say_date,
    say_day,
    say_fiscal_year,
    say_list,
    say_many,
    say_meeting_day,
    say_period,
    say_title,
    turn_number,
)
from assistant.show.wording import say_headline

SHOWING = [
    Path(__file__).parents[3] / "assistant" / folder
    for folder in ("answer", "doctor", "ui", "show", "program")
]


def blanks(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("key", LABELS)
def test_both_languages_are_complete(key: str) -> None:
    japanese, english = LABELS[key]
    assert japanese.strip()
    assert english.strip()
    assert blanks(japanese) == blanks(english)


def test_english_labels_hold_no_japanese() -> None:
    japanese = re.compile(r"[぀-ヿ㐀-鿿]")
    assert [key for key, (_, english) in LABELS.items() if japanese.search(english)] == [
        "other_language",
        "switch_language",
    ]


def test_every_label_is_used_and_every_used_label_exists() -> None:
    code = "".join(
        path.read_text(encoding="utf-8")
        for folder in SHOWING
        for path in folder.rglob("*.py")
        if not path.name.endswith("_labels.py")
    )
    used = set(re.findall(r"""["']([a-z_]+)["']""", code))
    composed = tuple(re.findall(r"""["']([a-z]+_)["'] \+""", code))
    assert [key for key in LABELS if key not in used and not key.startswith(composed)] == []
    said = set(re.findall(r"""say\([\w.]+, ["']([a-z_]+)["'][,)]""", code))
    assert said - set(LABELS) == set()


DATES: list[tuple[Language, date | None, str]] = [
    ("ja", date(2022, 7, 11), "令和4年7月11日（2022年）"),
    ("ja", date(2019, 5, 1), "令和元年5月1日（2019年）"),
    ("ja", date(2019, 4, 30), "平成31年4月30日（2019年）"),
    ("ja", date(1970, 1, 1), "昭和45年1月1日（1970年）"),
    ("ja", date(1900, 1, 1), "明治33年1月1日（1900年）"),
    ("en", date(2022, 7, 11), "11 July 2022"),
    ("ja", None, ""),
]


@pytest.mark.parametrize(("language", "day", "expected"), DATES)
def test_dates_are_read_aloud(language: Language, day: date | None, expected: str) -> None:
    assert say_date(language, day) == expected


def test_periods() -> None:
    assert (
        say_period("ja", date(2021, 11, 1), date(2025, 8, 2)) == "令和3年11月（2021年）〜令和7年8月（2025年）"
    )
    assert say_period("en", date(2021, 11, 1), date(2021, 11, 30)) == "November 2021"
    assert say_period("ja", None, None) == ""


@pytest.mark.parametrize(
    ("language", "question", "words"),
    [
        ("ja", "キャビネットの鍵は誰が管理していますか", "2会議"),
        ("en", "キャビネットの鍵は誰が管理していますか", "2 meetings"),
        ("ja", "学校給食費の無償化を求める請願の携帯電話", "見つかりませんでした"),
        ("en", "学校給食費の無償化を求める請願の携帯電話", "do not seem to answer"),
    ],
)
def test_the_headline_counts_or_says_that_nothing_was_found(
    language: Language, question: str, words: str
) -> None:
    library = MemoryLibrary(build_meeting(), build_meeting(meeting_id="1a7e1a7e1a7e", day=date(2024, 8, 22)))
    answer = Assistant(library, Settings(answer_threshold=0.3)).ask(question)
    assert words in say_headline(language, answer)


@pytest.mark.parametrize(
    ("is_sure", "language", "words"),
    [
        (True, "ja", "か所を引用します。"),
        (True, "en", "The minutes say"),
        (False, "ja", "ご質問への回答に当たらない可能性があります。"),
        (False, "en", "Possibly related"),
    ],
)
def test_the_headline_of_an_answer_that_is_not_sure_says_so(
    language: Language, words: str, *, is_sure: bool
) -> None:
    answer = Assistant(MemoryLibrary(build_meeting()), Settings(answer_threshold=0.0)).ask("鍵の管理について")
    assert words in say_headline(language, replace(answer, is_sure=is_sure))


@pytest.mark.parametrize(
    ("title", "body", "said"),
    [
        ("第2回会議録", "審議会", "第2回会議録"),
        ("", "審議会", "審議会"),
        ("", "", "a.txt（題名を読み取れませんでした）"),
    ],
)
def test_minutes_without_a_title_are_called_by_body_or_file(title: str, body: str, said: str) -> None:
    minutes = SimpleNamespace(title=title, body=body, source="minutes/a.txt")
    assert say_title("ja", minutes) == said


def test_turns_are_counted_from_one() -> None:
    assert turn_number(0) == 1


@pytest.mark.parametrize(
    ("language", "year", "said"),
    [
        ("ja", 2022, "令和4年度（2022年度）"),
        ("ja", 2019, "令和元年度（2019年度）"),
        ("ja", 2018, "平成30年度（2018年度）"),
        ("ja", 1860, "1860年度"),
        ("en", 2019, "FY 2019"),
    ],
)
def test_a_fiscal_year_is_called_by_the_era_of_its_end(language: Language, year: int, said: str) -> None:
    assert say_fiscal_year(language, year) == said


def test_say_fills_in() -> None:
    assert say("en", "page", page=3) == "page 3"


MANY: list[tuple[Language, int, str]] = [
    ("ja", 1, "1"),
    ("ja", 1200, "1,200"),
    ("en", 1, "1 turn"),
    ("en", 0, "0 turns"),
    ("en", 1200, "1,200 turns"),
]


@pytest.mark.parametrize(("language", "count", "expected"), MANY)
def test_how_many(language: Language, count: int, expected: str) -> None:
    assert say_many(language, count, "turn") == expected


def test_names_in_a_row() -> None:
    assert say_list("ja", ("甲", "", "乙")) == "甲、乙"
    assert say_list("en", iter(("a", "b"))) == "a, b"
    assert say_list("en", ()) == ""


def test_a_day_of_a_known_year_is_short() -> None:
    assert (say_day("ja", date(2022, 7, 11)), say_day("en", date(2022, 7, 11))) == ("7月11日", "11 July")


def test_a_day_that_is_not_printed_is_said_so() -> None:
    assert say_meeting_day("en", date(2022, 7, 11)) == "11 July 2022"
    assert say_meeting_day("en", None) == "undated"
