"""One who speaks, in a real browser: from a quote to the page of the person, and back to a turn."""

import pytest

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import Browser, expect
from visiting import PHONE, USB, Visit

pytestmark = pytest.mark.browser


def test_from_a_quote_to_who_says_it_and_back_to_a_turn(visit: Visit) -> None:
    page = visit.open().page
    visit.ask(USB)
    page.locator(".answer .speaks").first.click()
    name = page.locator("#person .name")
    expect(name).to_be_focused()
    said = name.inner_text()
    everything = page.locator("#statements tbody tr")
    expect(everything.first).to_be_visible()
    before = everything.count()
    page.locator("#person input").press_sequentially("USB")
    expect(everything).not_to_have_count(before)
    expect(page.locator("#person input")).to_be_focused()
    year = page.locator("#statements [data-field=year]").first
    year.click()
    expect(page.locator("#statements [data-field=year]").first).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#statements [data-field=year]").first).to_be_focused()
    page.locator("#person input").fill("")
    expect(page.locator("#statements .jump").first).to_be_visible()
    page.locator("#statements .jump").first.click()
    expect(page.locator("#evidence .cited .speaks")).to_be_visible()
    page.locator("#evidence .cited .speaks").click()
    expect(name).to_have_text(said)
    link = page.locator("#person [data-link]").get_attribute("data-link") or ""
    visit.open(f"/{link[2:]}")
    expect(name).to_have_text(said)


def test_the_list_is_narrowed_as_one_types_on_a_phone(browser: Browser, address: str) -> None:
    phone = Visit(browser, address, size=PHONE).open()
    phone.page.locator("[data-event=show][data-to=people]").click()
    rows = phone.page.locator("#person tbody tr")
    expect(rows.first).to_be_visible()
    everybody = rows.count()
    phone.page.locator("#names input").press_sequentially("委員長")
    expect(rows).not_to_have_count(everybody)
    expect(phone.page.locator("#names input")).to_be_focused()
    assert phone.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert phone.complaints == []
    phone.context.close()
