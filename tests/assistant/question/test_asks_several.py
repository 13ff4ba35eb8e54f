"""A question about several becomes the same question of each."""

import re

import pytest

from assistant.question.asks_several import Named, several_asked


def kind_of(name: str) -> Named | None:
    """Kinds of names as a store of the fictional city would know them."""
    if re.fullmatch("[一-龥]+(?:委員|証人|会長)", name) or name in ("Kashiwagi", "Tsuchiya"):
        return "person"
    if re.fullmatch(r"令和\d年度?|去年|今年|\d{4}|(?:this|last) year", name):
        return "period"
    if re.fullmatch("[一-龥]+(?:審査会|協議会)", name):
        return "body"
    return "subject" if re.fullmatch("[一-龥ァ-ヴー]+", name) else None


ROWS = [
    (
        "記録の保存期間は、令和4年と令和5年の審査会でどう変わりましたか",
        ("令和4年", "令和5年"),
        "令和4年の会議で記録の保存期間について何が話されましたか",
    ),
    (
        "公民館の廃止に、柏木委員と土屋委員はそれぞれどんな理由で反対しましたか",
        ("柏木委員", "土屋委員"),
        "柏木委員は公民館の廃止について何と言いましたか",
    ),
    (
        "計画の修正について、市民党の柏木委員と改革党の土屋委員の評価はどう違いますか",
        ("柏木委員", "土屋委員"),
        "柏木委員は計画の修正について何と言いましたか",
    ),
    (
        "柏木委員と土屋委員は鍵について何と言いましたか",
        ("柏木委員", "土屋委員"),
        "柏木委員は鍵について何と言いましたか",
    ),
    (
        "柏木委員、土屋委員、榎本会長は鍵についてそれぞれ何を聞きましたか",
        ("柏木委員", "土屋委員", "榎本会長"),
        "柏木委員は鍵について何と言いましたか",
    ),
    ("去年と今年の持出し件数を比べて", ("去年", "今年"), "去年の会議で持出し件数について何が話されましたか"),
    (
        "図書館協議会と情報公開審査会では、鍵についてそれぞれ何と言われましたか",
        ("図書館協議会", "情報公開審査会"),
        "図書館協議会では鍵について何が話されましたか",
    ),
    ("配食と鍵束はそれぞれどう決まりましたか", ("配食", "鍵束"), "配食はどう決まりましたか"),
    ("柏木委員と土屋委員の意見の違いは", ("柏木委員", "土屋委員"), "柏木委員は何と言いましたか"),
    (
        "What did Kashiwagi and Tsuchiya each say about keys?",
        ("Kashiwagi", "Tsuchiya"),
        "What did Kashiwagi say about keys?",
    ),
    (
        "Compare what was said about keys in 2022 and 2023",
        ("2022", "2023"),
        "What was said about keys in 2022?",
    ),
    (
        "How did this year and last year differ on keys?",
        ("this year", "last year"),
        "What was said about keys this year?",
    ),
]


@pytest.mark.parametrize(("question", "names", "first"), ROWS)
def test_the_same_of_each(question: str, names: tuple[str, ...], first: str) -> None:
    several = several_asked(question, kind_of)
    assert several is not None
    assert several.names == names
    assert several.questions[0] == first
    assert len(several.questions) == len(names)


@pytest.mark.parametrize(
    "question",
    [
        "個人情報の持ち出しと紛失について",
        "氏名と住所は記録されますか",
        "令和4年と令和5年の予算書",
        "柏木委員は鍵について何と言いましたか",
        "What was said about keys and phones?",
    ],
)
def test_words_that_only_stand_together(question: str) -> None:
    assert several_asked(question, kind_of) is None
