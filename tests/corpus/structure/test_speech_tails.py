"""A speech ends where the speaker stops: what is printed after it belongs to nobody."""

import pytest
from shiomi_minutes import read_text, spoken

SAID = "ご質問をお願いします。"
NEXT = "○石川委員　はい。ありません。\n"


@pytest.mark.parametrize(
    "tail",
    [
        "（意見・質問なし）",
        "(全員挙手)",
        "〔「異議なし」と呼ぶ者あり〕",
        "　　　〔｢異議なし」と呼ぶ者あり〕",
        "（石川花君登壇）",
        "―了承―",
        "質問なし",
        "説明員から(資料1~1-2)により説明する。",
        "担当課長から資料1に基づいて説明があった。",
        "　午後２時３７分休憩",
        "（午前10時05分　休憩）\n（午前10時20分　再開）",
        "――――――――――",
        "　――――◇―――◇――――",
        "(2)　海岸の清掃について（環境課）（資料2）",
        "２　その他",
        "【議題２】海岸の清掃について",
        "議題２　海岸の清掃について",
        "その他",
        "- 3 -",
        "－１５－",
        '<PAGE="3">',
        "発言者\t発言内容",
        "〔「異議なし」と呼ぶ者あり〕\n────────\n日程第２　議案第３号　汐見市税条例の改正について",
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_what_trails_a_speech_is_not_part_of_it(tail: str, line_end: str) -> None:
    text = f"○青木会長　{SAID}\n{tail}\n\n{NEXT}".replace("\n", line_end)
    assert spoken(read_text(text))[0] == SAID


@pytest.mark.parametrize(
    "speech",
    [
        "本日はありがとうございました。（拍手）",
        "1点目は費用です。\n2点目は人員です。",
        "（資料を示す）こちらをご覧ください。",
        "8月に支給する予定です",
        "途中で申し訳ありませんが……",
        "議案は次のとおりです。\n　議案第1号　汐見市税条例\n　議案第2号　汐見市手数料条例",
        "ご異議ありませんか。\n〔「異議なし」と呼ぶ者あり〕\n異議なしと認めます。",
        "報告いたしました。",
        "以上、説明しました。",
    ],
)
def test_what_is_said_stays(speech: str) -> None:
    assert spoken(read_text(f"○青木会長　{speech}\n\n{NEXT}"))[0] == speech


@pytest.mark.parametrize(
    "end",
    [
        "　午後３時７分散会\n\n　議長　青木　健\n　署名議員　石川　花\n",
        "\n別紙\n記録提出の要求一覧表\n1　海岸の清掃\n",
        "以上\n",
        "　　　　　　（以　上）\n",
    ],
)
def test_what_follows_the_closing_is_not_said(end: str) -> None:
    text = f"○青木会長　開きます。\n{NEXT}○青木会長　以上で閉会いたします。\n{end}"
    assert spoken(read_text(text))[-1] == "以上で閉会いたします。"


def test_flattened_notes_and_headings() -> None:
    text = (
        "〇青木会長  ご意見をお願いします。 (意見なし) 〇青木会長  了承されました。 "
        "(2) 海岸の清掃(環境課)(資料2) (3) 港の照明(土木課) "
        "〇青木会長  次の議題です。 説明員から(資料2)により説明する。 〇石川委員  はい。"
    )
    meeting = read_text(text)
    assert spoken(meeting) == ["ご意見をお願いします。", "了承されました。", "次の議題です。", "はい。"]
    assert [item.title for item in meeting.agenda] == ["海岸の清掃", "港の照明"]


BILLS = """汐見市港湾審議会会議録
{first}○青木会長　説明を求めます。
○事務局　防波堤を直します。
{between}
○事務局　桟橋を延ばします。
{later}
○青木会長　以上です。
"""


@pytest.mark.parametrize(
    ("first", "between", "later", "spoken_last", "numbers"),
    [
        ("", "議案第1号　防波堤", "議案第2号　桟橋", "桟橋を延ばします。", ["議案第1号", "議案第2号"]),
        ("議案第4号　海岸\n", "議案第5号　桟橋", "", "桟橋を延ばします。", ["議案第4号", "議案第5号"]),
        # Read aloud: one alone, two that do not count on, several below what announces them.
        ("", "議案第1号　防波堤", "", "桟橋を延ばします。", []),
        ("", "議案第1号　防波堤", "議案第7号　桟橋", "桟橋を延ばします。\n議案第7号　桟橋", []),
        (
            "",
            "○青木会長　次のとおりです。\n議案第1号　防波堤\n議案第2号　桟橋",
            "議案第3号　海岸",
            "桟橋を延ばします。\n議案第3号　海岸",
            [],
        ),
    ],
)
def test_bills_head_items_where_they_stand_alone_between_speeches_and_count_on(
    first: str, between: str, later: str, spoken_last: str, numbers: list[str]
) -> None:
    meeting = read_text(BILLS.format(first=first, between=between, later=later))
    assert [item.number for item in meeting.agenda] == numbers
    assert spoken(meeting)[-2] == spoken_last
