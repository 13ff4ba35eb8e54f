"""Sentences of the minutes are found again; subjects that nobody speaks of are asked for and refused."""

from dataclasses import replace

from shiomi import MemoryLibrary, build_meeting

from assistant import Assistant, Settings
from assistant.doctor.check_questions import _absent, _known_sentences, _questions_findings, check_questions
from assistant.doctor.report import Checked
from index import Retriever


def test_of_the_samples_nearly_all_is_found_and_most_else_refused(
    retriever: Retriever,
) -> None:
    *steps, found = check_questions(Assistant(retriever, Settings(reading=False)), retriever)
    assert isinstance(found, Checked)
    numbers = found.numbers
    assert found.state == "well"
    assert numbers["known"] == 20
    assert (numbers["found"] or 0) >= 18
    assert (numbers["refused"] or 0) >= (numbers["absent"] or 0) / 2 >= 3
    assert len(steps) == (numbers["known"] or 0) + (numbers["absent"] or 0)


def test_the_same_sentences_are_asked_for_each_time(retriever: Retriever) -> None:
    asked = list(_known_sentences(retriever, retriever.meetings()))
    assert asked == list(_known_sentences(retriever, retriever.meetings()))
    assert len(set(asked)) > 15


def test_a_subject_that_is_spoken_of_is_not_asked_for() -> None:
    meeting = build_meeting()
    said = replace(meeting, text=meeting.text + "月面の溶岩洞での養 蜂")
    for one, asks in ((meeting, True), (said, False)):
        library = MemoryLibrary(one)
        questions = _absent(library, library.meetings())
        assert any("養蜂" in question for question in questions) is asks


def test_too_few_refused_are_remarked() -> None:
    (remark,) = _questions_findings(found=20, known=20, refused=10, absent=16)
    assert remark.message.startswith("6 of 16")
    assert "16件のうち 6件" in remark.japanese
    assert not list(_questions_findings(found=20, known=20, refused=12, absent=16))
