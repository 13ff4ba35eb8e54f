"""What is looked at of a person: chosen and taken off again, and the link that shows it."""

from assistant.ui.people.looking import ID_LIMIT, Looking, looking_of


def test_a_choice_pressed_again_is_taken_off_and_the_first_leaf_is_shown() -> None:
    looking = Looking(profile_id="高橋一郎", leaf=3).only("year", 2023)
    assert (looking.year, looking.leaf) == (2023, 1)
    assert looking.only("year", 2023).year is None
    assert looking.only("year", 2022).year == 2022


def test_another_page_begins_anew_and_keeps_the_words_of_the_list() -> None:
    assert Looking("水防", "高橋一郎", said="鍵", year=2023).at("林太") == Looking("水防", "林太")


def test_the_permalink_names_the_person_and_is_read_back() -> None:
    looking = Looking(profile_id="高橋@汐見市水防協議会", year=2023)
    assert looking.permalink == "./?person=%E9%AB%98%E6%A9%8B%40" + looking.permalink.partition("%40")[2]
    assert looking_of({"person": looking.profile_id}) == Looking(profile_id=looking.profile_id)
    assert looking_of({"person": "長" * (ID_LIMIT + 1)}) == looking_of({}) == Looking()
