"""Whatever is pressed with nothing in it: no other part of the page changes, and none goes away."""

from collections.abc import Iterator

import pytest
from empty_presses import TOUCHED

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import Browser, expect
from visiting import Visit

pytestmark = pytest.mark.browser

# What each part of the page holds; beside the box of the question Gradio puts a hidden sign of progress.
PARTS = """() => Object.fromEntries(
  [...document.querySelectorAll("#header, #talk > *, #desk .block[id], #announcement")].map(
    part => [part.id, part.id === "question" ? part.querySelector("textarea").outerHTML : part.innerHTML]))"""
# A button that sends an event with no data, as an old page does after a restart of the server.
PRESS = """event => {
  const button = document.createElement("button");
  button.dataset.event = event;
  document.body.append(button);
  button.click();
  button.remove();
}"""
# A view, the field in it that is left empty, and the parts that then stay as they were.
EMPTY_FORMS = [
    ("ask", "#question textarea", {"conversation", "evidence", "question"}),
    ("mentions", "#seek input", {"seek"}),
    ("library", "#chooser form input", {"chooser", "held_form"}),
]


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Visit]:
    """One page for all presses: what one of them does to its own part is no matter to the others."""
    one = Visit(browser, address).open()
    expect(one.page.locator(".examples button").first).to_be_visible()
    yield one
    assert one.complaints == []
    one.context.close()


@pytest.mark.parametrize("event", TOUCHED)
def test_a_press_without_anything_in_it_leaves_the_other_parts(opened: Visit, event: str) -> None:
    before = opened.page.evaluate(PARTS)
    with opened.answered():
        opened.page.evaluate(PRESS, event)
    after = opened.page.evaluate(PARTS)
    assert {part for part in before if after[part] != before[part]} <= TOUCHED[event]
    for part in ("header", "conversation", "evidence"):
        assert opened.page.locator(f"#{part}").text_content(), f"{event} wipes the {part}"


@pytest.mark.parametrize(("view", "field", "kept"), EMPTY_FORMS, ids=[row[0] for row in EMPTY_FORMS])
@pytest.mark.parametrize("answered", [False, True], ids=["fresh", "answered"])
def test_enter_in_an_empty_form_takes_nothing_away(
    visit: Visit, view: str, field: str, kept: set[str], answered: bool
) -> None:
    page = visit.open().page
    if answered:
        visit.ask("USBメモリの取扱いについて何と言われましたか")
        visit.cite(0)
    with visit.answered():
        page.locator(f"[data-event=show][data-to={view}]").click()
    before = page.evaluate(PARTS)
    with visit.answered():
        page.locator(field).press("Enter")
    after = page.evaluate(PARTS)
    assert set(before) > kept
    for part in {"header", "conversation", "evidence"} | kept:
        assert after[part] == before[part], part
