"""Items that words name by their numbers, alone, in lists and in ranges."""

import pytest

from corpus.language.folding import clean
from corpus.models import AgendaItem
from corpus.structure.items_named import items_named


def agenda(*headings: tuple[str, str]) -> list[AgendaItem]:
    return [AgendaItem(number, title, at, at) for at, (number, title) in enumerate(headings)]


TOPICS = agenda(*((f"議題({at})", "海岸の清掃") for at in range(1, 6)))
PARENS = agenda(*((f"（{at}）", "海岸の清掃") for at in range(1, 6)))
BILLS = agenda(*((f"日程第{at}", f"議案第{at + 10}号　汐見市税条例") for at in range(1, 6)))
ITEMS = agenda(*((f"Item {at}", "Ferry fares") for at in range(1, 6)))
NUMBERS = agenda(*((f"{at}.", "Ferry fares") for at in range(1, 6)))


@pytest.mark.parametrize(
    ("words", "items", "named"),
    [
        ("議題（２）及び議題（３）は可決されました。", TOPICS, (1, 2)),
        ("議題（２）、（３）は可決されました。", PARENS, (1, 2)),
        ("議題２は承認されました。", PARENS, (1,)),
        ("議案第12号から第14号までは可決されました。", BILLS, (1, 2, 3)),
        ("議案第12号から議案第14号まで一括採決", BILLS, (1, 2, 3)),
        ("日程第２、議案第12号から日程第４、議案第14号までを一括議題とします。", BILLS, (1, 2, 3)),
        ("第12号議案と第15号議案は可決されました。", BILLS, (1, 4)),
        ("議案第二号は可決されました。", agenda(("", "議案第２号")), (0,)),
        ("Items 2 and 3 were approved.", ITEMS, (1, 2)),
        ("Items 2 to 4 were approved.", NUMBERS, (1, 2, 3)),
        ("Items 1, 3 and 5 were approved.", ITEMS, (0, 2, 4)),
        ("議案第2号は可決されました。", TOPICS, ()),
        ("委員（３名）の賛成", TOPICS, ()),
        ("The motion was carried 3 to 2.", ITEMS, ()),
    ],
)
def test_items_named(words: str, items: list[AgendaItem], named: tuple[int, ...]) -> None:
    assert items_named(clean(words), items) == named
