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


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("では、この案を了承します。", "了承"),
        ("案のとおりで了承いたします。", "了承"),
        ("それでは、承認といたします。", "承認"),
        ("ご異議もないようですので、可決とする。", "可決"),
        ("本件は継続審査とします。", "継続審査"),
        ("引き続き協議していくこととします。", "継続審査"),
        ("次回まで継続して協議することとします。", "継続審査"),
        ("この件は次回に持ち越します。", "継続審査"),
        ("では、北側の案に決めます。", "決定"),
        ("本件は取り下げとします。", "取下げ"),
    ],
)
def test_a_chair_says_in_the_present_tense_what_becomes_of_an_item(sentence: str, outcome: str) -> None:
    meeting = read_text(f"{HEARD}○事務局　説明は以上です。\n○青木会長　{sentence}\n")
    assert [(one.outcome, one.turn) for one in meeting.decisions] == [(outcome, 2)]


@pytest.mark.parametrize(
    "sentence",
    [
        "私はこの案を了承しますが、資料の書き方については直していただきたいと考えています。",
        "前の担当から、すでに承認されていると聞きましたので、今日は意見を申し上げません。",
        "引き続き審議を続けていただいて、その間に現地を見てまいります。",
    ],
)
def test_a_member_decides_nothing(sentence: str) -> None:
    assert read_text(f"{HEARD}○石川委員　{sentence}\n{HEARD}").decisions == ()


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


@pytest.mark.parametrize(
    ("narrated", "outcomes"),
    [
        ("第1号議案 灯台の件\n議長が案を述べ、全員一致で原案を承認可決した。", ["可決"]),
        ("・図書室の件\n質疑の後、採決に移り、原案は承認された。", ["承認"]),
        ("・図書室の件\n館長から、蔵書の数について説明があった。", []),
        ("・図書室の件\n館長から、予算が承認されたとの報告があった。", []),
        ("・図書室の件\n【審議結果】原案どおり承認", ["承認"]),
        ("議案第3号　灯台の灯を替えることについて　全会一致で可決", ["可決"]),
        ("賛成多数により、可決すべきものと決定した。", ["可決"]),
        ("Mr. Lund said he agreed with the plan. Members agreed with the clerk.", []),
        (
            "New Business: Motion by Lund, second by Pell, to buy a lamp. Motion carried 3-0.\n"
            "Report: The clerk reported that the permit is ready.",
            ["可決"],
        ),
        ("Lamps: The lamps are old.\nM/S/C Pell/Reed to buy three lamps.", ["可決"]),
        ("Dues: The dues are low. The Board set the rate at 4 crowns a day.", ["決定"]),
        ("Dues: The keeper set the lamp on the quay.", []),
        ("RESULT:\nPASSED [4 TO 3]\nMOVER:\nAnn Pell\nChair Lund declared the motion PASSED.", ["可決"]),
        ("RESOLVED, that the lamp be bought.\nThe resolution was approved unanimously.", ["決定"]),
        ("・掃除の件\n当番表を全員一致で承認。", ["承認"]),
        ("・掃除の件\n二つのうち安い方に決めることとした。", ["決定"]),
        ("TOWN OF ALDER FALLS\nThe pump is old.", []),
        ("RESOLVED: to buy a lamp. Approved unanimously.", ["決定"]),
        ("It was RESOLVED that the minutes of 4 May 2022 be signed.", ["決定"]),
        ("The letter of 4 May 2022 was approved by the county. The quay had been accepted.", []),
        ("The minutes of 4 May were approved by unanimous consent of the board.", ["承認"]),
    ],
)
def test_minutes_in_which_nobody_speaks_have_results(narrated: str, outcomes: list[str]) -> None:
    assert [one.outcome for one in read_text(f"汐見市会議録\n{narrated}\n").decisions] == outcomes


def test_a_motion_and_what_became_of_it_are_one_decision_of_its_item() -> None:
    meeting = read_text(
        "Harbour Board minutes\n\n1. Minutes\nNothing.\n\n2. Lamp\n"
        "It was moved by Ms. Lund that a lamp be bought. MOTION CARRIED 4-0-1.\n\n3. Boats\nNothing.\n"
    )
    (one,) = meeting.decisions
    assert meeting.quote(one.start, one.end).startswith("It was moved by Ms. Lund")
    assert (one.how, meeting.heading(one.agenda)) == ("4-0-1", "2. Lamp")


def test_a_chair_rules_without_objection() -> None:
    said = (
        "Mr. Bob Ray: I ask unanimous consent that the roll call be ended.\n"
        "The Chair (Ms. Ann Lee): Without objection, it is so ordered.\n"
    )
    assert [one.kind for one in read_text(said * 2).decisions] == ["procedure", "procedure"]


FERRY = """Minutes of the Ferry Users Panel, 8 April 2022

Chair: Good morning. All those in favour of admitting the reporter? {procedure}

Item 1: Winter timetable

Ms Alder: I move that the boats leave at nine.
Mr Dunn: That was rejected last year, and the crew have never accepted it.
Chair: Those in favour? Those against? {result}

Item 2: Fares

Chair: Fares are next. Children pay half.
"""


@pytest.mark.parametrize(
    ("result", "outcome", "how"),
    [
        ("The motion is carried by 3 votes to 2.", "可決", "3 votes to 2"),
        ("The motion to leave at nine was carried, four votes to one.", "可決", "four votes to one"),
        ("The motion is lost.", "否決", ""),
        ("The motion has been defeated, two to three.", "否決", "two to three"),
        ("On a show of hands the motion was negatived.", "否決", ""),
        ("The motion fails for want of a majority.", "否決", ""),
        ("It falls, 2 votes to 3.", "否決", "2 votes to 3"),
        ("The winter timetable is approved unanimously.", "承認", "全会一致"),
    ],
)
def test_an_english_item_ends_as_it_was_voted_on(result: str, outcome: str, how: str) -> None:
    meeting = read_text(FERRY.format(procedure="Carried unanimously.", result=result))
    assert [(one.kind, one.agenda) for one in meeting.decisions] == [("procedure", None), ("item", 0)]
    decided = meeting.outcome(0)
    assert decided is not None
    assert meeting.quote(decided.start, decided.end) == result
    assert (decided.outcome, decided.how) == (outcome, how)


@pytest.mark.parametrize(
    ("moved", "result", "kind"),
    [
        ("I move that the press be excluded.", "Carried.", "procedure"),
        ("I move that we extend the meeting by ten minutes.", "Is that agreed? That is agreed.", "procedure"),
        ("I move that we buy a second boat.", "All those in favour? That is carried 4-1.", "item"),
        ("I move that the press be excluded from boats.", "The fare table is adopted unanimously.", "item"),
    ],
)
def test_a_bare_english_verdict_is_on_what_was_moved(moved: str, result: str, kind: str) -> None:
    said = f"Ms Alder: {moved}\nMr Dunn: I second it. The crew would like it.\nChair: {result}\n"
    (decision,) = read_text(f"Chair: We begin with the boats.\n{said}").decisions
    assert decision.kind == kind
