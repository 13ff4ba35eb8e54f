"""Word lists: what is an entry, and which entry a pattern prefers."""

import re
from pathlib import Path

import pytest

from corpus.language.lexicon import any_of, words

ROOT = Path(__file__).parents[3]
LISTS = sorted(ROOT.glob("*/words/*.txt"))


def test_a_list_has_neither_comments_nor_blank_lines() -> None:
    assert "委員" in words("roles")
    assert all(entry.strip() == entry and not entry.startswith("#") for entry in words("roles"))


def test_another_folder_names_its_list_in_full() -> None:
    assert "the" in words("index/stop_english")


def test_the_longest_entry_wins() -> None:
    match = re.match(any_of("roles", "posts"), "副会長職務代理者")
    assert match is not None
    assert match[0] == "副会長"


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_every_list_says_what_it_is_and_holds_each_entry_once(path: Path) -> None:
    first, *_ = path.read_text(encoding="utf-8").splitlines()
    assert first.startswith("# ")
    entries = words(f"{path.parts[-3]}/{path.stem}")
    assert len(set(entries)) == len(entries)
