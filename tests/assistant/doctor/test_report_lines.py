"""A report in lines of both languages and as JSON; numbers that are not known are said to be so."""

import json

import pytest

from assistant.doctor.report import Checked, Finding, Report
from assistant.doctor.report_lines import counted, lay_out_report, report_to_json
from corpus.language.bilingual import Language

FAULT = Finding("a.txt", "its record is damaged", "記録が壊れています")
PLACE = {"open": 0, "disk": 5 * 10**6, "free": None, "needed": 10**9, "memory": None}
REPORT = Report(
    "/store",
    (
        Checked("store", "well", {"meetings": 1_200, "turns": 34, "passages": 56, "read": 7}),
        Checked("meetings", "wrong", {"meetings": 1_200, "passages": 56, "faults": 1}, (FAULT,)),
        Checked("files", "attention", {}),
        Checked("network", "well", {"calls": 0, "cut_off": 1}),
        Checked(
            "place", "well", {"open": 0, "disk": 5 * 10**6, "free": None, "needed": 10**9, "memory": None}
        ),
    ),
    (Finding("", "made anew", "作り直しました"),),
)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ja",
            [
                "会議 1,200件",
                "異常 1件",
                "a.txt: 記録が",
                "確かめられません",
                "断った",
                "不明",
                "修復: 作り直",
            ],
        ),
        (
            "en",
            [
                "meetings: 1,200",
                "faults: 1",
                "a.txt: its",
                "could not",
                "taken away",
                "unknown",
                "Repaired: made",
            ],
        ),
    ],
)
def test_every_line_is_said(language: Language, words: list[str]) -> None:
    printed = "\n".join(line for line, _ in lay_out_report(REPORT, language))
    for word in words:
        assert word in printed
    assert "{" not in printed


def test_bytes_are_megabytes() -> None:
    assert "5 MB" in counted(REPORT.checks[-1], "en")
    assert "1,000 MB" in counted(REPORT.checks[-1], "en")


def test_as_json() -> None:
    found = json.loads(json.dumps(report_to_json(REPORT)))
    assert (found["well"], found["store"]) == (False, "/store")
    assert found["checks"][1]["findings"][0]["source"] == "a.txt"
    assert found["repaired"][0]["message"] == "made anew"


def test_what_is_to_be_checked_is_said_at_the_end_too() -> None:
    for checks, words in ((2, "wrong. Try"), (1, "Nothing is wrong.")):
        *_, (last, _) = lay_out_report(Report("", REPORT.checks[:checks]), "en")
        assert words in last
    *_, (last, _) = lay_out_report(Report("", (REPORT.checks[0], REPORT.checks[2])), "en")
    assert "to check" in last
