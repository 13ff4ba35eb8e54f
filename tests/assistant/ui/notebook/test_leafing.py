"""What a form asks of the notebook: all, one group or tag, or the entries without a group."""

import pytest

from assistant.keeping.notebook import Narrowed
from assistant.ui.notebook.leafing import narrowed_by


@pytest.mark.parametrize(
    ("group", "tag", "expected"),
    [
        ("", "", Narrowed("鍵")),
        ("=", "", Narrowed("鍵", "")),
        ("=水門", "=急ぎ", Narrowed("鍵", "水門", "急ぎ")),
        ("==", "", Narrowed("鍵", "=")),
    ],
)
def test_a_choice_is_everything_or_what_follows_its_mark(group: str, tag: str, expected: Narrowed) -> None:
    assert narrowed_by("鍵", group, tag) == expected
