"""Kinds of files that are not read say what they are and what to do."""

import re

import pytest

from corpus.formats.unread import UNREAD


@pytest.mark.parametrize("kind", UNREAD)
def test_each_says_what_it_is_and_what_to_do(kind: str) -> None:
    what, _, do = UNREAD[kind].message.rpartition("; ")
    assert what
    assert do
    assert re.search("[ぁ-ん]", UNREAD[kind].japanese)
    assert UNREAD[kind].japanese.endswith("ください")
