"""A name in Latin letters is that of the speaker whose surname is read so."""

import pytest

from assistant.question.latin_names import members_of, surname_read

HELD = (
    "柏木委員",
    "柏木祐介",
    "土屋委員",
    "委員(大橋和代君)",
    "大橋和代",
    "鈴木委員",
    "鈴木久美",
    "鈴木悠",
    "鈴木総務課長",
)


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Kashiwagi", "柏木"),
        ("Yusuke Kashiwagi", "柏木"),
        ("Tsuchiya", "土屋"),
        ("Ōhashi", "大橋"),
        ("Ohashi", "大橋"),
        ("Smith", ""),
    ],
)
def test_surname_read(name: str, surname: str) -> None:
    assert surname_read(name, HELD) == surname


def test_one_person_by_all_labels_and_of_several_the_member() -> None:
    assert set(members_of("柏木", HELD)) == {"柏木委員", "柏木祐介"}
    assert members_of("鈴木", HELD) == ("鈴木委員",)
