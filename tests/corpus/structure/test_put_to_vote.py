"""What a result decides: the item, a motion beside it, or how the meeting proceeds; and so how items end."""

import pytest
from shiomi_minutes import read_text

from corpus.models import Meeting

ITEM = "(1)　議案第4号　汐見浜の照明について\n"
OBJECTION = "〔「異議なし」と呼ぶ者あり〕\n"


def minutes(*lines: str, heading: str = ITEM) -> Meeting:
    """Minutes in which the chair takes the item up, these lines follow, and the next item is taken up."""
    said = "".join(line if line.endswith("\n") else f"○青木会長　{line}\n" for line in lines)
    opening = "○青木会長　開会します。\n○石川委員　はい。分かりました。\n"
    closing = "(9)　その他\n○事務局　特にございません。\n"
    return read_text(f"{opening}{heading}○青木会長　説明を願います。\n{said}{closing}")


DEFERRED = "石川委員から継続審査の動議が提出されました。継続審査に賛成の方は挙手願います。（賛成者挙手）"
CASES = [
    pytest.param(
        (
            DEFERRED,
            "挙手少数です。よって、継続審査の動議は否決されました。",
            "これより本案を採決します。本案に賛成の方は挙手願います。（賛成者挙手）",
            "挙手多数です。よって、本案は原案のとおり可決されました。",
        ),
        ["motion", "item"],
        ("可決", "挙手多数"),
        id="a motion to defer is rejected, then the item passed",
    ),
    pytest.param(
        (DEFERRED, "挙手少数です。よって、否決されました。"),
        ["motion"],
        None,
        id="a motion to defer is rejected in a sentence that does not name it, and nothing is decided",
    ),
    pytest.param(
        (
            "本案を継続審査とすることに賛成の方は挙手願います。（賛成者挙手）",
            "挙手少数です。よって、本案を継続審査とすることは否決されました。",
            "異議なしと認め、本案は原案のとおり可決されました。",
        ),
        ["motion", "item"],
        ("可決", "異議なし"),
        id="to defer the item is rejected in a sentence that names the item, too",
    ),
    pytest.param(
        (DEFERRED, "挙手多数です。よって、継続審査とする動議は可決されました。"),
        ["item"],
        ("継続審査", "挙手多数"),
        id="a motion to defer is carried: the item is deferred",
    ),
    pytest.param(
        (
            "まず、修正案に賛成の方の起立を求めます。（賛成者起立）",
            "起立少数です。よって、修正案は否決されました。",
            "次に、原案に賛成の方の起立を求めます。（賛成者起立）",
            "起立多数です。よって、原案は可決されました。",
        ),
        ["motion", "item"],
        ("可決", "起立多数"),
        id="an amendment is rejected, then the original passed",
    ),
    pytest.param(
        (
            "修正案に賛成の方は挙手願います。（賛成者挙手）",
            "賛成多数です。よって、修正案は可決されました。",
            "次に、修正部分を除く原案に賛成の方は挙手願います。（賛成者挙手）",
            "全員挙手です。よって、修正部分を除く原案は可決されました。",
        ),
        ["item", "item"],
        ("修正可決", "全員挙手"),
        id="an amendment and the rest of the original are passed",
    ),
    pytest.param(
        (
            "お諮りいたします。本案は、委員会への付託を省略したいと思います。これにご異議ありませんか。",
            OBJECTION,
            "異議なしと認めます。よって、委員会への付託を省略することに決しました。",
            "これより採決します。本案に賛成の方は起立願います。（賛成者起立）",
            "賛成8名、反対3名です。よって、本案は可決されました。",
        ),
        ["procedure", "item"],
        ("可決", "賛成8名、反対3名"),
        id="referral is omitted, then the item passed",
    ),
    pytest.param(
        (
            "傍聴の申出が3名からありました。傍聴及び報道機関の撮影を認めることにご異議ありませんか。",
            OBJECTION,
            "異議なしと認め、そのように決定いたします。",
            "会議時間の延長についてお諮りいたします。午後6時まで延長することにご異議ありませんか。",
            OBJECTION,
            "異議なしと認め、さよう決定いたします。",
        ),
        ["procedure", "procedure"],
        None,
        id="observers and photographs are allowed, the hours extended, and nothing is decided",
    ),
    pytest.param(
        (
            "本件を了承することにご異議ありませんか。",
            OBJECTION,
            "異議なしと認め、本件は了承されました。",
            "次の資料は各委員に配ることでよろしいでしょうか。",
            OBJECTION,
            "それでは、そのようにいたします。",
        ),
        ["item", "procedure"],
        ("了承", "異議なし"),
        id="what is agreed to after the result is no result",
    ),
    pytest.param(
        (
            "総務部会では、起立多数をもって可決すべきものと決しました。",
            "先ほど港湾部会から、全員賛成で可決されましたと報告がありました。",
        ),
        [],
        None,
        id="results are only reported",
    ),
]


@pytest.mark.parametrize(("lines", "kinds", "outcome"), CASES)
def test_an_items_outcome_is_its_last_decision_on_the_item_itself(
    lines: tuple[str, ...], kinds: list[str], outcome: tuple[str, str] | None
) -> None:
    meeting = minutes(*lines)
    assert [decision.kind for decision in meeting.decisions] == kinds
    found = meeting.outcome(0)
    assert (found and (found.outcome, found.how)) == outcome
    assert meeting.outcome(1) is None
    assert meeting.outcome(None) is None


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("日程第1　会期の決定\n", "異議なしと認めます。よって、会期は12日間と決定いたしました。"),
        ("(1)　傍聴人の数について\n", "異議なしと認め、傍聴人は10名とすることに決定いたしました。"),
        ("(1)　議長不信任動議\n", "起立少数です。よって、本動議は否決されました。"),
        ("(1)　委員長の互選\n", "異議なしと認めます。よって、石川委員が委員長に当選されました。"),
    ],
)
def test_procedure_that_is_the_item_is_its_outcome(heading: str, sentence: str) -> None:
    meeting = minutes(sentence, heading=heading)
    assert [decision.kind for decision in meeting.decisions] == ["item"]
    assert meeting.outcome(0) == meeting.decisions[0]


JOINT = "(1)　議案第4号　汐見浜の照明について\n(2)　議案第5号　汐見港の標識について\n"


def test_items_voted_on_jointly_share_the_outcome() -> None:
    meeting = minutes("異議なしと認めます。よって、両案は可決されました。", heading=JOINT)
    assert [meeting.outcome(at) for at in (0, 1)] == [meeting.decisions[0]] * 2


def test_items_discussed_jointly_and_voted_on_apart_have_their_own_outcome() -> None:
    meeting = minutes(
        "賛成多数です。よって、議案第5号は可決されました。",
        "賛成少数です。よって、議案第4号は否決されました。",
        heading=JOINT,
    )
    assert [meeting.outcome(at).outcome for at in (0, 1)] == ["否決", "可決"]  # type: ignore[union-attr]


ENGLISH = (
    "Shiomi Harbour Board\n\nThe Chair (Ms. Ann Lee): We begin.\n\nMr. Bob Ray: I move to defer the item.\n\n"
    "{said}\n\nMr. Bob Ray: Thank you.\n"
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Clerk: The motion to table failed 3-4. The resolution carried 5-2.",
            [("否決", "3-4", "motion"), ("可決", "5-2", "item")],
        ),
        (
            "Clerk: The motion to table failed 3-4; the resolution carried 5 to 2.",
            [("否決", "3-4", "motion"), ("可決", "5 to 2", "item")],
        ),
        ("The Chair (Ms. Ann Lee): The motion to table is carried.", [("継続審査", "", "item")]),
        ("Clerk: The amendment was rejected on a voice vote.", [("否決", "", "motion")]),
        ("Clerk: The ordinance passed unanimously.", [("可決", "全会一致", "item")]),
        ("The Chair (Ms. Ann Lee): The motion to adjourn is adopted.", [("可決", "", "procedure")]),
        ("Mr. Bob Ray: Last year the bill passed 5-2, and it would pass again.", []),
        ("Mr. Bob Ray: We adopted the resolution of the harbour users.", []),
    ],
)
def test_english_results(said: str, expected: list[tuple[str, str, str]]) -> None:
    decisions = read_text(ENGLISH.format(said=said)).decisions
    assert [(one.outcome, one.how, one.kind) for one in decisions] == expected


TOGETHER = """○青木会長　開会します。よろしくお願いします。
議題（１）　海岸の清掃について
○青木会長　説明を願います。
○事務局　資料のとおりです。
議題（２）　港の照明について
○青木会長　説明を願います。
○事務局　資料のとおりです。
議題（３）　浜の看板について
○青木会長　説明を願います。
○事務局　資料のとおりです。
○青木会長　{asked}ご異議ありませんか。
〔「異議なし」と呼ぶ者あり〕
○青木会長　異議なしと認めます。{result}
議題（４）　その他
○青木会長　特にありません。閉会します。
"""


@pytest.mark.parametrize(
    ("asked", "result", "outcomes"),
    [
        (
            "一括してお諮りします。",
            "よって、議題（２）及び議題（３）は可決されました。",
            ["", "可決", "可決", ""],
        ),
        ("一括してお諮りします。", "よって、議題（１）から（３）までは可決されました。", ["可決"] * 3 + [""]),
        (
            "議題（２）と議題（３）を一括して採決します。",
            "よって、いずれも可決されました。",
            ["", "可決", "可決", ""],
        ),
        ("お諮りします。", "よって、議題（３）は可決されました。", ["", "", "可決", ""]),
    ],
)
def test_items_voted_on_together_end_alike(asked: str, result: str, outcomes: list[str]) -> None:
    meeting = read_text(TOGETHER.format(asked=asked, result=result))
    found = [meeting.outcome(at) for at in range(len(meeting.agenda))]
    assert [one.outcome if one else "" for one in found] == outcomes
    assert len(meeting.decisions) == 1
    assert Meeting.from_record(meeting.to_record()) == meeting
