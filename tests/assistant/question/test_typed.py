"""A question becomes one clean line, whatever it was pasted from; what holds no word is refused in words."""

import pytest

from assistant.models import AskError
from assistant.question.typed import QUESTION_CHARS, clean_question, without_tags

LINES = [
    ("  鍵の\n管理は？ ", "鍵の 管理は？"),
    ("鍵\u200bの管理", "鍵の管理"),
    ("か\u3099いとう", "がいとう"),
    ("key\x00holder", "key holder"),
    ("\ud800鍵", "鍵"),
    ("鍵\t\tと\r\n携帯電話", "鍵 と 携帯電話"),
]


@pytest.mark.parametrize(("typed", "line"), LINES)
def test_one_line_in_composed_letters(typed: str, line: str) -> None:
    assert clean_question(typed) == line


def test_a_document_is_a_question_as_far_as_its_beginning() -> None:
    assert clean_question("鍵" * 3 * QUESTION_CHARS) == "鍵" * QUESTION_CHARS


@pytest.mark.parametrize(("typed", "reason"), [("", "empty"), ("  \n", "empty"), ("？！…", "no word")])
def test_what_holds_no_word_is_refused(typed: str, reason: str) -> None:
    with pytest.raises(AskError, match=reason) as refused:
        clean_question(typed)
    assert "質問" in refused.value.japanese


TAGS = [
    ("<b>鍵</b>の管理", "鍵 の管理"),
    ("3 < 5 の根拠", "3 < 5 の根拠"),
    ("<script>", "<script>"),  # nothing else is in it
]


@pytest.mark.parametrize(("line", "read"), TAGS)
def test_a_question_pasted_from_a_page_reads_as_it_did_there(line: str, read: str) -> None:
    assert without_tags(line) == read
