"""Results reached in the meeting are found with what they decide and how; reported results are not."""

import pytest
from shiomi_minutes import read_text

HEARD = "○石川委員　特にございません。分かりました。\n"
MINUTES = """○青木会長　これより開会いたします。よろしくお願いいたします。
(1)　海岸の清掃について（環境課）（資料1～1-2）
○青木会長　海岸の清掃について説明をお願いします。
○事務局　資料1のとおりです。年に4回実施します。
○青木会長　賛成の方は挙手をお願いします。
（全員挙手）
○青木会長　了承されました。
(2)　港の照明について（土木課）（資料2）
(3)　浜の看板について（土木課）（資料3）
○青木会長　続いて2件を一括して審議します。ご異議ありませんか。
〔「異議なし」と呼ぶ者あり〕
○青木会長　異議なしと認めます。よって、2件は原案のとおり可決されました。
"""


def test_decisions_say_what_how_and_of_which_item() -> None:
    meeting = read_text(MINUTES)
    found = [
        (decision.outcome, decision.how, decision.turn, decision.agenda) for decision in meeting.decisions
    ]
    assert found == [("了承", "全員挙手", 4, 0), ("可決", "異議なし", 6, 1)]
    words = [meeting.quote(decision.start, decision.end) for decision in meeting.decisions]
    assert words == ["了承されました。", "よって、2件は原案のとおり可決されました。"]


@pytest.mark.parametrize(
    ("sentence", "outcome", "how"),
    [
        ("異議なしと認め、本件は継続審査とすることに決定いたしました。", "継続審査", "異議なし"),
        ("賛成少数であります。よって、本案は否決されました。", "否決", "賛成少数"),
        ("挙手全員です。よって、本陳情は採択と決しました。", "採択", "全員挙手"),
        ("起立多数です。よって、本請願は不採択とすることに決しました。", "不採択", "起立多数"),
        ("ご異議なしと認めます。本件は取下げとします。", "取下げ", "異議なし"),
        ("賛成10名、反対3名です。よって、本案は可決されました。", "可決", "賛成10名、反対3名"),
        ("異議なしと認めます。よって、会期は12日間と決定いたしました。", "決定", "異議なし"),
        ("異議なしと認め、さよう決定いたします。", "決定", "異議なし"),
        ("異議なしと認めます。よって、石川委員が副会長に当選されました。", "当選", "異議なし"),
    ],
)
def test_results(sentence: str, outcome: str, how: str) -> None:
    decisions = read_text(f"{HEARD}○青木会長　{sentence}\n").decisions
    assert [(decision.outcome, decision.how) for decision in decisions] == [(outcome, how)]


@pytest.mark.parametrize(
    "sentence",
    [
        "本案を可決することにご異議ありませんか。",
        "総務委員会では、起立採決の結果、賛成多数をもって可決すべきものと決しました。",
        "先ほど付託いたしました案件の審査が終了し、可決されました旨の報告がありました。",
        "この陳情は不採択でお願いしたいと思います。",
        "賛成の方は挙手願います。",
        "ご了承願います。",
        "ご説明のとおりと決めつけるのは早いと思います。",
    ],
)
def test_no_results(sentence: str) -> None:
    assert (
        read_text(
            f"{HEARD}○石川委員　{sentence}そのほかについても申し上げたいことがあり、後ほど述べます。\n"
        ).decisions
        == ()
    )


@pytest.mark.parametrize("note", ["―了承―", "（了承）", "(Motion agreed to)"])
def test_results_printed_as_notes(note: str) -> None:
    meeting = read_text(f"{HEARD}{note}\n{HEARD}")
    assert [
        (decision.turn, meeting.quote(decision.start, decision.end)) for decision in meeting.decisions
    ] == [(None, note)]


@pytest.mark.parametrize(
    ("note", "outcome"),
    [
        ("（原案のとおり可決）", "可決"),
        ("（賛成少数で否決）", "否決"),
        ("(Resolution adopted)", "可決"),
        ("(Motion to table agreed to)", "継続審査"),
        ("(Amendment defeated)", "否決"),
    ],
)
def test_outcomes_of_notes(note: str, outcome: str) -> None:
    assert [one.outcome for one in read_text(f"{HEARD}{note}\n{HEARD}").decisions] == [outcome]


def test_a_long_sentence_is_read_in_linear_time() -> None:
    said = "賛成10名、" * 4_000 + "よって、可決されました。"
    assert [one.outcome for one in read_text(f"{HEARD}○青木会長　{said}\n").decisions] == ["可決"]
