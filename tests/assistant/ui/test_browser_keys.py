"""The page by keys alone, in a real browser: the list on "?", views, search, star; left out where chosen."""

import pytest

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import Browser, expect
from visiting import USB, Visit, violations

pytestmark = pytest.mark.browser


def test_all_is_reached_by_keys_and_letters_can_be_left_out(browser: Browser, address: str, axe: str) -> None:
    reader = Visit(browser, address)
    reader.page.add_init_script(axe)
    page = reader.open().page
    reader.ask(USB)
    reader.cite(0)
    page.locator("#evidence-title").focus()
    page.keyboard.press("f")
    expect(page.locator("#finder input")).to_be_focused()
    page.keyboard.type("USB")
    expect(page.locator("#finder .tally")).to_contain_text("1 /")
    page.locator("#evidence-title").focus()
    page.keyboard.press("n")
    expect(page.locator("#finder .tally")).to_contain_text("2 /")
    page.keyboard.press("p")
    expect(page.locator("#finder .tally")).to_contain_text("1 /")
    star = page.locator("#evidence .citing .star")
    # Another test of this server may have starred the place before.
    states = ("false", "true") if star.get_attribute("aria-pressed") == "true" else ("true", "false")
    for state in states:
        with reader.answered():
            page.keyboard.press("s")
        expect(star).to_have_attribute("aria-pressed", state)
    page.keyboard.press("3")
    expect(page.locator("header[data-view=mentions]")).to_be_visible()
    expect(page.locator("#seek input")).to_be_visible()
    page.keyboard.press("/")
    expect(page.locator("#seek input")).to_be_focused()
    page.keyboard.type("3")
    expect(page.locator("header[data-view=mentions]")).to_be_visible()
    page.locator("#header nav button").first.focus()
    page.keyboard.press("?")
    listed = page.locator("dialog.keys")
    expect(listed).to_be_visible()
    assert violations(page) == []
    listed.locator("[data-keys=use]").uncheck()
    page.keyboard.press("Escape")
    expect(listed).to_be_hidden()
    page.keyboard.press("5")
    page.keyboard.press("?")
    expect(listed).to_be_visible()
    expect(page.locator("header[data-view=mentions]")).to_be_attached()
    listed.locator("[data-keys=close]").click()
    expect(listed).to_be_hidden()
    assert reader.complaints == []
    reader.context.close()
