"""What is quoted of how an item was decided: its outcome; motions or procedure where asked about."""

import pytest
from shiomi_minutes import read_text

from assistant.answer.item_decisions import item_decisions

MEETING = read_text(
    "○青木会長　開会します。\n○石川委員　はい。分かりました。\n"
    "(1)　議案第4号　汐見浜の照明について\n(2)　議案第5号　汐見港の標識について\n"
    "○青木会長　2件を一括して議題とします。傍聴を認めることにご異議ありませんか。\n"
    "〔「異議なし」と呼ぶ者あり〕\n"
    "○青木会長　異議なしと認め、傍聴を認めることに決定しました。\n"
    "○青木会長　挙手少数です。よって、石川委員の動議は否決されました。\n"
    "○青木会長　賛成多数です。よって、議案第4号は可決されました。\n"
    "○青木会長　賛成少数です。よって、議案第5号は否決されました。\n"
    "(9)　その他\n○事務局　特にございません。\n"
)
OUTCOMES = ["よって、議案第4号は可決されました。", "よって、議案第5号は否決されました。"]
MOTION = "よって、石川委員の動議は否決されました。"
OBSERVERS = "異議なしと認め、傍聴を認めることに決定しました。"


@pytest.mark.parametrize(
    ("asked", "agenda", "quoted"),
    [
        ("照明はどう決まりましたか", 0, OUTCOMES),
        ("照明についての動議はどうなりましたか", 0, [*OUTCOMES, MOTION]),
        ("傍聴は認められましたか", 0, [*OUTCOMES, OBSERVERS]),
        ("標識はどう決まりましたか", 1, OUTCOMES[1:]),
        ("その他はどう決まりましたか", 2, []),
        ("どう決まりましたか", None, []),
    ],
)
def test_item_decisions(asked: str, agenda: int | None, quoted: list[str]) -> None:
    quotes = item_decisions(asked, MEETING, agenda)
    assert [quote.text for quote in quotes] == quoted
    assert all(MEETING.quote(quote.start, quote.end) == quote.text for quote in quotes)
