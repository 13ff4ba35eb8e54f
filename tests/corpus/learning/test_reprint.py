"""Minutes printed in another layout keep their speeches, each after its label."""

from dataclasses import replace
from pathlib import Path

from shiomi_labelled import SPEECHES, write_labelled

from corpus.learning.labelled import Labelled, read_labelled
from corpus.learning.reprint import FEWEST, reprint


def document_of(folder: Path) -> Labelled:
    write_labelled(folder, "001_shiomi_1")
    (document,) = read_labelled(folder, None)
    return document


def test_speeches_stay_in_other_layouts(tmp_path: Path) -> None:
    copies = list(reprint(document_of(tmp_path), 10))
    assert len({copy.text for copy in copies}) > 1
    for printed in copies:
        said = [printed.text[turn.start : turn.end] for turn in printed.turns]
        assert said == [speech for _, speech in SPEECHES]
        for turn in printed.turns:
            assert printed.text[: turn.start].rstrip("】)>」:。 \n").endswith(turn.label)


def test_the_same_document_is_printed_the_same_way(tmp_path: Path) -> None:
    document = document_of(tmp_path)
    assert list(reprint(document, 3)) == list(reprint(document, 3))


def test_a_few_speeches_show_no_layout(tmp_path: Path) -> None:
    document = document_of(tmp_path)
    assert list(reprint(replace(document, turns=document.turns[: FEWEST - 1]), 3)) == []
