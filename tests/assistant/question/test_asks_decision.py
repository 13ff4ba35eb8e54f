"""Which questions ask for decisions: of one matter, or all that ended in one way."""

import pytest

from assistant.question.asks_decision import decision_asked, endings_named

ALL = [
    ("否決された議題はどれですか", ("rejected",)),
    ("条件を付けて認められた案件はどれですか", ("conditional",)),
    ("継続審査になった案件を教えて", ("deferred",)),
    ("取り下げられた議題はありますか", ("withdrawn",)),
    ("これまでに継続審査となったものを全部教えてください", ("deferred",)),
    ("どの議案が否決されましたか", ("rejected",)),
    ("何が継続審査となりましたか", ("deferred",)),
    ("可決された議案の一覧", ("approved",)),
    ("全会一致で可決されたのは何ですか", ("approved",)),
    ("修正のうえ可決された議案は", ("amended",)),
    ("保留になった案件は何ですか", ("deferred",)),
    ("Which items were rejected?", ("rejected",)),
    ("What was approved with conditions?", ("conditional",)),
    ("Were any items deferred?", ("deferred",)),
    ("list all items that were withdrawn", ("withdrawn",)),
    ("what was put off to a later meeting?", ("deferred",)),
]


@pytest.mark.parametrize(("question", "endings"), ALL)
def test_all_that_ended_so(question: str, endings: tuple[str, ...]) -> None:
    asked = decision_asked(question)
    assert asked is not None
    assert asked.of_all
    assert asked.endings == endings


MATTERS = [
    ("配食サービスは認められましたか。何か条件は付きましたか", "配食サービス"),
    ("補聴器購入の請願はどうなりましたか", "補聴器購入の請願"),
    ("体育館の空調の件は可決されましたか", "体育館の空調"),
    ("自習室の延長は結局どう決まりましたか", "自習室の延長"),
    ("公民館の廃止の採決の結果は？", "公民館の廃止"),
    ("配食事業は了承されたのですか", "配食事業"),
    ("履歴を残すサービスの審議結果を教えてください", "履歴を残すサービス"),
    ("写真を撮ってよいことになりましたか", "写真を撮ってよい"),
    ("使用料の見直しについて結論は出ましたか", "使用料の見直し"),
    ("配食の導入は見送られましたか", "配食の導入"),
    ("Was the entry system for the halls approved?", "entry system for the halls"),
    ("How was the closing of the hall decided?", "closing of the hall"),
    ("What was decided about the reading room?", "the reading room"),
    ("What happened to the petition on hearing aids?", "the petition on hearing aids"),
    ("What was the outcome of the vote on keys?", "keys"),
    ("自習室の延長は許可されましたか", "自習室の延長"),
    ("使用料の見直しは何対何で決まりましたか", "使用料の見直し"),
    ("請願第6号はどのように決しましたか", "請願第6号"),
    ("Did the committee approve the joint building?", "the joint building"),
    ("Did the motion to invite the mayor carry?", "motion to invite the mayor"),
    ("What conditions were attached to the service?", "the service"),
]


@pytest.mark.parametrize(("question", "matter"), MATTERS)
def test_how_one_matter_was_decided(question: str, matter: str) -> None:
    asked = decision_asked(question)
    assert asked is not None
    assert asked.matter == matter


@pytest.mark.parametrize(
    "question",
    [
        "どう決まりましたか",
        "何が決まりましたか",
        "鍵の管理について",
        "鍵の扱いはどうなっていますか",
        "導入が見送られているのはどうしてか",
        "承認を得ていなかった契約は何件ですか",
        "職員に通知を出したのはいつですか",
        "How was it decided?",
        "who approved the plan",
    ],
)
def test_what_asks_for_something_else(question: str) -> None:
    assert decision_asked(question) is None


VOTES = [
    ("全会一致で承認された議題は", ("unanimous",), ("approved",)),
    ("異議なく決まったものはどれですか", ("unanimous",), None),
    ("賛成多数で承認された議題はどれですか", ("majority",), ("approved",)),
    ("反対が出た議題は", ("majority",), ()),
    ("What was approved unanimously?", ("unanimous",), ("approved",)),
    ("Which items were carried by a majority?", ("majority",), ("approved",)),
    ("Which decisions were not unanimous?", ("majority",), ()),
]


@pytest.mark.parametrize(("question", "votes", "endings"), VOTES)
def test_all_items_by_how_the_vote_went(
    question: str, votes: tuple[str, ...], endings: tuple[str, ...] | None
) -> None:
    asked = decision_asked(question)
    assert asked is not None
    assert asked.of_all
    assert asked.votes == votes
    assert endings in (None, asked.endings)


@pytest.mark.parametrize(
    "question", ["多数の意見がありました", "what was said about the majority shareholder"]
)
def test_no_vote_is_meant(question: str) -> None:
    assert decision_asked(question) is None or not decision_asked(question).of_all  # type: ignore[union-attr]


def test_who_asks_for_a_condition_does_not_ask_for_every_approval() -> None:
    assert endings_named("条件付きで承認された") == ("conditional",)
    assert endings_named("否決または取り下げ") == ("rejected", "withdrawn")
    assert endings_named("air conditioning") == ()
