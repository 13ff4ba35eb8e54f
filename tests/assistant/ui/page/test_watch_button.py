"""The button that has what is new told: what it stands for, and what is told of all that is watched."""

from assistant.keeping.saved import Narrowing
from assistant.ui.page.watch_button import render_watched, watch_button, watch_key

ALL = Narrowing()


def test_the_key_tells_one_question_or_search_from_all_others() -> None:
    keys = [
        watch_key("question", "ため池は", (), ALL),
        watch_key("mentions", "ため池は", (), ALL),
        watch_key("question", "ため池は", ("堤は",), ALL),
        watch_key("mentions", "ため池は", (), Narrowing(year=2024)),
        watch_key("mentions", "ため池は", (), Narrowing(body="ため池協議会")),
        watch_key("mentions", "ため池は", (), Narrowing(speaker="ため池協議会")),
    ]
    assert len(set(keys)) == len(keys)
    assert watch_key("question", "ため池は", ["堤は"], ALL) == keys[2]


def test_the_button_names_what_it_stands_for() -> None:
    html = watch_button("watch", "0a1b", "ja", exchange=3)
    assert 'data-event="watch" data-watch="0a1b" data-exchange="3" aria-pressed="false"' in html
    assert "data-exchange" not in watch_button("watch_search", "0a1b", "en")


def test_all_that_is_watched_is_told_with_how_much_is_new() -> None:
    assert render_watched(["b", "a"], 2) == '<div data-watched=\'["a", "b"]\' data-news="2"></div>'
    assert 'data-news=""' in render_watched([], 0)
