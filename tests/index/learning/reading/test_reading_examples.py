"""Sentences put together to a text that is read."""

import pytest

from index.learning.reading.reading_examples import whole_text


@pytest.mark.parametrize(
    ("setting", "between", "text"),
    [("", "", "港の灯台。船。"), ("汐見市", "", "汐見市\n港の灯台。船。"), ("", " ", "港の灯台。 船。 ")],
)
def test_the_spans_are_those_of_the_sentences(setting: str, between: str, text: str) -> None:
    made = whole_text(["港の灯台。", "船。"], setting, between)
    assert made.text == text
    assert [made.text[start:end] for start, end in made.sentences] == ["港の灯台。", "船。"]
