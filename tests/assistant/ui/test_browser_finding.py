"""Words in the open meeting, in a real browser: marked, the text itself unchanged, and walked through."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer.mentions import spans_within
from corpus import Meeting, read_meeting

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import Browser, Page, expect
from visiting import PHONE, Visit, violations

pytestmark = pytest.mark.browser

SAMPLES = Path(__file__).parents[3] / "corpus" / "samples"
WORDS = "利用"
MARKED = """() => ["found", "found-here"].flatMap(
  name => [...(CSS.highlights.get(name) || [])]).map(range => range.toString())"""
HERE = "() => [...CSS.highlights.get('found-here')].map(range => range.getBoundingClientRect().top)"


@pytest.fixture(scope="module")
def meeting() -> Meeting:
    return read_meeting(SAMPLES / "r6_toshokan_2.txt")


@pytest.fixture(params=["desktop", "phone"])
def reader(request: pytest.FixtureRequest, browser: Browser, address: str, axe: str) -> Iterator[Visit]:
    size = {"size": PHONE} if request.param == "phone" else {}
    one = Visit(browser, address, **size)
    one.page.add_init_script(axe)
    yield one
    assert one.complaints == []
    one.context.close()


def tally(page: Page, words: str) -> None:
    expect(page.locator("#finder .tally")).to_have_text(words)


def test_every_place_is_marked_counted_and_walked_through(reader: Visit, meeting: Meeting) -> None:
    spans = spans_within(meeting, WORDS)
    assert len(spans) > 3
    page = reader.open(f"/?turn={meeting.meeting_id}%231").page
    expect(page.locator("#evidence .cited")).to_be_in_viewport()
    shown = page.locator("#evidence .cited .speech").inner_html()
    field = page.locator("#finder input")
    field.press_sequentially(WORDS)
    tally(page, f"1 / {len(spans)}件")
    assert sorted(page.evaluate(MARKED)) == sorted(meeting.text[start:end] for start, end in spans)
    assert page.locator("#evidence .cited .speech").inner_html() == shown, "the text itself stays as it is"
    expect(field).to_be_focused()
    assert violations(page) == []
    for number in range(2, len(spans) + 1):
        field.press("Enter")
        tally(page, f"{number} / {len(spans)}件")
        (top,) = page.evaluate(HERE)
        assert 0 < top < (page.viewport_size or {})["height"]
    field.press("Enter")
    tally(page, f"1 / {len(spans)}件")
    field.press("Shift+Enter")
    tally(page, f"{len(spans)} / {len(spans)}件")
    page.locator("[data-find=previous]").click()
    tally(page, f"{len(spans) - 1} / {len(spans)}件")
    field.press("Escape")
    tally(page, "")
    assert page.evaluate(MARKED) == []
    expect(page.locator("#evidence .head")).to_be_visible()


def test_words_stay_for_the_next_meeting_and_what_is_not_there_is_said(
    visit: Visit, meeting: Meeting
) -> None:
    page = visit.open(f"/?meeting={meeting.meeting_id}").page
    page.locator("#finder input").fill("存在しない語句")
    tally(page, "該当なし")
    expect(page.locator("[data-find=next]")).to_be_disabled()
    page.locator("#finder input").fill("委員")
    expect(page.locator("#finder .tally")).to_contain_text("1 /")
    page.locator("[data-event=show][data-to=meetings]").click()
    other = page.locator(f"#table [data-event=meeting]:not([data-meeting='{meeting.meeting_id}'])").first
    other.click()
    expect(page.locator(f"#hits [data-meeting='{other.get_attribute('data-meeting')}']")).to_be_attached()
    assert set(page.evaluate(MARKED)) == {"委員"}


def test_in_hostile_minutes_markup_is_found_as_text(visit: Visit) -> None:
    visit.open().ask("ドローン広告")
    visit.cite(0)
    page = visit.page
    page.locator("#finder input").fill("<script>")
    expect(page.locator("#finder .tally")).to_contain_text("1 /")
    assert set(page.evaluate(MARKED)) == {"<script>"}
    assert page.evaluate("window.hostile") is None
