"""Role and name with only spaces between them and the speech are label, then speech."""

import pytest
from shiomi_minutes import read_text, spoken

SAID = [
    "ただ今から会議を開きます。",
    "ご異議ありませんか。",
    "提案理由を説明します。",
    "異議なしと認めます。",
]


@pytest.mark.parametrize(
    ("chair", "mayor"),
    [
        ("議長　青木　健", "副町長　石川　花子"),
        ("議長　青木健一", "副町長　石川花子"),
        ("議長　青　木　健", "副町長　石　川　花　子"),
    ],
)
@pytest.mark.parametrize("mark", ["○", "◆", ""])
def test_names_never_leak_into_speech(chair: str, mayor: str, mark: str) -> None:
    labels = [chair, chair, mayor, chair]
    text = "".join(f"{mark}{label}　{said}\n" for label, said in zip(labels, SAID, strict=True))
    meeting = read_text(text)
    assert spoken(meeting) == SAID
    assert [turn.label for turn in meeting.turns] == labels


def test_the_first_words_of_speech_are_no_name() -> None:
    said = [
        "質疑 討論はありませんか。",
        "次に 採決いたします。",
        "以上 で終わります。",
        "ただ今 再開します。",
    ]
    text = "".join(f"○議長　{words}\n" for words in said)
    assert spoken(read_text(text)) == said
