"""What a pane shows: of a kind there is, put on the side that is free, else on the right."""

from assistant.ui.beside.pane import NEITHER, Pane, pane_of, put


def test_a_kind_that_is_none_is_a_meetings() -> None:
    assert pane_of("speaker", "高橋一郎") == Pane("speaker", "高橋一郎")
    assert pane_of("<b>", "x") == Pane("meeting", "x")


def test_one_more_goes_where_there_is_room() -> None:
    one, two, three = (Pane("year", year) for year in ("2022", "2023", "2024"))
    assert put(NEITHER, one) == (one, Pane())
    assert put((one, Pane()), two) == (one, two)
    assert put((one, two), three) == (one, three)
