"""What speaks for a place being a label: what it has of its own, and what its style has in this document."""

from corpus.structure.label_places import find_unmarked
from corpus.structure.speaker_signs import Candidate, believe, weigh_style

SPOKEN = """汐見市港湾会議
青木会長: 定刻となりましたので開会します。
石川委員: 係留の手続を伺います。
青木会長: 事務局から説明してください。
事務局: 窓口で受け付けます。
"""
SECTIONS = """Harbour Committee
New Business:
Motion to repair the pier.
Old Business:
The ladder was discussed.
Adjournment:
At eight.
"""


def weighed(text: str, names: frozenset[str] = frozenset()) -> list[Candidate]:
    return weigh_style(text, believe(find_unmarked(text)[":"], names))


def signs(text: str, label: str, names: frozenset[str] = frozenset()) -> dict[str, float]:
    found = (
        one for one in weighed(text, names) if text[one.place.label_start : one.place.label_end] == label
    )
    return next(found).signs


def test_every_sign_lies_between_nought_and_one() -> None:
    for text in (SPOKEN, SECTIONS):
        assert all(0 <= value <= 1 for one in weighed(text) for value in one.signs.values())


def test_a_role_before_a_sentence_is_sure() -> None:
    found = signs(SPOKEN, "石川委員")
    assert (found["sure"], found["sentence"], found["section"]) == (1, 1, 0)


def test_a_label_that_comes_again_counts_more() -> None:
    assert signs(SPOKEN, "青木会長")["again"] > signs(SPOKEN, "石川委員")["again"]


def test_section_words_speak_against_a_label_and_against_its_style() -> None:
    found = weighed(SECTIONS)
    assert found
    assert all(one.signs["style: sections"] > 0 for one in found)
    assert all(one.signs["style: sections"] == 0 for one in weighed(SPOKEN))


def test_a_surname_and_its_office_in_brackets_are_an_attendee_s() -> None:
    text = "(森会計)網は高いです。\n(石川委員)はい。\n"
    found = weigh_style(text, believe(find_unmarked(text)["()"], frozenset({"森会計"})))
    assert [one.place.label.name + one.place.label.role for one in found] == ["森会計", "石川委員"]


def test_words_without_a_role_are_likely_an_attendee_s() -> None:
    text = "Harbour\n白井: 係留を伺います。\n黒田: 窓口です。\n"
    assert weighed(text) == []
    assert len(weighed(text, frozenset({"白井良子", "黒田誠"}))) == 2
