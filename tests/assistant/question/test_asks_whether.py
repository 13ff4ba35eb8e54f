"""Which questions yes or no would answer."""

import pytest

from assistant.question.asks_whether import asks_whether


@pytest.mark.parametrize(
    ("question", "is_one"),
    [
        ("鍵は一切使えないのですか", True),
        ("再委託はできるのですか", True),
        ("鍵は持ち出せますか？", True),
        ("鍵は何本ですか", False),
        ("誰が管理していますか", False),
        ("鍵の管理について", False),
        ("Is it allowed to take the key?", True),
        ("Did it pass or fail?", False),
        ("Who keeps the key?", False),
    ],
)
def test_asks_whether(question: str, is_one: bool) -> None:
    assert asks_whether(question) is is_one
