"""The notebook in a real browser: starred at a quote, noted, kept over a reload, saved, deleted, undone."""

from collections.abc import Iterator

import pytest

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import Browser, expect
from visiting import USB, Visit

pytestmark = pytest.mark.browser


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Visit]:
    one = Visit(browser, address)
    yield one
    assert one.complaints == []
    one.context.close()


def test_a_quote_is_kept_with_a_note_over_a_reload_and_taken_off(reader: Visit) -> None:
    page = reader.open().page
    reader.ask(USB)
    star = page.locator(".answer .star").first
    if star.get_attribute("aria-pressed") == "true":  # another test of this server may have kept it
        with reader.answered():
            star.click()
    with reader.answered():
        assert star.evaluate("star => { star.click(); return star.ariaPressed }") == "true", "seen at once"
    expect(star).to_have_attribute("aria-pressed", "true")
    quote = page.locator(".answer blockquote").first.inner_text()
    page.locator("[data-event=show][data-to=notebook]").click()
    note = page.locator("#notes .note", has_text=quote[:20])
    expect(note).to_have_count(1)
    with reader.answered():
        note.locator("[name=note]").fill("次回に質問する")
    with reader.answered():
        note.locator("[name=tags]").fill("確認")
    reader.open("/")
    page.locator("[data-event=show][data-to=notebook]").click()
    expect(note.locator("[name=note]")).to_have_value("次回に質問する")
    page.locator("#note_form [name=tag]").select_option("=確認")
    expect(page.locator("#notes .note")).to_have_count(1)
    note.locator(".place").click()
    expect(page.locator("#evidence .cited")).to_be_visible()
    with page.expect_download() as saved:
        page.locator("#notes .saves summary").click()
        page.locator("#notes [data-form=md]").click()
    text = saved.value.path().read_text(encoding="utf-8")
    assert "次回に質問する" in text
    assert f"{reader.address}/?turn=" in text
    note.locator("[data-event=unstar]").click()
    expect(page.locator("#notes .note")).to_have_count(0)
    page.locator("[data-event=unremove]").click()
    expect(page.locator("#notes .note")).to_have_count(1)
    with reader.answered():
        note.locator("[data-event=unstar]").click()
