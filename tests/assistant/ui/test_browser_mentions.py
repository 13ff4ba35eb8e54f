"""Every mention of a word in a real browser: find, narrow by a bar of the plot, read, save."""

import csv
import io
import re
from pathlib import Path
from urllib.parse import quote

import pytest

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import expect
from visiting import Visit

pytestmark = pytest.mark.browser


def test_find_narrow_read_and_save(visit: Visit) -> None:
    page = visit.open().page
    page.locator("[data-event=show][data-to=mentions]").click()
    page.locator("#seek input").fill("委託")
    page.locator("#seek input").press("Enter")
    rows = page.locator("#found .rows tbody tr")
    expect(rows.first).to_be_visible()
    all_of_them = rows.count()
    bar = page.locator("#found .year:not([disabled])").last
    year = bar.get_attribute("data-year")
    turns = int(page.locator("#found .years b").last.inner_text())
    assert 0 < turns < all_of_them
    bar.click(position={"x": 5, "y": 5})  # beside its parts
    expect(rows).to_have_count(turns)
    expect(page.locator(f"#found .year[aria-pressed=true]:has-text('{year}')")).to_be_focused()
    rows.first.locator("[data-event=mentioned]").click()
    expect(page.locator("#evidence .turn.cited mark").first).to_have_text("委託")
    with page.expect_download() as saved:
        page.locator("[data-event=save_found]").click()
    table = Path(saved.value.path()).read_text(encoding="utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(table, newline="")))) == turns
    page.locator("#found .year[aria-pressed=true]").press("Enter")
    expect(rows).to_have_count(all_of_them)
    page.locator("#found .names button").first.click()
    expect(page.locator("#found .names [aria-pressed=true]")).to_be_focused()


def test_what_is_typed_stays_when_its_panel_comes_anew(visit: Visit) -> None:
    page = visit.open().page
    page.locator("[data-event=show][data-to=mentions]").click()
    field = page.locator("#seek input")
    field.fill("ため")
    with visit.answered():  # pressed by nobody's hand: the focus stays in the field
        page.evaluate("document.querySelector('button.language').click()")
    expect(page.locator("#send")).to_have_text("Ask")
    expect(field).to_have_value("ため")
    expect(field).to_be_focused()
    field.press("Enter")
    expect(page.locator("#found .rows tbody tr").first).to_be_visible()
    with visit.answered():
        page.locator("button.language").click()
    expect(field).to_have_value("ため")


def test_a_part_of_a_column_narrows_by_mouse_and_by_keyboard(visit: Visit) -> None:
    page = visit.open(f"/?mentions={quote('委託')}").page
    rows = page.locator("#found .rows tbody tr")
    expect(rows.first).to_be_visible()
    all_of_them = rows.count()
    columns = page.locator("#found .years li")
    part = columns.last.locator(".part").first
    said = re.fullmatch(r"令和\d+年度（(\d+)年度）、(.+)、(\d+)件", part.get_attribute("aria-label") or "")
    assert said is not None
    year, name, turns = said.groups()
    page.locator("#found details:has(.numbers) summary").click()
    part.click()
    expect(rows).to_have_count(int(turns))
    expect(page.locator("#found .part[aria-pressed=true]")).to_be_focused()
    expect(page.locator("#found .year[aria-pressed=true]")).to_have_attribute("data-key", f"year {year}")
    expect(page.locator("#found .names [aria-pressed=true]")).to_contain_text(name)
    expect(page.locator("#found .numbers")).to_be_visible()  # it was folded open
    page.keyboard.press("Space")
    expect(rows).to_have_count(all_of_them)
    expect(part).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(columns.last.locator(".year")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(rows).to_have_count(int(turns))
    expect(part).to_be_focused()
    page.keyboard.press("Enter")
    expect(rows).to_have_count(all_of_them)
    expect(part).to_be_focused()
    for key, reached in (("ArrowLeft", columns.count() - 2), ("Home", 0), ("End", columns.count() - 1)):
        page.keyboard.press(key)
        expect(columns.nth(reached).locator(".year")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.years')") is None, "one tab stop, and out again"


def test_from_an_answer_to_every_mention(visit: Visit) -> None:
    page = visit.open(f"/?q={quote('委託に関する発言をすべて教えてください')}").page
    page.locator("#conversation [data-event=every]").click()
    expect(page.locator("#found .rows tbody tr").first).to_be_visible()
    expect(page.locator("#seek input")).to_have_value("委託")


def test_a_permalink_to_a_narrowed_table_in_a_fresh_session(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open(f"/?mentions={quote('委託')}&year=2023").page
    rows = page.locator("#found .rows tbody tr")
    expect(rows.first).to_be_visible()
    expect(page.locator("#found .year[aria-pressed=true]")).to_have_text(re.compile("2023$"))
    shown = rows.all_text_contents()
    page.locator("#found [data-link]").click()
    expect(page.locator("#announcement")).to_have_text("コピーしました")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == f"{visit.address}/?mentions={quote('委託')}&year=2023"
    page.goto(link)
    expect(rows).to_have_count(len(shown))
    assert rows.all_text_contents() == shown


def test_on_paper_there_are_the_plot_the_names_and_the_turns_and_nothing_to_press(visit: Visit) -> None:
    page = visit.open(f"/?mentions={quote('委託')}").page
    expect(page.locator("#found .rows tbody tr").first).to_be_visible()
    page.emulate_media(media="print")
    for shown in (".count", ".stack", ".names button", ".rows .jump"):
        expect(page.locator(f"#found {shown}").first).to_be_visible()
    for hidden in ("#seek form", "#seek-how", "#years-how", "#found .actions", "#aside", "#header nav"):
        expect(page.locator(hidden)).to_be_hidden()
    for coloured in (".stack .part", ".rows mark"):
        drawn = page.locator(f"#found {coloured}").first.evaluate(
            "one => getComputedStyle(one).printColorAdjust"
        )
        assert drawn == "exact"
    page.emulate_media(media="screen")


def test_hostile_words_do_nothing(visit: Visit) -> None:
    page = visit.open().page
    page.locator("[data-event=show][data-to=mentions]").click()
    page.locator("#seek input").fill("ドローン広告")
    page.locator("#seek button").click()
    expect(page.locator("#found tbody mark").first).to_have_text("ドローン広告")
    assert page.locator("#found .rows tbody tr").count() >= 3
    assert page.locator("#found img, #found script, #found style, #found b[onclick]").count() == 0
    assert page.evaluate("window.hostile") is None
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.locator("#seek input").fill('<img src=x onerror="window.hostile=1">')
    page.locator("#seek button").click()
    expect(page.locator("#found .count")).to_contain_text("<img")
    assert page.evaluate("window.hostile") is None
    visit.page.locator("[data-event=show][data-to=ask]").click()
