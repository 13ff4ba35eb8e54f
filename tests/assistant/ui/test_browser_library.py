"""What the store holds in a real browser: take one meeting out after being asked, index the others again."""

import shutil
from pathlib import Path

import pytest

from index import sync

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import Browser, expect
from visiting import Visit, serving

pytestmark = pytest.mark.browser


def test_take_out_and_index_again(browser: Browser, samples: Path, tmp_path: Path) -> None:
    minutes = tmp_path / "minutes"
    minutes.mkdir()
    for name in ("r6_toshokan_2.txt", "r4_kojinjoho_2.txt"):
        shutil.copy(samples / name, minutes)
    sync([minutes], str(tmp_path / "store"))
    with serving(tmp_path, str(tmp_path / "store")) as address:
        visit = Visit(browser, address).open()
        page = visit.page
        page.locator("[data-event=show][data-to=library]").click()
        rows = page.locator("#held tbody tr")
        expect(rows).to_have_count(2)
        page.locator("#held_form input").fill("kojinjoho")
        expect(rows).to_have_count(1)
        expect(page.locator("#held [data-event=remove]")).to_be_hidden()
        rows.first.locator("summary").click()
        page.locator("#held [data-event=remove]").click()
        expect(page.locator("#held_form .how")).to_contain_text("1件のファイル")
        assert (minutes / "r4_kojinjoho_2.txt").exists()
        page.locator("#held_form summary").click()
        page.locator("#held_form [data-event=renew]").click()
        expect(page.locator("#basket h3")).to_have_text("索引を作り直しました", timeout=30_000)
        expect(page.locator("#held_form [data-event=renew]")).to_be_hidden()
        assert visit.elsewhere == visit.complaints == []
        visit.context.close()
