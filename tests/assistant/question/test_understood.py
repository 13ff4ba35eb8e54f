"""What a question was taken to ask is told by name."""

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.models import Understood
from assistant.question.understand import understand
from assistant.question.understood import understood
from index import Filters

HELD = MemoryLibrary(build_meeting()).meetings()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("鍵の管理について", Understood(topic="鍵の管理")),
        ("柏木委員の発言をすべて", Understood("person", person="柏木委員")),
        ("柏木委員は鍵について何と言いましたか", Understood("person", "鍵", "柏木委員")),
        ("配食サービスについて何が質問されましたか", Understood("questions", "配食サービス")),
        ("否決された議題はどれですか", Understood("decision", asks="rejected")),
        ("全会一致の議題はどれですか", Understood("decision", asks="unanimous")),
        ("高砂委員は鍵について何と言いましたか", Understood("person", "鍵", "高砂委員")),
        ("「鍵」は何回出てきますか", Understood("count", "鍵", asks="times")),
        ("この会議を要約して", Understood("meeting", asks="summary")),
        ("次回の会議はいつですか", Understood("meeting", asks="next")),
        ("Who asked that?", Understood("answer", asks="asker")),
        (
            "柏木委員と土屋委員は何と言いましたか",
            Understood("several", names=("柏木委員", "土屋委員")),
        ),
    ],
)
def test_understood(text: str, told: Understood) -> None:
    assert understood(understand(text, Filters(), held=HELD)) == told
