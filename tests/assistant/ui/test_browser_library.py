"""What the store holds in a real browser: take a meeting out after being asked, index the others again."""

from pathlib import Path

import pytest

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import expect
from visiting import Visit

pytestmark = pytest.mark.browser

MINUTES = """令和6年度第3回汐見市街路樹協議会会議録
日時　令和6年6月6日（木）　午後2時
〇事務局　街路樹の剪定を秋に行います。
〇荒木委員　剪定した枝はどうしますか。
"""


def test_watch_take_in_take_out_and_index_again(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "gairoju.txt"
    file.write_text(MINUTES, encoding="utf-8", newline="\n")
    page = visit.open("/?mentions=%E8%A1%97%E8%B7%AF%E6%A8%B9").page  # 街路樹, which nobody says yet
    watch = page.locator("#found [data-event=watch_search]")
    with visit.answered():
        watch.click()
    expect(watch).to_have_attribute("aria-pressed", "true")
    new = page.locator("#header nav [data-to=news]")
    count = page.locator("#header")
    before = count.get_attribute("data-news")
    page.locator("[data-event=show][data-to=library]").click()
    expect(page.locator("#chooser")).to_be_visible()
    page.locator("#chooser input[type=file]").set_input_files(file)
    page.locator("#basket [data-event=take]").click()
    expect(page.locator("#basket h3")).to_have_text("取り込みました")
    new.click()
    entry = page.locator("#watched .news").filter(has_text="語句「街路樹」")
    expect(entry.locator("blockquote")).to_have_text("街路樹の剪定を秋に行います。")
    expect(count).not_to_have_attribute("data-news", str(before))
    entry.locator("[data-event=turn]").click()
    expect(page.locator("#evidence .turn.cited")).to_contain_text("街路樹の剪定")
    entry.locator("[data-event=looked]").click()
    expect(page.locator("#watched [data-key=news]")).to_be_focused()
    expect(entry.locator("blockquote")).to_have_count(0)
    entry.locator("[data-event=unwatch]").click()
    expect(page.locator("#watched [data-event=rewatch]")).to_be_focused()
    page.locator("[data-event=show][data-to=library]").click()
    page.locator("#held_form input").fill("gairoju")
    rows = page.locator("#held tbody tr")
    expect(rows).to_have_count(1)
    expect(page.locator("#held [data-event=remove]")).to_be_hidden()
    rows.first.locator("summary").click()
    page.locator("#held [data-event=remove]").click()
    expect(rows).to_have_count(0)
    page.locator("#held_form summary").click()
    page.locator("#held_form [data-event=renew]").click()
    expect(page.locator("#basket h3")).to_have_text("索引を作り直しました")
    expect(page.locator("#held_form [data-event=renew]")).to_be_hidden()
    page.locator("[data-event=show][data-to=ask]").click()
    visit.ask("街路樹の剪定はいつ行いますか")
    assert page.locator("#conversation .said").filter(has_text="街路樹").count() == 0


def test_a_check_up_is_started_watched_and_stopped(visit: Visit) -> None:
    page = visit.open().page
    page.locator("[data-event=show][data-to=settings]").click()
    page.locator("#checkup [data-event=examine][data-how=look]").click()
    expect(page.locator("#checkup progress")).to_be_visible()
    page.locator("#checkup [data-event=stop_checkup]").click()
    expect(page.locator("#checkup")).to_contain_text("点検を中止しました")
    expect(page.locator("#checkup [data-event=examine]")).to_have_count(2)
