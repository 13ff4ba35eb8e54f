"""Where one matter ends and the next begins."""

from shiomi_greening import first, read, unheaded

from corpus.discussions.stretches import find_stretches


def test_printed_headings_part_the_turns() -> None:
    assert [(one.first, one.last, one.agenda) for one in find_stretches(first())] == [
        (1, 10, (1,)),
        (11, 17, (2,)),
    ]


def test_without_them_the_chair_does_by_going_on() -> None:
    meeting = unheaded()
    found = list(find_stretches(meeting))
    assert [(one.first, one.last, one.agenda) for one in found] == [(0, 4, ()), (5, 9, ())]
    subjects = [meeting.text[slice(*one.subject)] for one in found if one.subject]
    assert subjects == ["屋上緑化の補助", "街路樹の点検"]


def test_an_english_chair_goes_on_too() -> None:
    lines = [
        "The Chair: I call the meeting to order. The clerk will explain.",
        "Ms. Ann Lee: Who pays for the trees on Station Road?",
        "Mr. Bob Hale: The city pays for them all.",
        "The Chair: We will now move on to item 2, the parks budget.",
        "Ms. Ann Lee: How much is set aside for benches?",
        "Mr. Bob Hale: Ten thousand pounds this year.",
    ]
    meeting = read("Minutes of the Greening Committee\n\n" + "\n\n".join(lines) + "\n", "english")
    assert [(one.first, one.last) for one in find_stretches(meeting)] == [(0, 2), (3, 5)]


def test_no_turns_give_no_stretch() -> None:
    assert list(find_stretches(read("何もない文書です。", "nothing"))) == []
