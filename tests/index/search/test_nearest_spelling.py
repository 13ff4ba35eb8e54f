"""A name of a question that stands nowhere is put right by the nearest that does, or told."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from index import Retriever, sync
from index.search.nearest_spelling import CHANCES, Spelling

MINUTES = """汐見市港湾協議会会議録

日時　令和5年8月24日　午後2時

1　灯台の改修について

〇榎本委員　桟橋のアクセシビリティと車椅子用の席はどうなりますか。
〇事務局　ナイトクルーズの経済波及効果を調べ、桟橋に車椅子席を設けます。指定管理者の公募も行います。
〇榎本委員　キャンプ場の再委託の利用者は。
〇事務局　A private Lighthouse Subscription covers the retrofit.
"""
SLIPS = [
    ("キャンブ場について", [("キャンブ場", "キャンプ場")]),
    ("アクセシビリテイ基準は", [("アクセシビリテイ基準", "アクセシビリティ基準")]),
    ("桟橋のアクセシビリィティは", [("アクセシビリィティ", "アクセシビリティ")]),
    ("ナイトクルーヅの桟橋", [("ナイトクルーヅ", "ナイトクルーズ")]),
    ("経済波級効果について何と言われましたか", [("経済波級効果", "経済波及効果")]),
    ("車倚子席は増えますか", [("車倚子席", "車椅子席")]),
    ("再委宅はできますか", [("再委宅", "再委託")]),
    ("榎木委員は何と言いましたか", [("榎木委員", "榎本委員")]),
    ("What was said about the retroffit?", [("retroffit", "retrofit")]),
    ("水族館のペンギンについて", [("水族館", ""), ("ペンギン", "")]),
    ("灯台の改修について榎本委員は何と言いましたか", []),
    ("利用者は何人、席は何点ありますか", []),
    ("指定管理者の公募について", []),
    ("桟橋の利用者数は", []),
    ("第9回で5人は何と言いましたか", []),
    ("", []),
]


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Retriever]:
    folder: Path = tmp_path_factory.mktemp("spelling")
    (folder / "minutes.txt").write_text(MINUTES, encoding="utf-8", newline="\n")
    sync([folder / "minutes.txt"], str(folder / "store"))
    opened = Retriever(str(folder / "store"), reading=False)
    yield opened
    opened.close()


@pytest.mark.parametrize(("question", "slips"), SLIPS)
def test_slips(retriever: Retriever, question: str, slips: list[tuple[str, str]]) -> None:
    assert [(one.word, one.right) for one in retriever.slips(question)] == slips


class Counting:
    """The lexical side, which counts how often it is searched."""

    def __init__(self, lexical: Any) -> None:
        self._lexical, self.searched = lexical, 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._lexical, name)

    def search(self, *given: Any) -> Any:
        self.searched += 1
        return self._lexical.search(*given)


@pytest.mark.parametrize("question", ["議桟" * 300, "、".join("議席車" * (10 + at % 9) for at in range(60))])
def test_a_question_drawn_out_for_ever_costs_no_more_for_it(retriever: Retriever, question: str) -> None:
    lexical = Counting(retriever._lexical)
    Spelling(lexical, lambda: {}).slips(question)
    assert lexical.searched <= 2 * CHANCES
