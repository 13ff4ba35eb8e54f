"""What is evaluated is known however it is printed."""

from pathlib import Path

from index.encoders.training.minutes_pairs import Speech
from index.encoders.training.overlap import drop_evaluated, sentence_hash, sentence_hashes, texts_evaluated


def test_evaluated_sentences_are_dropped_whatever_their_width_and_spaces(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("○会長　ＵＳＢメモリは使いません。\nはい。", encoding="utf-8", newline="")
    hashes = sentence_hashes([tmp_path])
    assert sentence_hash("○会長 USBメモリは使いません") in hashes
    assert sentence_hash("はい。") not in hashes
    speech = Speech("m", ("○会長 USB メモリは使いません。", "はい。", "次の議題です。"))
    kept, dropped = drop_evaluated([speech], hashes)
    assert (kept[0].sentences, dropped) == (("はい。", "次の議題です。"), 1)
    assert texts_evaluated(["初めに。○会長　USBメモリは使いません。終わり。", "別の文です。"], hashes) == {
        "初めに。○会長　USBメモリは使いません。終わり。"
    }


def test_without_evaluated_sentences_nothing_is_dropped() -> None:
    speech = Speech("m", ("次の議題に移ります。",))
    assert drop_evaluated([speech], frozenset()) == ([speech], 0)
    assert texts_evaluated(["次の議題に移ります。"], frozenset()) == set()
