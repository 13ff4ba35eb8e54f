"""When something was said, in every style that a question names it."""

from datetime import date

import pytest

from assistant.question.named_period import find_period
from corpus.language.calendar import Period

D = date
TODAY = D(2026, 11, 23)
DAYS = (D(2022, 8, 4), D(2022, 10, 20), D(2023, 10, 19), D(2025, 7, 17))

# Each row: the question; its fiscal year, day or first and last day; what is left of the question.
ASKED = [
    ("令和5年度に鍵の管理について何と言われたか", "FY2023", "鍵の管理について何と言われたか"),
    ("令和5年度の再委託について", "FY2023", "再委託について"),
    ("令和5年度の個人情報の取扱いについて何と言われましたか", "FY2023", None),
    ("平成30年度の図書館の開館時間に関する議論は", "FY2018", None),
    ("令和5年度の審査会で鍵はどうなったか", "FY2023", "鍵はどうなったか"),
    ("2023年8月24日の会議で何が決まりましたか", "2023-08-24", "何が決まりましたか"),
    ("2023年8月に話されたことは", "2023-08-01..2023-08-31", "話されたことは"),
    ("2023-08-24の会議の結論は", "2023-08-24", "の結論は"),
    ("R4に鍵について何が話されましたか", "FY2022", "鍵について何が話されましたか"),
    ("Ｒ４年度の再委託について", "FY2022", "再委託について"),
    ("R4.10.20の審査会で何が決まりましたか", "2022-10-20", "何が決まりましたか"),
    ("令和四年十月の審査会では？", "2022-10-01..2022-10-31", "？"),
    ("令和3年度の", "FY2021", ""),
    ("令和3年度のほうです", "FY2021", ""),
    # A day on which a meeting was held says which one, whatever stands around it.
    (
        "鍵の調査を行う集まり（令和4年10月20日）は何時に始まったか",
        "2022-10-20",
        "鍵の調査を行う集まりは何時に始まったか",
    ),
    ("令和4年10月20日の鍵の調査に出た人は", "2022-10-20", "鍵の調査に出た人は"),
    ("汐見市議会 令和4年10月20日 欠席議員", "2022-10-20", None),
    # Open and closed stretches.
    ("令和4年度から令和6年度までに再委託について何と言われましたか", "2022-04-01..2025-03-31", None),
    ("2022年～2024年の会議で何が話されましたか", "2022-01-01..2024-12-31", "何が話されましたか"),
    ("2022年以降、再委託について何と言われましたか", "2022-01-01..", None),
    ("令和5年度までに再委託について何が話されたか", "..2024-03-31", None),
    # Counted from today, or from what is held.
    ("去年、鍵について何と言われましたか", "2025-01-01..2025-12-31", "鍵について何と言われましたか"),
    ("昨年USBについて何と言われましたか", "2025-01-01..2025-12-31", "USBについて何と言われましたか"),
    ("昨年10月の審査会で何が話されましたか", "2025-10-01..2025-10-31", "何が話されましたか"),
    ("前年度の会議では何が話されましたか", "FY2025", "何が話されましたか"),
    ("先月の会議では何が話されましたか", "2026-10-01..2026-10-31", "何が話されましたか"),
    ("先々月は？", "2026-09-01..2026-09-30", "？"),
    ("10月の会議で何が話されましたか", "2023-10-01..2023-10-31", "何が話されましたか"),
    ("七月の審査会では？", "2025-07-01..2025-07-31", "？"),
    ("10月20日の審査会で何が決まりましたか", "2022-10-20", "何が決まりましたか"),
    # In English.
    ("what was said about keys in fiscal year 2023?", "FY2023", None),
    ("what was decided on August 24, 2023?", "2023-08-24", "what was decided ?"),
    ("what was decided on 24 August 2023?", "2023-08-24", "what was decided ?"),
    ("who spoke in August 2023?", "2023-08-01..2023-08-31", "who spoke ?"),
    ("what was said about keys since 2023?", "2023-01-01..", "what was said about keys ?"),
    ("what was said after July 2022", "2022-08-01..", "what was said "),
    ("what was said before 2023?", "..2022-12-31", "what was said ?"),
    ("what was said between 2021 and 2023 about keys", "2021-01-01..2023-12-31", None),
    ("what was said about keys last year?", "2025-01-01..2025-12-31", "what was said about keys ?"),
    ("what did members say last month", "2026-10-01..2026-10-31", "what did members say "),
    ("what did members say in October?", "2023-10-01..2023-10-31", "what did members say ?"),
    ("2022?", "2022-01-01..2022-12-31", "?"),
]


@pytest.mark.parametrize(("question", "when", "left"), ASKED, ids=[row[0] for row in ASKED])
def test_a_date_that_says_when(question: str, when: str, left: str | None) -> None:
    found = find_period(question, TODAY, DAYS)
    assert found is not None
    assert written(found.period) == when
    assert left is None or question[: found.start] + question[found.end :] == left


def written(period: Period) -> str:
    """A period as the table writes it."""
    if period.fiscal_year is not None:
        return f"FY{period.fiscal_year}"
    if period.since == period.until:
        return str(period.since)
    return f"{period.since or ''}..{period.until or ''}"


@pytest.mark.parametrize(
    "question",
    [
        "二〇二〇年招致のときの計画は",
        "令和4年10月21日の鍵の調査に出た人は",
        "令和4年10月20日に起きた事故について",
        "2030年問題について",
        "令和5年度予算案は",
        "令和5年度の予算について何と言われましたか",
        "令和5年度の施設整備計画について",
        "令和5年度の図書館の貸出冊数について",
        "令和5年の再委託について",
        "令和5年度の鍵",
        "鍵の管理について",
        "the 2020 Games",
        "三十年以内に起きる確率は",
        "鍵は2022年8月にどこで見つかりましたか",
        "昨年度に導入した機器について何と言われましたか",
        "2022年8月に起きた紛失について何と言われましたか",
        "開示請求は昨年度何件あったか",
        "昨年度の予算について",
        "3月末までに終わりますか",
        "12月の会議で何が話されましたか",  # no meeting of any December is held
        "May I ask about keys?",
        "R4サイズの紙について",
    ],
)
def test_a_date_that_is_the_subject_narrows_nothing(question: str) -> None:
    assert find_period(question, TODAY, DAYS) is None
