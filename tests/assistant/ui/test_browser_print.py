"""The printed page in a real browser: the boxes drawn lie on exactly the quote's characters."""

from pathlib import Path

import pytest

from corpus import read_meeting
from corpus.formats.pdf import print_pages

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import Browser, expect
from visiting import DESKTOP, PHONE, Visit, violations

pytestmark = pytest.mark.browser

FILE = Path(__file__).parents[3] / "corpus" / "samples" / "r4_shisetsu_2.pdf"
ORDINAL = 6  # a turn on one page
# Where each box lies on the picture as the browser shows it, in shares of the picture's width and height.
DRAWN = """rects => rects.map(rect => {
  const box = rect.getBoundingClientRect();
  const sheet = rect.closest(".sheet").querySelector("img").getBoundingClientRect();
  return [(box.left - sheet.left) / sheet.width, (box.top - sheet.top) / sheet.height,
          (box.right - sheet.left) / sheet.width, (box.bottom - sheet.top) / sheet.height];
})"""


def test_the_boxes_lie_on_the_words(visit: Visit) -> None:
    meeting = read_meeting(FILE)
    turn = meeting.turns[ORDINAL]
    visit.open(f"/?turn={meeting.meeting_id}%23{ORDINAL}")
    button = visit.page.locator("#evidence [data-event=print]")
    button.click()
    picture = visit.page.locator("#evidence .sheet img")
    expect(picture).to_have_attribute("alt", meeting.text[turn.start : turn.end])
    expect(visit.page.locator("#evidence .sheet rect").first).to_be_in_viewport()
    expect(button).to_be_focused()
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 1000
    drawn = visit.page.locator("#evidence .sheet rect").evaluate_all(DRAWN)
    assert _under(drawn, turn.page or 0) == "".join(meeting.text[turn.start : turn.end].split())
    button.click()
    expect(picture).to_have_count(0)


def _under(drawn: list[list[float]], number: int) -> str:
    """The characters of the page whose middle lies in one of the boxes."""
    page = next(print_pages(FILE.read_bytes(), FILE.name, [number]))
    inside = ""
    for char, (left, top, right, bottom) in zip(page.text, page.boxes, strict=True):
        x, y = (left + right) / 2 / page.width, (top + bottom) / 2 / page.height
        if right > left and any(a <= x <= c and b <= y <= d for a, b, c, d in drawn):
            inside += char
    return "".join(inside.split())


def test_a_permalink_shows_its_turn_on_a_phone_too(browser: Browser, address: str) -> None:
    phone = Visit(browser, address, size=PHONE)
    phone.page.goto(f"{address}/?turn={read_meeting(FILE).meeting_id}%23{ORDINAL}")
    expect(phone.page.locator("#evidence .turn.cited")).to_be_in_viewport()
    phone.page.locator("#evidence .close").click()
    expect(phone.page.locator("#aside")).to_be_hidden()
    phone.context.close()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_page_is_enlarged_moved_and_closed(
    browser: Browser, address: str, axe: str, size: dict[str, int]
) -> None:
    reader = Visit(browser, address, size=size)
    page = reader.page
    page.add_init_script(axe)
    page.goto(f"{address}/?turn={read_meeting(FILE).meeting_id}%23{ORDINAL}")
    page.locator("#evidence [data-event=print]").click()
    page.locator("[data-zoom=open]").first.click()
    room, sheet = page.locator(".viewer .room"), page.locator(".viewer .sheet")
    expect(room).to_be_focused()
    expect(sheet.locator("rect").first).to_be_in_viewport()
    assert violations(page) == []
    before = sheet.evaluate("sheet => sheet.clientWidth")
    page.keyboard.press("+")
    page.keyboard.press("+")
    wider = sheet.evaluate("sheet => sheet.clientWidth")
    assert wider > 1.2 * before
    assert room.evaluate("room => room.scrollWidth > room.clientWidth"), "what is wider can be moved"
    expect(sheet.locator("rect").first).to_be_in_viewport()
    page.locator("[data-zoom=out]").click()
    assert before < sheet.evaluate("sheet => sheet.clientWidth") < wider
    page.keyboard.press("0")
    assert abs(sheet.evaluate("sheet => sheet.clientWidth") - room.evaluate("room => room.clientWidth")) <= 4
    page.keyboard.press("Escape")
    expect(page.locator(".viewer")).to_be_hidden()
    expect(page.locator("#evidence .head")).to_be_visible()
    expect(page.locator("[data-zoom=open]").first).to_be_focused()
    reader.context.close()
