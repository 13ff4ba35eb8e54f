"""Minutes without speakers tell what somebody said: those sentences are quoted, nobody else's."""

from dataclasses import replace

import pytest
from kind_answers import MEETING, asked, quotes, told

TEXT = """1 Harbour fence

Ms Araki (Chair) said that the fence had rusted through. Mr Dorn asked who would paint it.
Ms Arakida replied that nobody would.

2 Bandstand

Ms Araki objected to the bandstand being moved. The cost was put to Ms Araki.

3 堤防の草刈り

灯田委員から、草刈りの回数が足りないとの意見があった。小灯田委員は回数を尋ねた。
"""
TOLD = replace(MEETING, meeting_id="5a105a105a12", text=TEXT, turns=(), agenda=(), attendance=(), fields=())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "What did Ms Araki say about the fence?",
            ["Ms Araki (Chair) said that the fence had rusted through."],
        ),
        ("What did Ms Araki say about the bandstand?", ["Ms Araki objected to the bandstand being moved."]),
        ("What did Mr Dorn say?", ["Mr Dorn asked who would paint it."]),
        (
            "灯田委員は草刈りについて何と言いましたか",
            ["灯田委員から、草刈りの回数が足りないとの意見があった。"],
        ),
        ("What did Ms Araki say about typewriters?", []),
        ("How often did Ms Araki speak?", []),
        ("What did Ms Quill say about the fence?", []),
    ],
)
def test_sentences_that_tell_of_somebody(text: str, said: list[str]) -> None:
    _, found = asked(text, MEETING, TOLD)
    assert quotes(found) == said
    assert ("told_of" in told(found)) is bool(said)
