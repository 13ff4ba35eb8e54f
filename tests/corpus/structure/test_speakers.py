"""Speakers are found in every style, and only where somebody speaks."""

import re

import pytest
from shiomi_minutes import FRONT, LAYOUTS, SPEECHES, print_minutes, read_text, spoken

SAID = [said for *_, said in SPEECHES]


@pytest.mark.parametrize("style", LAYOUTS)
def test_every_speech_in_every_style(style: str) -> None:
    assert spoken(read_text(print_minutes(LAYOUTS[style]))) == SAID


@pytest.mark.parametrize("style", [style for style in LAYOUTS if style != "surname："])
def test_without_an_attendance_list(style: str) -> None:
    assert spoken(read_text(print_minutes(LAYOUTS[style], front=""))) == SAID


@pytest.mark.parametrize("style", ["○NAME ROLE", "〇 alone on its line", "◯ wide gap", "○(NAME ROLE)"])
def test_flattened_to_one_line(style: str) -> None:
    flat = re.sub(r"\n", " ", print_minutes(LAYOUTS[style]))
    assert spoken(read_text(flat)) == SAID


@pytest.mark.parametrize("style", ["○NAME ROLE", "【】", "alone"])
@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_of_other_systems(style: str, line_end: str) -> None:
    assert spoken(read_text(print_minutes(LAYOUTS[style]).replace("\n", line_end))) == SAID


def test_vertical_text_that_lost_its_spaces() -> None:
    text = "".join(f"〇{name}{role}{said}\n" for role, name, said in SPEECHES)
    assert spoken(read_text(text)) == SAID


def test_two_marks_in_one_document() -> None:
    text = "".join(
        f"{'◆' if name in ('石川', '上野') else '◎'}{name}{role}　{said}\n" for role, name, said in SPEECHES
    )
    assert spoken(read_text(text)) == SAID


TURN = "○会長（青木健君）　これより開会いたします。本日はよろしくお願いいたします。\n"


@pytest.mark.parametrize(
    "line",
    [
        "○議事日程",
        "〇出席議員（２６人）",
        "○午後１時05分開会",
        "○理事補欠選任の件",
        "○その他　配付資料のとおりです。",
        "●　所管事項の報告について",
        "◎会期の決定",
        "〇 議長 〇 〇 × 〇",
        "○○市からの回答",
        "〇・五％の増",
        "○辞任　　青木　健君　石川　花君",
    ],
)
def test_marks_that_are_no_speakers(line: str) -> None:
    meeting = read_text(f"{FRONT}{line}\n{TURN}{line}\n○委員（石川花君）　質問はありません。\n")
    assert [turn.label for turn in meeting.turns] == ["会長（青木健君）", "委員（石川花君）"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "汐見市環境だより\n○海岸清掃のお知らせ\n○ごみの分別について\n日時：5月20日\n場所：汐見浜\n",
        "それではあの会議を始めたいと思います。えっと本日の議題なんですけれどもよろしいでしょうか。はい。"
        * 20,
        "賛成：○　反対：×\n議案第1号 〇 議長 〇 〇\n議案第2号 〇 議長 × 〇\n",
        "出席委員\n会長　青木健\n委員　石川花\n委員　上野次郎\n委員　江口誠\n事務局　大野歩\n",
        "目的：住民の声を聞く。\n方法：郵送で行う。\n期間：6月に行う。\n結果：8月に公表する。\n",
        "1．会長　青木　健\n2．委員　石川　花\n3．委員　上野　次郎\n4．委員　江口　誠\n",
    ],
)
def test_texts_without_speakers_give_no_turns_and_say_so(text: str) -> None:
    meeting = read_text(text)
    assert meeting.turns == ()
    assert "found 0" in meeting.warnings[0].message
    assert "発言者" in meeting.warnings[0].japanese


def test_same_person_twice_is_two_turns() -> None:
    assert [turn.label for turn in read_text(TURN + TURN).turns] == ["会長（青木健君）"] * 2


def test_label_in_speech_starts_no_turn() -> None:
    meeting = read_text(
        TURN + "○委員（石川花君）　先ほど○会長（青木健君）　とありましたが、\n　青木会長　の発言です。\n"
    )
    assert len(meeting.turns) == 2


def test_english_transcript() -> None:
    text = (
        "Standing Committee on Harbours, 2024-03-05\n\n"
        "The Chair (Ms. Ann Lee): Order. We begin.\n\n"
        "Hon. Bob Ray: Two things: first, the quay.\nNote this: it is old.\n\n"
        "Some hon. members: Hear, hear!\n\n"
        "Mr. C. d'Arc (Shiomi South): Thank you.\n(Motion agreed to)\n"
    )
    meeting = read_text(text)
    assert [turn.label for turn in meeting.turns] == [
        "The Chair (Ms. Ann Lee)",
        "Hon. Bob Ray",
        "Some hon. members",
        "Mr. C. d'Arc (Shiomi South)",
    ]
    assert spoken(meeting)[3] == "Thank you."
    assert [decision.outcome for decision in meeting.decisions] == ["可決"]


def test_circles_for_the_front_matter_and_bare_labels_for_speakers() -> None:
    front = (
        "委員会記録\n○開会日　令和6年5月20日\n○出席委員（2名）\n　青木　健委員長\n"
        "○事務局職員\n　書記　大野　歩\n○議題\n　港\n\n"
    )
    text = front + "".join(f"{name}{role}\n　{said}\n" for role, name, said in SPEECHES)
    assert spoken(read_text(text)) == SAID


def test_bare_labels_after_lists_under_headings() -> None:
    front = (
        "審議会会議録\n\n日時\n\n令和6年5月20日\n\n事務局\n\n江口環境部環境課長\n\n幹事\n\n• 大野総務部長\n\n"
    )
    text = front + "".join(f"{name}{role}\n\n　{said}\n\n" for role, name, said in SPEECHES)
    assert spoken(read_text(text)) == SAID


def test_headings_before_unmarked_speakers_with_names_in_parentheses() -> None:
    front = "1　日時　令和6年5月20日\n2　場所　市役所\n3　議題　議案第1号　港について\n8　会議の内容\n"
    text = front + "".join(f"{role}（{name or '大野歩'}君）　{said}\n" for role, name, said in SPEECHES)
    assert spoken(read_text(text)) == SAID


TALK = [
    ("Ms Ode", "Should we keep the tie? Parents find it dear."),
    ("Mr Hale", "We asked them and they agree."),
    ("Ms Ode", "Then I am content."),
]


@pytest.mark.parametrize(
    "layout",
    ["**{}:** {}", "**{}**: {}", "{}: {}", "[{}] {}", "- {}: {}"],
    ids=lambda layout: layout.format("A", "b"),
)
def test_three_turns_are_a_talk_where_somebody_speaks_again(layout: str) -> None:
    text = "Eastmere School\n\n" + "\n\n".join(layout.format(*turn) for turn in TALK) + "\n"
    assert spoken(read_text(text)) == [said for _, said in TALK]


@pytest.mark.parametrize(
    "text",
    [
        "Roads: It was noted that they are bad.\nFares: It was agreed to wait.\nRoads: The clerk writes.\n",
        "Chair: Ms Ode\nClerk: Mr Hale\nChair: Ms Ode\n",
        "".join(f"{label}: {said}\n" for label, said in TALK[:2]),
    ],
    ids=["sections", "a form", "two turns"],
)
def test_three_lines_that_are_no_talk(text: str) -> None:
    assert spoken(read_text(f"Eastmere School\n\n{text}")) == []


def test_a_label_before_names_only_heads_a_list() -> None:
    front = "環境審議会会議録\n出席：青木会長、石川委員\n事務局：江口課長、大町主査\n\n"
    talk = (
        "青木会長：始めます。\n江口課長：資料を説明します。\n"
        "石川委員：分かりました。\n青木会長：終わります。\n"
    )
    assert spoken(read_text(front + talk)) == [
        "始めます。",
        "資料を説明します。",
        "分かりました。",
        "終わります。",
    ]
