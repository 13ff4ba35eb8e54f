"""Conversations in a real browser: a reload, Back and another tab keep them; keys do all."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

pytest.importorskip("playwright.sync_api", reason="the browser tests drive Chromium through Playwright")
from playwright.sync_api import APIResponse, Browser, Page, Route, expect
from visiting import AWAITS, DESKTOP, DRAWN, PHONE, USB, Visit, serving, violations
from waiting import wait_until

from assistant.show.strings import say
from assistant.ui.access.accounts import add_user

pytestmark = pytest.mark.browser

LOANS = "図書館の貸出履歴はどのくらい保存しますか"
PASSWORD = "汐見の会議録です"


def conversation(page: Page) -> str:
    return parse_qs(urlsplit(page.url).query).get("conversation", [""])[0]


def asked(page: Page) -> list[str]:
    return page.locator("#conversation .question bdi").all_text_contents()


def new(visit: Visit) -> None:
    visit.page.locator("#left [data-event=clear]").click()
    expect(visit.page.locator("#conversation .welcome")).to_be_visible()


def expect_address(page: Page, part: str) -> None:
    page.wait_for_function("part => location.search.includes(part)", arg=part)


def begin(visit: Visit, *questions: str) -> str:
    """Ask questions in a new conversation, and wait until it is kept."""
    for question in questions:
        visit.ask(question)
    expect(visit.page.locator("#past [aria-current=page]")).to_contain_text(questions[0])
    expect_address(visit.page, "conversation=")
    return conversation(visit.page)


def test_a_reload_and_another_tab_show_the_conversation(visit: Visit) -> None:
    page = visit.open().page
    one = begin(visit, USB, LOANS)
    quotes = page.locator("#conversation .said blockquote").all_text_contents()
    page.reload()
    expect(page.locator("#conversation .answer")).to_have_count(2)
    assert page.locator("#conversation .said blockquote").all_text_contents() == quotes
    assert visit.cite(0) == visit.marked()
    tab = page.context.new_page()
    tab.goto(page.url)
    expect(tab.locator("#conversation .answer")).to_have_count(2)
    tab.close()
    visit.ask("ほかにありますか")
    expect(page.locator("#conversation .answer")).to_have_count(3)
    assert conversation(page) == one


def test_back_and_forward_go_from_conversation_to_conversation(visit: Visit) -> None:
    page = visit.open().page
    one = begin(visit, USB)
    new(visit)
    expect_address(page, "")
    two = begin(visit, LOANS)
    assert one != two
    for step, left, questions in (
        ("back", "", []),
        ("back", one, [USB]),
        ("forward", "", []),
        ("forward", two, [LOANS]),
    ):
        page.evaluate(f"history.{step}()")
        expect(page.locator("#conversation .question")).to_have_count(len(questions))
        assert asked(page) == questions
        page.wait_for_function(
            "id => (new URLSearchParams(location.search).get('conversation') ?? '') === id", arg=left
        )
    page.locator(f"#past a[data-conversation='{one}']").click()
    expect(page.locator("#conversation .question")).to_contain_text(USB)
    expect_address(page, one)


def test_a_question_in_the_address_is_asked_once(visit: Visit) -> None:
    page = visit.open(f"/?q={LOANS}&lang=ja").page
    expect(page.locator("#conversation .answer")).to_be_visible()
    expect_address(page, "conversation=")
    assert "q=" not in page.url
    assert "lang=ja" in page.url
    page.reload()
    expect(page.locator("#conversation .answer")).to_have_count(1)


def test_keys_alone_rename_pin_delete_and_undo(visit: Visit) -> None:
    page = visit.open().page
    begin(visit, USB)
    row = page.locator("#past li").first
    row.locator("a").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    field = row.locator("input[name=name]")
    expect(field).to_be_visible()
    field.fill("持ち出しのこと")
    field.press("Enter")
    expect(row.locator(".name")).to_have_text("持ち出しのこと")
    expect(row.locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    row.locator("[data-event=pin]").press("Enter")
    expect(row.locator(".pinned")).to_be_visible()
    expect(row.locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    row.locator("[data-event=delete]").press("Enter")
    expect(page.locator("#conversation .welcome")).to_be_visible()
    expect(page.locator("#past [data-event=undo]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#conversation .question")).to_contain_text(USB)
    expect(row.locator("a")).to_be_focused()
    page.locator("#past_form input").fill("存在しない言葉")
    expect(page.locator("#past li")).to_have_count(0)
    page.locator("#past_form input").fill("持ち出し")
    expect(page.locator("#past li")).to_have_count(1)
    row.locator("summary").click()
    with visit.answered():
        row.locator("[data-event=delete]").click()
    page.locator("#past_form input").fill("")


def test_the_list_folds_and_stays_folded(visit: Visit) -> None:
    page = visit.open().page
    begin(visit, USB)
    button = page.locator("[data-folds]")
    expect(button).to_have_attribute("aria-expanded", "true")
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#past")).to_be_hidden()
    page.reload()
    expect(page.locator("#conversation .answer")).to_have_count(1)
    expect(page.locator("#past")).to_be_hidden()
    button.click()
    expect(page.locator("#past")).to_be_visible()


def test_on_a_phone_the_list_unfolds_above_and_folds_when_one_is_chosen(
    browser: Browser, address: str
) -> None:
    phone = Visit(browser, address, size=PHONE).open()
    page = phone.page
    expect(page.locator("#past")).to_be_hidden()
    phone.ask(USB)
    expect_address(page, "conversation=")
    page.locator("[data-folds]").click()
    expect(page.locator("#past a").first).to_be_in_viewport()
    page.locator("#past a").first.click()
    expect(page.locator("#past")).to_be_hidden()
    expect(page.locator("#conversation .answer")).to_have_count(1)
    page.locator(".answer .cite").first.click()
    expect(page.locator("#evidence mark").first).to_be_visible()
    page.go_back()
    expect(page.locator("#evidence")).to_be_hidden()
    assert conversation(page), "Back closes what lies over the page, and leads nowhere else"
    assert phone.complaints == []
    phone.context.close()


def test_back_and_a_reload_lead_to_the_view_that_was_shown(visit: Visit) -> None:
    page = visit.open().page
    one = begin(visit, USB)

    def expect_view(view: str) -> None:
        expect(page.locator(f"#header header[data-view={view}]")).to_be_visible()
        assert conversation(page) == one

    for view in ("notebook", "settings"):
        with visit.answered():
            page.locator(f"[data-event=show][data-to={view}]").click()
        expect_view(view)
    page.go_back()
    expect_view("notebook")
    page.reload()
    expect_view("notebook")
    page.go_back()
    expect_view("ask")
    expect(page.locator("#conversation .answer")).to_have_count(1)
    page.go_forward()
    expect_view("notebook")


def test_what_is_pressed_as_the_stream_of_answers_ends_is_heard(visit: Visit) -> None:
    """As when Back is pressed twice: the server has ended the stream, and the page does not know yet."""
    page, ended = visit.open().page, list[tuple[Route, APIResponse]]()
    tab = "#header [data-event=show][data-to={}]"
    with visit.answered():
        page.locator(tab.format("library")).click()
    page.route("**/queue/data*", lambda route: ended.append((route, route.fetch())), times=1)
    page.locator(tab.format("notebook")).click()
    expect(page.locator(tab.format("notebook"))).to_have_attribute("aria-busy", "true")
    wait_until(lambda: page.evaluate(DRAWN) and ended, "the server had ended the stream")
    with page.expect_response("**/queue/join*") as joined:
        page.locator(tab.format("settings")).click()
    joined.value.finished()
    page.evaluate(DRAWN)
    ((route, response),) = ended
    route.fulfill(response=response)
    expect(page.locator("#header header[data-view=settings]")).to_be_visible()
    expect(page.locator("[aria-busy]")).to_have_count(0)


def test_what_is_answered_before_it_is_known_to_be_asked_is_heard(visit: Visit) -> None:
    """As on a busy computer: the answer comes by the stream of one before, ahead of the id it goes by."""
    page, asked, streams = visit.open().page, list[tuple[Route, APIResponse]](), list[Route]()
    tab = "#header [data-event=show][data-to={}]"
    with visit.answered():
        page.locator(tab.format("library")).click()
    page.route("**/queue/data*", lambda route: streams.append(route))
    page.locator(tab.format("notebook")).click()
    wait_until(lambda: page.evaluate(DRAWN) and streams, "the page listened")
    page.route("**/queue/join*", lambda route: asked.append((route, route.fetch())))
    page.locator(tab.format("settings")).click()
    wait_until(lambda: page.evaluate(DRAWN) and asked, "the server was asked")
    streams[0].continue_()  # which brings both answers and ends
    wait_until(lambda: page.evaluate(AWAITS) == "1", "both were heard")
    page.evaluate(DRAWN)
    ((route, response),) = asked
    route.fulfill(response=response)
    wait_until(lambda: not page.evaluate(AWAITS), "nothing more was awaited")
    expect(page.locator("#header header[data-view=settings]")).to_be_visible()
    expect(page.locator("[aria-busy]")).to_have_count(0)
    page.unroute_all(behavior="ignoreErrors")


def test_the_settings_keep_none_export_and_delete_all(visit: Visit) -> None:
    page, unkept = visit.open().page, "電子書籍は何点ありますか"
    begin(visit, USB)
    views = page.locator("#header nav")
    keep = page.locator("#settings [data-key=keep]")
    views.locator("[data-to=settings]").click()
    with visit.answered():
        keep.uncheck()
    expect(keep).not_to_be_checked()
    views.locator("[data-to=ask]").click()
    new(visit)
    visit.ask(unkept)
    expect(page.locator("#past .remark")).to_have_text(say("ja", "kept_off"))
    expect(page.locator("#past li", has_text=unkept)).to_have_count(0)
    views.locator("[data-to=settings]").click()
    with visit.answered():
        keep.check()
    with page.expect_download() as saved:
        page.locator("#settings [data-event=export]").click()
    told = json.loads(saved.value.path().read_text("utf-8"))["conversations"]
    names = [one["name"] for one in told]
    assert USB in names
    assert unkept not in names
    page.locator("#settings .asking summary").click()
    page.locator("#settings [data-event=forget_all]").click()
    expect(page.locator("#past li")).to_have_count(0)
    expect(page.locator("#settings [data-event=export]")).to_have_count(0)
    page.reload()
    expect(page.locator("#past .how")).to_have_text(say("ja", "no_past"))


@pytest.fixture(scope="module")
def users(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two people who may sign in."""
    file = tmp_path_factory.mktemp("signed") / "users"
    for name in ("荒木", "三田"):
        add_user(file, name, PASSWORD)
    return file


@pytest.fixture(scope="module")
def guarded(sample_store: str, users: Path) -> Iterator[str]:
    """The chat for those who sign in."""
    with serving(users.parent, sample_store, "--auth", str(users)) as served:
        yield served


def _sign_in(browser: Browser, guarded: str, name: str, query: str = "") -> Visit:
    reader = Visit(browser, guarded)
    reader.page.goto(f"{guarded}/{query}")
    reader.page.get_by_label("名前").fill(name)
    reader.page.get_by_label("パスワード").fill(PASSWORD)
    reader.page.get_by_role("button", name="ログイン").click()
    expect(reader.page.locator("#conversation .welcome, #conversation .exchange").first).to_be_attached()
    return reader


def test_two_people_signed_in_never_see_each_others(browser: Browser, guarded: str) -> None:
    mine = _sign_in(browser, guarded, "荒木")
    one = begin(mine, USB)
    other = _sign_in(browser, guarded, "三田", f"?conversation={one}")
    expect(other.page.locator("#conversation .trouble")).to_be_visible()
    expect(other.page.locator("#past li", has_text="USB")).to_have_count(0)
    assert USB not in other.page.content()
    mine.page.reload()
    expect(mine.page.locator("#conversation .question")).to_contain_text(USB)
    # The page of the one who signs out shows the next person nothing of it, not even when it is left open.
    mine.page.get_by_role("link", name="ログアウト").click()
    again = _sign_in(browser, guarded, "三田")
    assert USB not in again.page.content()
    for reader in (mine, other, again):
        reader.context.close()


@pytest.mark.parametrize(("language", "size"), [("ja", DESKTOP), ("en", PHONE)], ids=["ja", "en"])
def test_the_list_breaks_no_rule_of_axe_core(
    browser: Browser, address: str, axe: str, language: str, size: dict[str, int]
) -> None:
    reader = Visit(browser, address, size=size)
    reader.page.add_init_script(axe)
    page = reader.open(f"/?lang={language}&q={USB}").page
    expect_address(page, "conversation=")
    if size == PHONE:
        page.locator("[data-folds]").click()
    page.locator("#past summary").first.click()
    expect(page.locator("#past [data-event=delete]").first).to_be_visible()
    assert violations(page) == []
    page.locator("#past [data-event=delete]").first.click()
    expect(page.locator("#past [data-event=undo]")).to_be_visible()
    assert violations(page) == []
    reader.context.close()
