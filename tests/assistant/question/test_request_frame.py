"""The matter of a request, without what only asks for it."""

import pytest

from assistant.question.request_frame import matter_of, without_request


@pytest.mark.parametrize(
    ("words", "matter"),
    [
        ("配食サービスについて教えてください", "配食サービス"),
        ("鍵の管理を一覧にしてほしいのですが", "鍵の管理"),
        ("配食の件をすべて見せていただけますか", "配食"),
        ("ちなみに、鍵の管理について詳しく知りたいです", "鍵の管理"),
        ("説明会の周知", "説明会の周知"),
        ("子ども", "子ども"),
        ("けが", "けが"),
        ("鍵の管理は？", "鍵の管理"),
        ("the keys, please", "the keys"),
    ],
)
def test_matter(words: str, matter: str) -> None:
    assert matter_of(words) == matter


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("Could you please tell me about the keys", "the keys"),
        ("List the questions about keys", "the questions about keys"),
        ("What about keys?", "What about keys?"),
        ("鍵を教えて", "鍵を教えて"),
    ],
)
def test_without_request(question: str, rest: str) -> None:
    assert without_request(question) == rest
