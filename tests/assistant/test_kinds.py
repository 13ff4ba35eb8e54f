"""Every kind of question over the sample minutes, in many phrasings: each has an answer of its own."""

import pytest
from kind_rows import ROWS
from talk_checks import assert_talk
from talks import Step

from index import Retriever


@pytest.mark.parametrize("talk", ROWS, ids=["｜".join(step.question[:40] for step in talk) for talk in ROWS])
def test_kinds(retriever: Retriever, talk: list[Step]) -> None:
    assert_talk(retriever, talk)
