"""Which questions want a person's statements, all of them or those on a topic; without the person's name."""

import pytest

from assistant.question.asks_statements import asks_statements, topic_in, wants_all
from assistant.question.question_kinds import AboutSubject
from assistant.question.understand import understand
from index import Filters


@pytest.mark.parametrize(
    ("rest", "is_all"),
    [
        ("の発言を全部見たい", True),
        ("何と言いましたか", True),
        ("発言一覧", True),
        ("Show me everything said", True),
        ("What did say", True),
        ("鍵について何と言いましたか", False),
        ("What did say about keys", False),
    ],
)
def test_all_that_was_said(rest: str, is_all: bool) -> None:
    assert wants_all(rest) is is_all


@pytest.mark.parametrize(
    ("rest", "topic"),
    [
        ("鍵の管理についてどのような考えでしたか", "鍵の管理"),
        ("配食に関して何を求めましたか", "配食"),
        ("What did say about keys?", "keys"),
        ("何と言いましたか", ""),
    ],
)
def test_the_topic_as_it_is_marked(rest: str, topic: str) -> None:
    assert topic_in(rest) == topic


@pytest.mark.parametrize(
    ("rest", "asks"),
    [
        ("鍵についてどんな意見を述べたか", True),
        ("の発言", True),
        ("申込書は何年間保管すると答えましたか", False),
    ],
)
def test_asks_statements(rest: str, asks: bool) -> None:
    subject = understand(rest, Filters(), plainly=True)
    assert isinstance(subject, AboutSubject)
    assert asks_statements(rest, subject) is asks
