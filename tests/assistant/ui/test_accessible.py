"""No rule of axe-core is broken: every view, in both languages, on a desktop and on a phone."""

import re
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


class Window:
    """A window that holds axe-core; the page's own policy would not let a script in later."""

    def __init__(self, reader: Visit, axe: str, language: str) -> None:
        self.reader, self.page, self.language = reader, reader.page, language
        self._query: str | None = None
        self.page.add_init_script(axe)

    def at(self, query: str) -> Page:
        """The page of a query, loaded where it is another than the last view's, with nothing over it."""
        if query != self._query:
            self.page.goto(f"{self.reader.address}/?lang={self.language}&{query}")
            expect(self.page.locator(f"#header header[data-language={self.language}]")).to_be_visible()
            self._query = query
        else:
            self.page.evaluate(
                "document.querySelector('#evidence .close')?.click()"
            )  # on a phone it covers all
            self.page.locator("#header [data-event=show][data-to=ask]").click()
        return self.page


# Each view is reached once in each language and looked at in both sizes: drawn anew is sooner than loaded.
@pytest.fixture(scope="module", params=[(DESKTOP, "ja"), (PHONE, "en")], ids=["desktop", "phone"])
def window(request: pytest.FixtureRequest, browser: Browser, address: str, axe: str) -> Iterator[Window]:
    size, language = request.param
    reader = Visit(browser, address, size=size)
    yield Window(reader, axe, language)
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
    page.locator("#seek input").fill("委託")
    page.locator("#seek button").click()
    page.locator("#found .year:not([disabled])").last.click()
    page.locator("#found details:has(.numbers) summary").click()
    expect(page.locator("#found .year[aria-pressed=true]")).to_be_visible()


def _notebook(page: Page) -> None:
    star = page.locator(".answer .star").first
    expect(star).to_be_visible()
    if star.get_attribute("aria-pressed") == "false":
        star.click()
        expect(page.locator("#announcement")).to_have_text(
            re.compile("ノートに保存しました|Kept in the notebook")
        )
    page.locator("[data-event=show][data-to=notebook]").click()
    expect(page.locator("#notes .note").first).to_be_visible()


def _watched(page: Page) -> None:
    expect(page.locator("#news_count [data-watched]")).to_be_attached()  # what is watched is known
    watch = page.locator(".answer [data-event=watch]").first
    if watch.get_attribute("aria-pressed") == "false":
        watch.click()
        expect(page.locator("#announcement")).to_have_text(
            re.compile("「新着」に登録しました|Saved under “New”")
        )
    page.locator("#header [data-event=show][data-to=news]").click()
    expect(page.locator("#watched .news").first).to_be_visible()


def _person(page: Page) -> None:
    page.locator(".answer .speaks").first.click()
    expect(page.locator("#person .name")).to_be_visible()


def _precedents(page: Page) -> None:
    page.locator("[data-event=show][data-to=precedents]").click()
    page.locator("#draft textarea").fill("図書館の自習室を夜遅くまで開ける")
    page.locator("#draft form button.main").click()
    expect(page.locator("#cards .card").first).to_be_visible()


def _printed(page: Page) -> None:
    expect(page.locator("#evidence .turn.cited")).to_be_attached()
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


# Those of one query follow one another, so that the page is loaded once for them.
VIEWS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "welcome": ("", lambda page: expect(page.locator(".examples button").first).to_be_visible()),
    "mentions": ("", _mentions),
    "never said": ("", _never_said),
    "precedents": ("", _precedents),
    "people": ("", _view("people", "#person tbody tr")),
    "meetings": ("", _meetings),
    "meeting": ("", _meeting),
    "library": ("", _view("library", "#chooser .drop")),
    "preview": ("", _preview),
    "settings": ("", _view("settings", "#settings h2, #settings dl")),
    "answer": (f"q={quote(USB)}", _answer),
    "lists": (f"q={quote(USB)}", _lists),
    "notebook": (f"q={quote(USB)}", _notebook),
    "watched": (f"q={quote(USB)}", _watched),
    "person": (f"q={quote(USB)}", _person),
    "refusal": (f"q={quote(ABSENT)}", _refusal),
    "hostile": (f"q={quote('ドローン広告')}", _answer),
    "printed": (f"turn={_meeting_id('r4_shisetsu_2.pdf')}%236", _printed),
}


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_breaks_a_rule(window: Window, view: str) -> None:
    query, reach = VIEWS[view]
    page = window.at(query)
    reach(page)
    begun = page.viewport_size
    for size in (begun, DESKTOP if begun == PHONE else PHONE):
        page.set_viewport_size(size)
        assert violations(page) == [], size
    page.set_viewport_size(begun)


def test_a_broken_rule_is_seen(window: Window) -> None:
    page = window.at("")
    page.evaluate("document.querySelector('#header').append(document.createElement('img'))")
    assert [rule.partition(":")[0] for rule in violations(page)] == ["image-alt"]
