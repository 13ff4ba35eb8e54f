"""Whatever is pressed with nothing in it: no other part of the page changes, and none goes away."""

from collections.abc import Iterator

import pytest
from empty_presses import TOUCHED

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import Browser, expect
from visiting import USB, Visit

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


# The events that may change the same parts, which are pressed at once.
ALIKE = [
    [event for event in TOUCHED if TOUCHED[event] == parts]
    for parts in {frozenset(parts): parts for parts in TOUCHED.values()}.values()
]


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Visit]:
    """One page for all presses: what one of them does to its own part is no matter to the others."""
    one = Visit(browser, address).open()
    expect(one.page.locator(".examples button").first).to_be_visible()
    yield one
    assert one.complaints == []
    one.context.close()


@pytest.mark.parametrize("events", ALIKE, ids="-".join)
def test_a_press_without_anything_in_it_leaves_the_other_parts(opened: Visit, events: list[str]) -> None:
    before = opened.page.evaluate(PARTS)
    with opened.answered():
        for event in events:
            opened.page.evaluate(PRESS, event)
    after = opened.page.evaluate(PARTS)
    assert {part for part in before if after[part] != before[part]} <= TOUCHED[events[0]]
    for part in ("header", "conversation", "evidence"):
        assert opened.page.locator(f"#{part}").text_content(), f"one of {events} wipes the {part}"


@pytest.mark.parametrize("answered", [False, True], ids=["fresh", "answered"])
def test_enter_in_an_empty_form_takes_nothing_away(visit: Visit, answered: bool) -> None:
    page = visit.open().page
    if answered:
        visit.ask(USB)
        visit.cite(0)
    for view, field, kept in EMPTY_FORMS:
        with visit.answered():
            page.locator(f"[data-event=show][data-to={view}]").click()
        before = page.evaluate(PARTS)
        with visit.answered():
            page.locator(field).press("Enter")
        after = page.evaluate(PARTS)
        assert set(before) > kept
        for part in {"header", "conversation", "evidence"} | kept:
            assert after[part] == before[part], f"Enter in {view} changes {part}"
