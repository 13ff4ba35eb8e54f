"""A label is resolved to the one attendee that it can mean, or to nobody."""

import pytest
from shiomi_minutes import read_text

ROSTER = (
    "出席者\n会長　髙木　健\n委員　鈴木　花\n委員　上野　次郎\n委員　上野　三郎\n"
    "説明員　鈴木　誠（企画部情報課長）\n説明員　上野　至（水産市場市場長）\n\n"
)


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("高木会長", "髙木 健", "会長"),
        ("会長", "髙木 健", "会長"),
        ("鈴木委員", "鈴木 花", "委員"),
        ("鈴木情報課長", "鈴木 誠", "情報課長"),
        ("上野委員", "上野", "委員"),
        ("上野三郎委員", "上野 三郎", "委員"),
        ("上野水産市場長", "上野 至", "水産市場長"),
        ("事務局", "", "事務局"),
    ],
)
def test_labels_are_resolved_only_where_one_person_fits(label: str, name: str, role: str) -> None:
    turn = read_text(f"{ROSTER}○{label}　発言します。よろしくお願いします。\n").turns[0]
    assert (turn.label, turn.name, turn.role) == (label, name, role)


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("Cllr Orme", "Bob Orme", "Cllr"),
        ("Orme", "Bob Orme", "Cllr"),
        ("Mr Pell", "Pell", "Chair"),
        ("Chair", "Pell", "Chair"),
        ("Mr Hale", "Mr Hale", ""),
    ],
)
def test_english_labels_are_resolved_by_surname(label: str, name: str, role: str) -> None:
    front = "Harbour Board minutes\nPresent: Pell (Chair), Cllr Bob Orme, Cy Dean\n\n"
    turn = read_text(
        f"{front}{label}: It is late.\nCllr Dean: Yes.\n{label}: Then we stop.\nDean: Good.\n"
    ).turns[0]
    assert (turn.name, turn.role) == (name, role)
