"""Layouts of English records, each with invented words."""

import pytest
from shiomi_minutes import read_text, spoken

SAID = ["The quay is wet.", "It will dry in May.", "Who pays for it?", "The town pays.", "Thank you all."]
NAMES = ["Ann Lee", "Bob Ray", "Ann Lee", "Bob Ray", "Ann Lee"]


@pytest.mark.parametrize(
    "layout",
    [
        "{name}: {said}\n\n",
        "**{name}:** {said}\n\n",
        "- {name}: {said}\n",
        "[15:00:2{at}] <{nick}> {said}\n",
        "14:0{at}:11 {nick}: {said}\n",
        "{name} 00:0{at}\n{said}\n\n",
        "**{name}** 0{at}:12\n{said}\n\n",
        "  Mr. {caps}. {said}\n",
        "T{at}. [6688{at}] {name} (East Quay) (Ind): {said}\n",
        "{initials}: {said}\n\n",
    ],
)
def test_layouts(layout: str) -> None:
    lines = (
        layout.format(
            name=name,
            nick=name.split()[0].lower(),
            caps=name.split()[1].upper(),
            initials="".join(word[0] for word in name.split()),
            said=said,
            at=at,
        )
        for at, (name, said) in enumerate(zip(NAMES, SAID, strict=True))
    )
    assert spoken(read_text("Harbour Board\n3 May 2024\n\n" + "".join(lines))) == SAID


def test_section_words_are_no_speakers() -> None:
    words = ["Call To Order", "Roll Call", "Public Comment", "Old Business", "New Business", "Adjournment"]
    assert read_text("".join(f"{word}: The members heard the clerk.\n" for word in words)).turns == ()


def test_a_speech_ends_before_headings_fields_and_narration() -> None:
    text = (
        "Ann Lee: The quay is wet.\n\nBob Ray: It will dry\n\n"
        "### Conclusion\n\n- It is wet.\n\n"
        "Ann Lee: Who pays?\nSome members interjecting-\n\nBob Ray: It pays.\nConclusion: it pays\n\n"
        "Ann Lee: Thank you.\n"
    )
    assert spoken(read_text(text)) == [
        "The quay is wet.",
        "It will dry",
        "Who pays?",
        "It pays.",
        "Thank you.",
    ]
