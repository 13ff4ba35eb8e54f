"""What can be asked of an item."""

from assistant.ui.page.item_buttons import precedents_button


def test_the_button_names_the_item_and_escapes_it() -> None:
    shown = precedents_button("0a1b", '(1) <b>"並木"</b>', "ja")
    assert 'data-event="precedents_of" data-meeting="0a1b"' in shown
    assert "<b>" not in shown
    assert "この議題の前例" in shown
    assert "Precedents of this item" in precedents_button("0a1b", "x", "en")
