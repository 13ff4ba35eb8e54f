"""Precedents in a real browser: paste a draft, read the cards, open a quote, save the brief."""

from pathlib import Path

import docx
import pytest

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import expect
from visiting import Visit

pytestmark = pytest.mark.browser

DRAFT = "図書館の自習室を、夜9時まで開けることにしたい。\n夏休みから始める。"


def test_a_draft_is_pasted_its_cards_are_read_and_the_brief_is_saved(visit: Visit) -> None:
    page = visit.open().page
    page.locator("[data-event=show][data-to=precedents]").click()
    page.locator("#draft textarea").fill(DRAFT)
    page.locator("#draft form button.main").click()
    card = page.locator("#cards .card").first
    expect(card.locator("h3")).to_contain_text("自習室")
    expect(card.locator(".outcome")).to_contain_text("承認")
    expect(card.locator(".asked li").first).to_contain_text("問")
    expect(page.locator("#draft textarea")).to_have_value(DRAFT)
    card.locator("[data-event=turn]").first.click()
    expect(page.locator("#evidence .turn.cited")).to_be_visible()
    with page.expect_download() as saved:
        page.locator("[data-event=save_brief][data-form=docx]").click()
    document = docx.Document(str(Path(saved.value.path())))
    assert any("自習室" in cell.text for row in document.tables[0].rows for cell in row.cells)


def test_of_a_draft_that_nothing_is_like_that_is_said(visit: Visit) -> None:
    page = visit.open().page
    page.locator("[data-event=show][data-to=precedents]").click()
    page.locator("#draft textarea").fill("漁港の防波堤を延ばす")
    page.locator("#draft form button.main").click()
    expect(page.locator("#cards .count")).to_contain_text("似た議題は見つかりません")
    expect(page.locator("#cards .card")).to_have_count(0)


def test_from_an_item_of_the_minutes_to_its_precedents(visit: Visit) -> None:
    page = visit.open().page
    page.locator("[data-event=show][data-to=meetings]").click()
    page.locator("#table [data-event=meeting]", has_text="図書館協議会").first.click()
    page.locator("#evidence [data-event=precedents_of]", has_text="この議題の前例").first.click()
    expect(page.locator("#draft textarea")).not_to_have_value("")
    expect(page.locator("#cards .count")).to_be_visible()


def test_a_file_is_dropped_as_the_draft(visit: Visit, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("電子書籍の貸出しを始める提案")
    document.save(str(tmp_path / "案.docx"))
    page = visit.open().page
    page.locator("[data-event=show][data-to=precedents]").click()
    page.locator("#draft input[type=file]").set_input_files(str(tmp_path / "案.docx"))
    expect(page.locator("#cards .card h3").first).to_contain_text("電子書籍")
    expect(page.locator("#draft textarea")).to_have_value("電子書籍の貸出しを始める提案")
