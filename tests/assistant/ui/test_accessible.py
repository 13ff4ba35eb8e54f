"""No rule of axe-core is broken: every view, in both languages, on a desktop and on a phone."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from corpus import read_meeting

playwright = pytest.importorskip("playwright.sync_api", reason="these tests drive Chromium by Playwright")
from playwright.sync_api import Browser, Page, expect  # noqa: E402 - only where it is installed
from visiting import ABSENT, DESKTOP, PHONE, USB, Visit, violations  # noqa: E402

pytestmark = pytest.mark.browser
SAMPLES = Path(__file__).parents[3] / "corpus" / "samples"


@pytest.fixture(scope="module", params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser, address: str, axe: str) -> Iterator[Page]:
    """A window that holds axe-core; the page's own policy would not let a script in later."""
    reader = Visit(browser, address, size=request.param)
    reader.page.add_init_script(axe)
    yield reader.page
    assert reader.elsewhere == []
    reader.context.close()


def _answer(page: Page) -> None:
    expect(page.locator(".answer .cite").first).to_be_visible()
    page.locator(".answer .cite").first.click()
    expect(page.locator("#evidence mark").first).to_be_visible()


def _refusal(page: Page) -> None:
    expect(page.locator(".refusal .headline").first).to_be_visible()


def _lists(page: Page) -> None:
    _answer(page)
    for close in page.locator("#evidence .close").all():
        if close.is_visible():
            close.click()
    for folded in reversed(page.locator("#conversation summary").all()):  # an open menu covers what is below
        folded.click()


def _mentions(page: Page) -> None:
    page.locator("[data-event=show][data-to=mentions]").click()
    if not page.locator("#found .rows").count():  # in the second language it is there already
        page.locator("#seek input").fill("委託")
        page.locator("#seek button").click()
        page.locator("#found .year:not([disabled])").last.click()
        page.locator("#found details:has(.numbers) summary").click()
    expect(page.locator("#found .year[aria-pressed=true]")).to_be_visible()


def _precedents(page: Page) -> None:
    page.locator("[data-event=show][data-to=precedents]").click()
    page.locator("#draft textarea").fill("図書館の自習室を夜遅くまで開ける")
    page.locator("#draft form button.main").click()
    expect(page.locator("#cards .card").first).to_be_visible()


def _printed(page: Page) -> None:
    expect(page.locator("#evidence .turn.cited")).to_be_attached()
    if not page.locator("#evidence .sheet").count():
        page.locator("#evidence [data-event=print]").click()
    expect(page.locator("#evidence .sheet img")).to_be_attached()


def _meetings(page: Page) -> None:
    page.locator("[data-event=show][data-to=meetings]").click()
    expect(page.locator("#table tbody tr").first).to_be_visible()


def _meeting(page: Page) -> None:
    _meetings(page)
    page.locator("#table tbody [data-event=meeting]").first.click()
    expect(page.locator("#evidence .turn").first).to_be_visible()


def _view(name: str, shown: str) -> Callable[[Page], None]:
    def show(page: Page) -> None:
        page.locator(f"[data-event=show][data-to={name}]").click()
        expect(page.locator(shown).first).to_be_visible()

    return show


def _preview(page: Page) -> None:
    page.locator("[data-event=show][data-to=library]").click()
    expect(page.locator("#chooser")).to_be_visible()  # nobody chooses a file before the view is there
    if not page.locator("#basket table").count():  # in the second language it is there already
        page.locator("#chooser input[type=file]").set_input_files(SAMPLES / "r6_toshokan_2.txt")
        page.locator("#basket summary").click()
    expect(page.locator("#basket dl")).to_be_visible()


def _never_said(page: Page) -> None:
    page.locator("[data-event=show][data-to=mentions]").click()
    page.locator("#seek input").fill("火星")
    page.locator("#seek button").click()
    expect(page.locator("#found .examples button")).to_be_visible()


def _meeting_id(sample: str) -> str:
    return read_meeting(SAMPLES / sample).meeting_id


VIEWS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "welcome": ("", lambda page: expect(page.locator(".examples button").first).to_be_visible()),
    "answer": (f"q={quote(USB)}", _answer),
    "lists": (f"q={quote(USB)}", _lists),
    "refusal": (f"q={quote(ABSENT)}", _refusal),
    "hostile": (f"q={quote('ドローン広告')}", _answer),
    "mentions": ("", _mentions),
    "precedents": ("", _precedents),
    "never said": ("", _never_said),
    "meetings": ("", _meetings),
    "meeting": ("", _meeting),
    "printed": (f"turn={_meeting_id('r4_shisetsu_2.pdf')}%236", _printed),
    "library": ("", _view("library", "#chooser .drop")),
    "preview": ("", _preview),
    "settings": ("", _view("settings", "#settings h2, #settings dl")),
}


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_breaks_a_rule(page: Page, address: str, view: str) -> None:
    query, reach = VIEWS[view]
    page.goto(f"{address}/?lang=ja&{query}")
    expect(page.locator("#header header[data-language=ja]")).to_be_visible()
    reach(page)
    assert violations(page) == []
    page.evaluate("document.querySelector('#evidence .close')?.click()")  # on a phone it covers the header
    page.locator("button.language").click()
    expect(page.locator("#header header[data-language=en]")).to_be_visible()
    reach(page)
    assert violations(page) == []


def test_a_broken_rule_is_seen(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator(".examples button").first).to_be_visible()
    page.evaluate("document.querySelector('#conversation').append(document.createElement('img'))")
    assert [rule.partition(":")[0] for rule in violations(page)] == ["image-alt"]
