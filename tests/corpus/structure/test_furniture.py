"""Lines that are nobody's words: rules, clock lines, notes, narration, page numbers, table heads."""

import pytest

from corpus.language.folding import clean
from corpus.structure.furniture import LINE_LIMIT, count_rules, is_closing, is_furniture, is_rule

RULE = "──────────"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "事務局より資料1を説明",
        "　　",
        RULE,
        "――――◇―――◇――――",
        "- 3 -",
        "－１５－",
        "3／12",
        '<PAGE="3">',
        "発言者\t発言内容",
        "氏名　審議の要旨",
        "午後２時３７分休憩",
        "（午前10時05分　休憩）",
        "令和6年5月20日　午後2時　開会",
        "閉　会",
        "〔「異議なし」と呼ぶ者あり〕",
        "（石川花君登壇）",
        "―了承―",
        "※質疑は省略",
        "質問なし",
        "ご意見・ご質問は特になかった。",
        "説明員から資料１により説明する。",
        "担当課長から説明があった。",
        RULE * 100,
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(clean(line), 0, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "本日はありがとうございました。（拍手）",
        "報告いたしました。",
        "3年に1回です。",
        "午後2時から始めます。",
        "(1)　海岸の清掃",
        "あ" * (LINE_LIMIT + 1),
    ],
)
def test_speech(line: str) -> None:
    assert not is_furniture(clean(line), 0, len(line))


def test_only_the_span_is_looked_at() -> None:
    text = f"はい。{RULE}いいえ。"
    assert is_rule(text, 3, 3 + len(RULE))
    assert not is_rule(text, 0, len(text))


@pytest.mark.parametrize(
    ("line", "closes"),
    [("午後3時7分散会", True), ("(午後三時 閉会)", True), ("午後3時7分休憩", False), ("散会します。", False)],
)
def test_closing(line: str, closes: bool) -> None:
    assert is_closing(line, 0, len(line)) is closes


def test_count_rules() -> None:
    assert count_rules(f"{RULE}\nはい。\n　{RULE}\n--\n".replace("　", " ")) == 2
