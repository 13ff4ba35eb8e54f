"""The sample minutes, read back: every speaker, word and decision that their plain sources hold."""

import re
from functools import cache
from pathlib import Path

import pytest
from golden.make_samples import SAMPLES, Sample, read_samples, render

from corpus import Meeting, find_files, read_meeting
from corpus.language.calendar import fiscal_year

ALL = read_samples()
each_sample = pytest.mark.parametrize("sample", ALL, ids=[sample.file for sample in ALL])
MARK = "架空の会議録です"
LARGEST = 300_000  # bytes; they ship with the program


@cache
def meeting_of(file: str) -> Meeting:
    return read_meeting(SAMPLES / file)


def squash(text: str) -> str:
    """Without white space, which a page's line wrap adds and a label's printing may drop."""
    return re.sub(r"\s", "", text)


def spoken(meeting: Meeting) -> list[str]:
    return [squash(meeting.quote(turn.start, turn.end)) for turn in meeting.turns]


@each_sample
def test_every_label_is_found_in_order(sample: Sample) -> None:
    labels = [squash(turn.label) for turn in meeting_of(sample.file).turns]
    assert labels == [squash(line.label) for line in sample.turns]


@each_sample
def test_every_speech_is_whole_and_nothing_else(sample: Sample) -> None:
    assert spoken(meeting_of(sample.file)) == [squash("".join(line.paragraphs)) for line in sample.turns]


@each_sample
def test_header(sample: Sample) -> None:
    meeting = meeting_of(sample.file)
    assert (squash(meeting.title), meeting.body, meeting.date) == (sample.title, sample.body, sample.date)


@each_sample
def test_attendance(sample: Sample) -> None:
    listed = meeting_of(sample.file).attendance
    here = sorted(squash(person.name) for person in listed if person.present)
    away = sorted(squash(person.name) for person in listed if not person.present)
    assert (here, away) == (sorted(sample.present.split()), sorted(sample.absent.split()))


@pytest.mark.parametrize("file", ["r4_kojinjoho_2.txt", "r5_kojinjoho_2.pdf", "r6_kojinjoho_1.docx"])
def test_two_people_of_one_surname_are_kept_apart(file: str) -> None:
    meeting = meeting_of(file)
    names = {(turn.label, squash(turn.name)) for turn in meeting.turns if turn.label.startswith("鈴木")}
    assert names == {("鈴木委員", "鈴木久美"), ("鈴木情報政策課長", "鈴木信吾")}


@each_sample
def test_agenda(sample: Sample) -> None:
    meeting = meeting_of(sample.file)
    headings = [squash(meeting.quote(item.start, item.end)) for item in meeting.agenda]
    assert headings == [squash(heading) for heading in sample.headings]


@each_sample
def test_every_turn_is_under_its_heading(sample: Sample) -> None:
    expected, item = [], None
    for line in sample.lines:
        if line.kind == "heading":
            item = 0 if item is None else item + 1
        elif line.kind == "turn":
            expected.append(item)
    assert [turn.agenda for turn in meeting_of(sample.file).turns] == expected


@each_sample
def test_decisions(sample: Sample) -> None:
    meeting = meeting_of(sample.file)
    assert [decision.outcome for decision in meeting.decisions] == sample.outcomes
    deciding = [number for number, line in enumerate(sample.turns) if line.outcome]
    assert [decision.turn for decision in meeting.decisions] == deciding


@each_sample
def test_says_that_it_is_fictional(sample: Sample) -> None:
    meeting = meeting_of(sample.file)
    assert MARK in squash(meeting.text)
    assert not any(MARK in speech for speech in spoken(meeting))


@each_sample
def test_is_made_from_its_source(sample: Sample) -> None:
    """Text and web pages byte for byte; what a library packs is compared by the turns read from it, above."""
    made = (SAMPLES / sample.file).read_bytes()
    assert len(made) < LARGEST
    if sample.file.endswith((".txt", ".html")):
        assert made == render(sample)


def test_files_are_those_of_the_sources() -> None:
    assert [file.path.name for file in find_files([SAMPLES]).files] == sorted(sample.file for sample in ALL)


def test_encodings_and_line_ends_survive() -> None:
    flattened, breaks, office = (
        Path(SAMPLES / name).read_bytes()
        for name in ("r3_kojinjoho_3.txt", "r4_kojinjoho_2.txt", "r6_toshokan_2.txt")
    )
    assert b"\n" not in flattened
    assert b"\n" in breaks
    assert b"\r" not in breaks
    assert office.decode("cp932").count("\r\n") == office.count(b"\n")


def test_the_subject_kept_for_refusals_is_never_mentioned() -> None:
    assert not [sample.file for sample in ALL if "給食" in meeting_of(sample.file).text]


def test_enough_to_show_every_feature() -> None:
    fiscal_years = {fiscal_year(sample.date) for sample in ALL}
    assert fiscal_years == {2021, 2022, 2023, 2024, 2025}
    assert len({sample.body for sample in ALL}) == 3
    assert all(45 <= len(sample.turns) <= 75 for sample in ALL)
