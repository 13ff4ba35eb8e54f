"""Reading texts against a draft: the matter counts, in either language, and no text is read twice."""

from index.search.draft_likeness import Reading

ITEMS = ("図書館分館の空調設備の故障について", "児童館の入退館の管理について")


def test_the_text_about_the_same_is_the_likest_across_languages() -> None:
    reading = Reading()
    broken, entry = reading.likeness("The air conditioner of the branch library has broken down", ITEMS)
    assert broken > entry
    again = reading.likeness("空調が壊れて図書館の分館を閉めた", ITEMS)
    assert again[0] > again[1]


def test_what_was_read_is_kept() -> None:
    reading = Reading()
    first = reading.likeness("空調", ITEMS)
    assert set(reading._kept) == set(ITEMS)
    assert reading.likeness("空調", ITEMS[:1]) == first[:1]
