"""What the store holds, as HTML: file by file, found by name or meeting; what could not be read, mended."""

import re
from dataclasses import replace
from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.show.strings import say
from assistant.ui.library.held_panel import ROWS_SHOWN, render_held, render_held_form

EVIL = "a'b&<img>.txt"
LIBRARY = MemoryLibrary(build_meeting(), unreadable=[f"minutes/{EVIL}"])
(MEETING,) = LIBRARY.meetings()
TWICE = replace(MEETING, sources=("here/one.txt", f"there/{EVIL}"))
STATUS = LIBRARY.status()


def show(words: str = "", *, is_open: bool = True) -> str:
    is_upload = (lambda source: source.startswith("there")) if is_open else None
    return render_held([TWICE], STATUS, words, "ja", is_upload=is_upload)


@pytest.mark.parametrize(
    ("words", "files"),
    [("", 2), ("ONE", 1), ("情報公開審査会", 2), ("one 審査会", 1), ("ない", 0), ("<b>", 0)],
)
def test_files_are_found_by_name_and_by_meeting(words: str, files: int) -> None:
    assert show(words).count('<th scope="row">') == files


def test_the_newest_stand_first() -> None:
    days = (date(2022, 5, 1), None, date(2024, 5, 1))
    meetings = [replace(MEETING, date=day, sources=(f"{day}.txt",)) for day in days]
    html = render_held(meetings, STATUS, "", "ja", is_upload=None)
    assert re.findall(r'scope="row"><span title="(\S+)\.txt"', html) == ["2024-05-01", "2022-05-01", "None"]


def test_every_file_of_a_meeting_is_counted() -> None:
    form = render_held_form([TWICE], "", "ja", is_open=True)
    assert say("ja", "held_count", files=2, meetings=1) in form
    assert 'data-event="renew"' in form
    assert render_held_form([], "", "ja", is_open=True) == ""


def test_what_becomes_of_a_file_is_said_before_it_goes() -> None:
    asked = re.findall(r"<p>([^<]+)</p><button[^>]*data-event=\"remove\" data-source=\"([^\"]*)\"", show())
    assert {source.partition("/")[0]: words for words, source in asked} == {
        "here": say("ja", "remove_sure"),
        "there": say("ja", "remove_upload_sure"),
    }


def test_what_could_not_be_read_is_listed_with_its_reason_and_ways_to_mend_it() -> None:
    html = show("ない")
    assert "文字がありません" in html
    assert re.findall(r'data-event="(\w+)" data-source="minutes', html) == ["retry", "remove"]


def test_where_nothing_can_be_changed_nothing_is_offered() -> None:
    assert "data-event" not in show(is_open=False)
    assert "renew" not in render_held_form([TWICE], "", "ja", is_open=False)


def test_names_of_files_are_text() -> None:
    assert "<img>" not in show() + render_held_form([TWICE], '"><img>', "ja", is_open=True)


def test_a_screenful_of_many_is_shown_and_said_so() -> None:
    many = [replace(MEETING, sources=(f"{number}.txt",)) for number in range(ROWS_SHOWN + 1)]
    html = render_held(many, STATUS, "", "en", is_upload=None)
    assert html.count('<th scope="row">') == ROWS_SHOWN
    assert say("en", "narrow_more", shown=ROWS_SHOWN) in html
