"""A question for a figure is answered by a number of what it counts."""

import pytest

from assistant.question.figures import figure_wanted

ROWS = [
    ("申込書は何年間保管しますか", "申込書は三年間保管します。", True),
    ("申込書は何年間保管しますか", "申込書は鍵付きの棚に保管します。", False),
    ("契約の金額はいくらですか", "契約は昨年度に2件ありました。", False),
    ("契約の金額はいくらですか", "約８７万円です。", True),
    ("契約の金額はいくらですか", "登録は87.5パーセントです。", False),
    ("被害の相談は何件ありましたか", "相談はゼロでした。", True),
    ("出席した人数は", "委員6名です。", True),
    ("来年度の要求額と今年度からの増額分", "3億円の増で、要求は87億円です。", True),
    ("来年度の要求額と今年度からの増額分", "要求の案をお手元に配りました。", False),
    ("市が持つ除雪車の台数", "道路の除雪をしました。", False),
    ("ページの閲覧数は月にどれくらいか", "月におよそ３，０００ビューです。", True),
    ("How many seats are there?", "自習室は52席です。", True),
    ("How many people came?", "Twelve people came.", True),
    ("How many people came?", "延べ94人の参加がありました。", True),
    ("How much does it cost?", "It costs a lot.", False),
]


@pytest.mark.parametrize(("question", "sentence", "holds"), ROWS)
def test_a_sentence_holds_the_figure_asked_for(question: str, sentence: str, holds: bool) -> None:
    wanted = figure_wanted(question)
    assert wanted is not None
    assert bool(wanted.search(sentence)) is holds


@pytest.mark.parametrize(
    "question", ["鍵は誰が管理していますか", "何故ですか", "何と言われましたか", "What was said?"]
)
def test_other_questions_want_no_figure(question: str) -> None:
    assert figure_wanted(question) is None
