"""The label grammar: what is a label, how far it reaches, who it names."""

import pytest

from corpus.language.folding import clean
from corpus.structure.label_grammar import (
    LIKELY,
    WEAK,
    bare_name,
    is_department,
    read_glued,
    read_label,
    split_role,
)


@pytest.mark.parametrize(
    ("head", "label", "name", "role", "department"),
    [
        ("事務局　本日は", "事務局", "", "事務局", ""),
        ("田中副会長　それでは", "田中副会長", "田中", "副会長", ""),
        ("田中副会長\nそれでは", "田中副会長", "田中", "副会長", ""),
        ("服部委員　はい。", "服部委員", "服部", "委員", ""),
        ("阿部課長　はい。", "阿部課長", "阿部", "課長", ""),
        ("説明員(総務課)　はい。", "説明員(総務課)", "", "説明員", "総務課"),
        ("議長（鈴木太郎君）　これより", "議長（鈴木太郎君）", "鈴木太郎", "議長", ""),
        ("市長（青木　健）　ただいま", "市長（青木　健）", "青木 健", "市長", ""),
        ("２２番（石川花議員）　質問", "２２番（石川花議員）", "石川花", "議員", ""),
        ("（植田　貴副区長）　ただいま", "（植田　貴副区長）", "植田貴", "副区長", ""),
        ("（白井花君）　質問", "（白井花君）", "白井花", "", ""),
        ("清水(孝)委員長　これより", "清水(孝)委員長", "清水(孝)", "委員長", ""),
        ("中村　委員長　これより", "中村　委員長", "中村", "委員長", ""),
        ("議 長 （ 青 木 健 君 ）　これより", "議 長 （ 青 木 健 君 ）", "青木健", "議長", ""),
        ("野田花君汐見党の野田です。", "野田花君", "野田花", "", ""),
        ("財務部長　お答えします。", "財務部長", "", "財務部長", ""),
        ("江口環境課長兼務　お答えします。", "江口環境課長兼務", "", "江口環境課長兼務", ""),
        ("委員Ａ　質問です。", "委員Ａ", "委員A", "", ""),
        ("石川委員　（資料を示す）こちらを", "石川委員", "石川", "委員", ""),
        (
            "給食センター所長（石川花君）　報告",
            "給食センター所長（石川花君）",
            "石川花",
            "給食センター所長",
            "",
        ),
        ("配水場主任（石川花君）　報告", "配水場主任（石川花君）", "石川花", "配水場主任", ""),
        ("石川委員（石川花君）　質問", "石川委員（石川花君）", "石川花", "委員", ""),
        ("議事課長　報告します。", "議事課長", "", "議事課長", ""),
    ],
)
def test_labels(head: str, label: str, name: str, role: str, department: str) -> None:
    read = read_label(clean(head))
    assert head[: read.length] == label
    assert (read.name, read.role, read.department) == (name, role, department)
    assert read.fit >= LIKELY


@pytest.mark.parametrize(
    "head",
    [
        "議事日程\n",
        "出席議員（２６人）\n",
        "欠席委員　なし",
        "午後１時05分開会",
        "理事補欠選任の件\n",
        "会長が発言した。",
        "事業の概要について\n",
        "令和6年5月20日",
        "3件の報告",
        "",
        "　",
    ],
)
def test_no_labels(head: str) -> None:
    assert read_label(clean(head)).fit < LIKELY


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("田中副会長", ("田中", "副会長")),
        ("副会長", ("", "副会長")),
        ("企画部情報政策課長", ("", "企画部情報政策課長")),
        ("鈴木部長", ("鈴木", "部長")),
        ("図書館長", ("", "図書館長")),
        ("田中館長", ("田中", "館長")),
        ("磯部会長", ("磯部", "会長")),
        ("長谷部会長", ("長谷部", "会長")),
        ("長谷川部会長", ("長谷川", "部会長")),
        ("林部会長", ("林", "部会長")),
        ("阿部部会長", ("阿部", "部会長")),
        ("配水センター所長", ("", "配水センター所長")),
        ("田中", ("", "")),
    ],
)
def test_split_role(label: str, parts: tuple[str, str]) -> None:
    assert split_role(label) == parts


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("総務課", True),
        ("環境政策室", True),
        ("長谷部", False),
        ("服部", False),
        ("青木", False),
        ("総務君", False),
    ],
)
def test_is_department(words: str, expected: bool) -> None:
    assert is_department(words) is expected


@pytest.mark.parametrize(
    ("printed", "name"), [("青木健君", "青木健"), ("石川花議員", "石川花"), ("青木", "青木"), ("君", "君")]
)
def test_bare_name(printed: str, name: str) -> None:
    assert bare_name(printed) == name


def test_a_label_glued_to_its_speech_is_weak() -> None:
    label = read_glued("石川委員それでは")
    assert (label.name, label.role, label.length, label.fit) == ("石川", "委員", 4, WEAK)
    assert read_glued("それでは始めます").length == 0
