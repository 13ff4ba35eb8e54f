"""Every kind of question over the sample minutes, in many phrasings: each has an answer of its own."""

from datetime import date

import pytest
from kind_rows import ROWS
from talk_checks import assert_counted, assert_holds, assert_verbatim
from talks import Step

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer
from index import Retriever

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("talk", ROWS, ids=["｜".join(step.question[:40] for step in talk) for talk in ROWS])
def test_kinds(retriever: Retriever, talk: list[Step]) -> None:
    assistant = Assistant(retriever, Settings(), today=lambda: TODAY)
    told: list[Answer] = []
    for step in talk:
        answer = assistant.ask(step.question, history=told)
        told.append(answer)
        assert_holds(step, answer)
        assert_counted(answer)
        assert_verbatim(retriever, answer)
