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


def test_take_out_and_index_again(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "gairoju.txt"
    file.write_text(MINUTES, encoding="utf-8", newline="\n")
    page = visit.open().page
    page.locator("[data-event=show][data-to=library]").click()
    expect(page.locator("#chooser")).to_be_visible()
    page.locator("#chooser input[type=file]").set_input_files(file)
    page.locator("#basket [data-event=take]").click()
    expect(page.locator("#basket h3")).to_have_text("取り込みました")
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
