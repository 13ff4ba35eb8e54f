"""Labels in a legend of marks, below the speech and in its heading."""

import pytest
from shiomi_minutes import read_text, spoken

SAID = ["岸壁を直すべきではないか。", "来年度に直します。", "費用は幾らか。", "約八億円です。"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "（○は委員、◇は事務局の発言）\n\n"
            + "".join(f"{'○◇'[at % 2]} {said}\n" for at, said in enumerate(SAID)),
            ["委員", "事務局"] * 2,
        ),
        (
            "".join(
                f"{('質問', '回答')[at % 2]}：{said}\n（{('港湾課・青木', '議長・石川')[at % 2]}）\n"
                for at, said in enumerate(SAID)
            ),
            ["港湾課・青木", "議長・石川"] * 2,
        ),
        (
            "".join(
                f"報告その{'一二三四'[at]}（青木会長）\n\n　{said}続けます。\n\n"
                for at, said in enumerate(SAID)
            ),
            ["青木会長"] * 4,
        ),
    ],
)
def test_customs(text: str, labels: list[str]) -> None:
    meeting = read_text(text)
    assert [turn.label for turn in meeting.turns] == labels
    assert [words.removesuffix("続けます。") for words in spoken(meeting)] == SAID
