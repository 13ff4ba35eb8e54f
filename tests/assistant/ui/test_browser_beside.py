"""Two beside each other, in a real browser: chosen in the forms, on a desktop and on a phone."""

import pytest

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import Browser, expect
from visiting import DESKTOP, PHONE, Visit, violations

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_meetings_speakers_items_and_years_stand_beside_each_other(
    browser: Browser, address: str, axe: str, size: dict[str, int]
) -> None:
    reader = Visit(browser, address, size=size)
    reader.page.add_init_script(axe)
    page = reader.open().page
    page.locator("[data-event=show][data-to=meetings]").click()
    page.locator("#form [data-event=beside]").click()
    left, right = page.locator("#pane_left"), page.locator("#pane_right")
    left.locator("[name=which]").select_option(index=1)
    expect(left.locator(".turn").first).to_be_attached()
    expect(left.locator("[name=which]")).to_be_focused()
    with reader.answered():
        right.locator("[name=kind]").select_option("speaker")
    right.locator("[name=which]").select_option(index=1)
    expect(right.locator(".posts")).to_be_visible()
    expect(left.locator(".turn").first).to_be_attached()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    with reader.answered():
        page.locator("button.language").click()
    assert violations(page) == [], "nor in English"
    right.locator(".rows .jump").first.click()
    expect(page.locator("#evidence .cited")).to_be_visible()
    page.locator("#evidence .close").click()
    expect(page.locator("#aside")).to_be_hidden()
    for pane, kind, shown in ((left, "item", ".turn"), (right, "year", ".jump")):
        with reader.answered():
            pane.locator("[name=kind]").select_option(kind)
        with reader.answered():
            pane.locator("[name=which]").select_option(index=1)
        expect(pane.locator(shown).first).to_be_attached()
    expect(left.locator(".turn").first).to_be_attached()
    assert violations(page) == [], "nor of an item and a year"
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert reader.complaints == []
    reader.context.close()
