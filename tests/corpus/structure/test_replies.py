"""A question and its replies belong together, in minutes with officials, without roles and in English."""

import pytest
from shiomi_minutes import read_text

from corpus.language.folding import clean
from corpus.models import Turn
from corpus.structure.english_labels import read_english
from corpus.structure.label_grammar import read_label
from corpus.structure.replies import link_answers

Spoken = tuple[str, str] | tuple[str, str, int]  # label, speech, agenda item (0 where left out)


def links(*spoken: Spoken) -> list[int | None]:
    """What each turn answers."""
    text, turns = "", []
    for ordinal, (label, speech, *item) in enumerate(spoken):
        role = (read_english(label) if label.isascii() else read_label(label)).role
        start = len(text) + len(label)
        text += f"{label}{speech}\n"
        agenda = item[0] if item else 0
        turns.append(Turn(ordinal, label, start, len(text) - 1, start, role=role, agenda=agenda))
    return [turn.answers for turn in link_answers(clean(text), turns)]


CHAIR, MEMBER, OFFICE = "青木会長", "石川委員", "事務局"
CASES: list[tuple[str, list[Spoken], list[int | None]]] = [
    ("an official replies", [(MEMBER, "費用はいくらですか。"), (OFFICE, "10万円です。")], [None, 0]),
    ("a request to explain", [(CHAIR, "事務局から説明をお願いします。"), (OFFICE, "資料1です。")], [None, 0]),
    (
        "over the chair, by an officer and a specialist",
        [
            (MEMBER, "費用と人員を伺います。お示しください。"),
            ("青木議長", "ただいまの質問について、江口環境課長、答弁を願います。"),
            ("江口環境課長", "費用は10万円です。"),
            ("青木議長", "大野総務課長。"),
            ("大野総務課長", "人員は3人です。"),
            (MEMBER, "分かりました。"),
            ("江口環境課長", "補足します。"),
        ],
        [None, None, 0, None, 0, None, None],
    ),
    (
        "a member asks for consent, which is a question",
        [(MEMBER, "夜間も点検するという理解でよろしいでしょうか。"), (OFFICE, "そのとおりです。")],
        [None, 0],
    ),
    (
        "a chair who asks for consent asks nothing",
        [(CHAIR, "原案のとおりとすることでよろしいでしょうか。"), (OFFICE, "報告します。")],
        [None, None],
    ),
    (
        "a chair's call for questions ends what was asked",
        [(MEMBER, "費用はいくらですか。"), (CHAIR, "ほかにご質問はありますか。"), (OFFICE, "補足します。")],
        [None, None, None],
    ),
    (
        "under another item nobody replies",
        [(MEMBER, "いつからですか。"), (OFFICE, "別の件です。", 1)],
        [None, None],
    ),
    ("a statement", [(MEMBER, "分かりました。"), (OFFICE, "次回は8月です。")], [None, None]),
    (
        "nobody is an official: the next speaker, and to whom that one hands over",
        [
            ("岡", "なぜ遅れたのですか。"),
            ("原", "雨のためです。詳しくは土屋さんから説明をお願いします。"),
            ("土屋", "三日降りました。"),
        ],
        [None, 0, 0],
    ),
    (
        "not the same person, nor one who asks in return",
        [("岡", "いつからですか。"), ("岡", "続けて伺います。誰がですか。"), ("原", "どの件ですか。")],
        [None, None, None],
    ),
    (
        "a member replies to a member, the chair leads on",
        [
            (MEMBER, "上野委員のところではどうしていますか。"),
            ("上野委員", "夜は消しています。"),
            (CHAIR, "次に移ります。"),
        ],
        [None, 0, None],
    ),
    (
        "English: the chair names who is to reply",
        [("Mr. Ray", "Who keeps the key?"), ("The Chair", "The minister."), ("Ms. Lee", "I do.")],
        [None, None, 0],
    ),
    (
        "English: the chair's call for questions",
        [("The Chair", "Are there any other questions?"), ("Mr. Ray", "I have one on the quay.")],
        [None, None],
    ),
]


@pytest.mark.parametrize(("spoken", "expected"), [pytest.param(*row[1:], id=row[0]) for row in CASES])
def test_links(spoken: list[Spoken], expected: list[int | None]) -> None:
    assert links(*spoken) == expected


def test_a_meeting_tells_the_replies_to_a_turn() -> None:
    meeting = read_text(
        "○石川議員　費用と人員を伺います。お示しください。\n○青木議長　江口環境課長。\n"
        "○江口環境課長　費用は10万円です。\n○大野総務課長　人員は3人です。\n○石川議員　分かりました。\n"
    )
    assert [meeting.replies_to(turn.ordinal) for turn in meeting.turns] == [(2, 3), (), (), (), ()]
    assert [turn.answers for turn in meeting.turns] == [None, None, 0, 0, None]
