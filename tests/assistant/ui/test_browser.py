"""The chat as its users meet it: a real browser over the real command, with sample and hostile minutes."""

import csv
import io
import json
import re
from functools import partial
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, unquote
from urllib.request import Request, urlopen

import docx
import pytest

playwright = pytest.importorskip(
    "playwright.sync_api", reason="the browser tests drive Chromium through Playwright"
)
from playwright.sync_api import Browser, expect  # noqa: E402 - only where it is installed
from visiting import ABSENT, DESKTOP, EVIL, PHONE, USB, Visit  # noqa: E402
from waiting import PATIENCE, wait_until  # noqa: E402

pytestmark = pytest.mark.browser


NEW = """令和6年度第1回汐見市ため池協議会会議録
日時　令和6年5月9日（木）　午後2時
1 ため池の水位計について
〇事務局　ため池の水位計を、北部の三か所に取り付けます。
〇荒木委員　ため池の水位計は、停電のときも動きますか。
〇事務局　水位計は電池で三日間動きます。
"""


def test_ask_in_japanese_and_open_every_citation(visit: Visit) -> None:
    visit.open().ask(USB)
    quotes = visit.page.locator("#conversation .said").count()
    assert quotes >= 1
    for place in range(quotes):
        assert visit.cite(place) == visit.marked()
        expect(visit.page.locator("#evidence .verbatim")).to_have_text("原文一致")
        expect(visit.page.locator("#evidence mark").first).to_be_in_viewport()


def test_ask_in_english(browser: Browser, address: str) -> None:
    reader = Visit(browser, address, locale="en-GB").open()
    expect(reader.page.locator("#send")).to_have_text("Ask")
    reader.ask("what was said about USB memory")
    expect(reader.page.locator(".headline")).to_have_text(
        re.compile(r"(The minutes say|Possibly related) \(\d")
    )
    assert reader.cite(0) == reader.marked()
    expect(reader.page.locator("#evidence .verbatim")).to_have_text("verbatim")
    assert reader.page.evaluate("document.documentElement.lang") == "en"
    assert reader.elsewhere == []
    reader.context.close()


def test_an_example_question_is_answered(visit: Visit) -> None:
    visit.open()
    examples = visit.page.locator(".examples button")
    expect(examples.first).to_be_visible()
    words = examples.first.inner_text()
    expect(visit.page.locator("#tried button").first).to_be_hidden()  # it is shown where it belongs
    examples.first.click()
    expect(visit.page.locator(".exchange h2.question")).to_contain_text(words)
    expect(visit.page.locator(".answer .cite").first).to_be_visible()


def test_refuses_honestly(visit: Visit) -> None:
    visit.open().ask(ABSENT)
    expect(visit.page.locator(".refusal .headline")).to_contain_text("見つかりませんでした")
    expect(visit.page.locator(".refusal .scope")).to_contain_text("令和3年11月（2021年）")
    expect(visit.page.locator("#evidence mark")).to_have_count(0)


def test_follow_up_stays_on_the_page(visit: Visit) -> None:
    visit.open().ask(USB)
    visit.ask("図書館の貸出履歴はどのくらい保存しますか")
    expect(visit.page.locator(".exchange h2.question")).to_have_count(2)
    expect(visit.page.locator(".exchange h2.question").last).to_be_in_viewport()


def test_two_sessions_do_not_see_each_other(visit: Visit, browser: Browser, address: str) -> None:
    one, two = visit.open(), Visit(browser, address).open()
    one.ask(USB)
    two.ask("図書館の貸出履歴はどのくらい保存しますか")
    assert "USB" not in (two.page.locator("#conversation .question").first.text_content() or "")
    expect(one.page.locator(".exchange")).to_have_count(1)
    expect(two.page.locator(".exchange")).to_have_count(1)
    assert one.cite(0) == one.marked()
    two.context.close()


def test_switching_language_keeps_the_conversation(visit: Visit) -> None:
    visit.open().ask(USB)
    quote = visit.cite(0)
    visit.page.locator("button.language").click()
    expect(visit.page.locator("#send")).to_have_text("Ask")
    expect(visit.page.locator("#evidence .verbatim")).to_have_text("verbatim")
    assert visit.marked() == quote
    expect(visit.page.locator(".exchange")).to_have_count(1)


def test_permalink_asks(visit: Visit) -> None:
    visit.open(f"/?q={quote(USB)}")
    expect(visit.page.locator(".answer .cite").first).to_be_visible()
    expect(visit.page.locator(".exchange h2.question")).to_contain_text(USB)


def test_permalink_to_a_turn_and_language(visit: Visit) -> None:
    visit.open().ask(USB)
    link = visit.page.locator(".turns .place").first.get_attribute("href") or ""
    assert re.fullmatch(r"\./\?turn=[0-9a-f]{12}%23\d+", link)
    visit.open(f"/{link[2:]}&lang=en")
    expect(visit.page.locator("#evidence .turn.cited")).to_be_in_viewport()
    expect(visit.page.locator("#evidence-title")).to_contain_text("Evidence")


def test_a_turn_opens_beside_the_answer_and_the_conversation_stays(visit: Visit) -> None:
    page = visit.open().page
    visit.ask(USB)
    link = page.locator("#conversation .turns .place").last
    link.click()
    expect(page.locator("#evidence .turn.cited .place")).to_have_attribute(
        "href", link.get_attribute("href") or ""
    )
    expect(page.locator(".exchange")).to_have_count(1)
    link.press("Enter")
    with page.context.expect_page() as other:  # a link all the same
        link.click(modifiers=["ControlOrMeta"])
    other.value.close()


def test_a_permalink_to_a_meeting_on_a_phone(browser: Browser, address: str) -> None:
    phone = Visit(browser, address, size=PHONE).open()
    phone.page.locator("[data-event=show][data-to=meetings]").click()
    phone.page.locator("#table [data-event=meeting]").first.click()
    link = phone.page.locator("#evidence [data-link]").get_attribute("data-link") or ""
    assert re.fullmatch(r"\./\?meeting=[0-9a-f]{12}", link)
    phone.open(f"/{link[2:]}")
    expect(phone.page.locator("#evidence .contents")).to_be_in_viewport()
    phone.open("/?meeting=000000000000")
    expect(phone.page.locator("#conversation .trouble")).to_contain_text("取り込んでから")
    expect(phone.page.locator("#evidence .wait")).to_have_count(0)
    phone.context.close()


def test_hostile_minutes_do_nothing(visit: Visit) -> None:
    visit.open().ask("ドローン広告")
    assert visit.page.locator("#conversation .said").count() >= 1
    assert visit.cite(0) == visit.marked()
    more, turns = visit.page.locator("#evidence .more"), visit.page.locator("#evidence .turn")
    while more.count():
        shown = turns.count()
        more.first.click()
        expect(turns).not_to_have_count(shown)
    assert f"<script>{EVIL}</script>" in (visit.page.locator("#evidence").text_content() or "")
    assert visit.page.evaluate("window.hostile") is None
    assert (
        visit.page.locator("#conversation img, #evidence img, #evidence style, #evidence b[onclick]").count()
        == 0
    )
    assert visit.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_hostile_question_is_only_shown(visit: Visit) -> None:
    words = '<img src=x onerror="window.hostile=1"><b>太字</b>'
    visit.open().ask(words)
    expect(visit.page.locator(".exchange h2.question bdi")).to_have_text(words)
    assert visit.page.evaluate("window.hostile") is None


def test_phone_shows_the_evidence_over_the_answer_and_gives_the_focus_back(
    browser: Browser, address: str
) -> None:
    phone = Visit(browser, address, size=PHONE).open()
    phone.ask(USB)
    assert phone.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    expect(phone.page.locator("#aside")).to_be_hidden()
    assert phone.cite(0) == phone.marked()
    expect(phone.page.locator("#evidence mark").first).to_be_in_viewport()
    phone.page.locator("#evidence .close").click()
    expect(phone.page.locator("#aside")).to_be_hidden()
    expect(phone.page.locator(".cite").first).to_be_focused()
    phone.page.evaluate("document.documentElement.style.fontSize = '130%'")
    assert phone.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    phone.context.close()


@pytest.mark.parametrize("locale", ["ja-JP", "en-GB"])
def test_on_a_phone_nothing_is_cut_off_and_the_box_stands_at_the_bottom(
    browser: Browser, address: str, locale: str
) -> None:
    phone = Visit(browser, address, size=PHONE, locale=locale).open()
    bottom = phone.page.evaluate(
        "document.querySelector('#composer').getBoundingClientRect().bottom - window.innerHeight"
    )
    assert abs(bottom) < 2
    phone.ask(USB)
    phone.cite(0)
    for size in ("100%", "130%"):
        phone.page.evaluate(f"document.documentElement.style.fontSize = '{size}'")
        for button in phone.page.locator("#evidence .head button").all():
            box = button.bounding_box()
            assert box is not None
            assert box["x"] + box["width"] <= PHONE["width"]
    phone.context.close()


def test_japanese_has_room_between_its_lines(visit: Visit) -> None:
    page = visit.open().page
    visit.ask(USB)
    for part in (".headline", ".meeting h4", "blockquote", "#evidence .facts", "#evidence .speech"):
        drawn = page.locator(part).first.evaluate(
            "one => parseFloat(getComputedStyle(one).lineHeight) / parseFloat(getComputedStyle(one).fontSize)"
        )
        assert drawn >= 1.6, part


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_menu_of_files_opens_in_view(browser: Browser, address: str, size: dict[str, int]) -> None:
    reader = Visit(browser, address, size=size).open()
    reader.ask(USB)
    menu = reader.page.locator(".actions .saves")
    middle = "one => one.scrollIntoView({ block: 'center' })"
    for scrolled in (middle, middle.replace("center", "end")):
        menu.evaluate(scrolled)
        menu.locator("summary").press("Enter")
        last = menu.locator("button").last
        expect(last).to_be_in_viewport(ratio=1)
        covered = last.evaluate(
            "one => { const box = one.getBoundingClientRect();"
            " return document.elementFromPoint(box.x + 5, box.bottom - 5) !== one; }"
        )
        assert not covered
        reader.page.keyboard.press("Escape")
    reader.context.close()


def test_paper_shows_the_passage_or_the_meeting_that_is_read(visit: Visit) -> None:
    page = visit.open().page
    visit.ask(USB)
    link = page.locator("#conversation .turns .place").first.get_attribute("href") or ""
    page.emulate_media(media="print")
    expect(page.locator("#aside")).to_be_hidden()
    visit.open(f"/{link[2:]}")
    expect(page.locator("#evidence .turn.cited .paper")).to_have_text(unquote(link.partition("=")[2]))
    for hidden in ("#talk", "#evidence .tools", "#evidence form", "#evidence .more"):
        expect(page.locator(hidden).first).to_be_hidden()
    page.emulate_media(media="screen")
    page.locator("[data-event=show][data-to=meetings]").click()
    page.locator("#table [data-event=meeting]").first.click()
    expect(page.locator("#evidence .contents")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#meetings")).to_be_hidden()
    expect(page.locator("#evidence .turn").last).to_be_visible()
    assert page.locator("#evidence").evaluate("one => one.scrollHeight - one.clientHeight") < 2, (
        "nothing is cut"
    )
    page.emulate_media(media="screen")


def test_paper_is_white_where_the_screen_is_dark(browser: Browser, address: str) -> None:
    reader = Visit(browser, address)
    reader.page.emulate_media(color_scheme="dark")
    reader.open().ask(USB)
    quoted = reader.page.locator("#conversation blockquote").first
    expect(quoted).to_have_css("color", "rgb(230, 234, 240)")
    reader.page.emulate_media(media="print", color_scheme="dark")
    expect(quoted).to_have_css("color", "rgb(29, 39, 51)")
    reader.context.close()


def test_a_recognised_filter_can_be_taken_off(visit: Visit) -> None:
    visit.open().ask("令和5年度に鈴木情報政策課長はUSBメモリについて何と言いましたか")
    chip = visit.page.locator(".chip[data-field=fiscal_year]")
    expect(chip).to_contain_text("令和5年度（2023年度）")
    chip.click()
    expect(chip).to_have_count(0)
    expect(visit.page.locator(".exchange")).to_have_count(1)


def test_browse_narrow_and_read_a_whole_meeting(visit: Visit) -> None:
    visit.open()
    visit.page.locator("[data-event=show][data-to=meetings]").click()
    rows = visit.page.locator("#table tbody tr")
    expect(rows.first).to_be_visible()
    assert rows.count() > 8
    visit.page.locator("#form [name=words]").fill("図書館 貸出履歴")
    expect(rows.filter(has_text="個人情報保護審査会")).to_have_count(0)
    assert rows.count() >= 1
    head = visit.page.locator("#table th [data-order]").last
    head.click()
    expect(visit.page.locator("#table th[aria-sort=descending] button")).to_be_focused()
    turns = [
        int(words.replace(",", "")) for words in visit.page.locator("#table td.amount").all_inner_texts()
    ]
    assert turns == sorted(turns, reverse=True)
    expect(visit.page.locator("#form [name=order]")).to_have_value("turns")
    rows.first.locator("[data-event=meeting]").click()
    expect(visit.page.locator("#evidence .turn").first).to_be_visible()
    assert visit.page.locator("#evidence .turn").count() >= 20
    visit.page.locator("#evidence .contents [data-jump]").last.click()
    expect(visit.page.locator("#evidence .turn").first).not_to_be_in_viewport()


def test_another_style_leaves_lists_open_and_everything_where_it_was(visit: Visit) -> None:
    page = visit.open(f"/?q={quote(USB)}").page
    expect(page.locator("#evidence mark").first).to_be_visible()
    page.locator(".near summary").click()
    style = page.locator("#evidence [name=style]")
    read = page.locator("#conversation").evaluate("one => one.scrollTop")
    before = style.bounding_box()
    style.focus()
    style.select_option("bibtex")
    expect(page.locator("#evidence [data-copy^='@techreport']")).to_have_count(1)
    expect(page.locator(".near tbody tr").first).to_be_visible()
    expect(style).to_be_focused()
    assert style.bounding_box() == before
    assert page.locator("#conversation").evaluate("one => one.scrollTop") == read
    page.locator(".near summary").click()
    page.locator("button.language").click()
    expect(page.locator("#send")).to_have_text("Ask")
    expect(page.locator(".near tbody tr").first).to_be_hidden()


def test_more_turns_leave_what_is_read_where_it_was(visit: Visit) -> None:
    page = visit.open(f"/?q={quote(USB)}").page
    expect(page.locator("#evidence mark").first).to_be_visible()
    turns = page.locator("#evidence .turn")
    for side, read in (("before", turns.first), ("after", turns.last)):
        read = page.locator(f"#{read.get_attribute('id')}")
        page.locator(f"#evidence .more[data-side={side}]").scroll_into_view_if_needed()
        at, shown = read.bounding_box(), turns.count()
        page.locator(f"#evidence .more[data-side={side}]").click()
        expect(turns).not_to_have_count(shown)
        now = read.bounding_box()
        assert at is not None
        assert now is not None
        assert abs(now["y"] - at["y"]) < 2
    page.locator("#evidence [data-event=whole]").press("Enter")
    expect(page.locator("#evidence .more")).to_have_count(0)
    expect(page.locator("#evidence-title")).to_be_focused()


def test_a_pressed_button_that_goes_leaves_the_focus_at_its_question(visit: Visit) -> None:
    page = visit.open().page
    page.locator(".examples button").first.press("Enter")
    expect(page.locator("#conversation .cite").first).to_be_visible()
    expect(page.locator(".exchange h2.question")).to_be_focused()
    visit.ask("令和5年度に鈴木情報政策課長はUSBメモリについて何と言いましたか")
    expect(page.locator("#question textarea")).to_be_focused()
    chip = page.locator(".chip[data-field=fiscal_year]")
    chip.press("Enter")
    expect(chip).to_have_count(0)
    expect(page.locator(".exchange h2.question").last).to_be_focused()


def test_every_passage_near_the_question_can_be_read(visit: Visit) -> None:
    visit.open().ask(USB)
    visit.page.locator(".near summary").click()
    rows = visit.page.locator(".near tbody tr")
    assert rows.count() >= 10
    words = rows.nth(9).locator("[data-event=passage]").inner_text().rstrip("…")
    rows.nth(9).locator("[data-event=passage]").click()
    expect(visit.page.locator("#evidence-title")).not_to_contain_text("[")
    expect(visit.page.locator("#evidence mark").first).to_be_in_viewport()
    assert "".join(visit.marked().split()).startswith("".join(words.split()))


def test_choices_are_kept_for_the_next_visit_and_questions_are_not(visit: Visit) -> None:
    visit.open().ask(USB)
    visit.cite(0)
    visit.page.locator("#evidence [name=style]").select_option("sist02")
    expect(visit.page.locator("#evidence [name=style]")).to_have_value("sist02")
    visit.page.locator("button.language").click()
    expect(visit.page.locator("#send")).to_have_text("Ask")
    visit.page.locator("[data-event=show][data-to=settings]").click()
    visit.page.locator("[data-size]").last.click()
    size = visit.page.evaluate("document.documentElement.style.fontSize")
    again = visit.context.new_page()
    again.goto(visit.address)
    expect(again.locator("#send")).to_have_text("Ask")
    expect(again.locator(".exchange")).to_have_count(0)
    assert again.evaluate("document.documentElement.style.fontSize") == size
    again.locator(".examples button").first.click()
    again.locator(".cite").first.click()
    expect(again.locator("#evidence [name=style]")).to_have_value("sist02")
    expect(visit.page.locator(".exchange")).to_have_count(1)
    again.evaluate("localStorage.clear()")
    again.close()


def test_a_printed_answer_is_a_sheet_of_citations(visit: Visit) -> None:
    visit.open().ask(USB)
    visit.page.emulate_media(media="print")
    visit.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    shown = visit.page.locator("#header header, #conversation h2, #conversation h3, #conversation button")
    words = [one.inner_text() for one in shown.all() if one.is_visible()]
    numbers = [f"[{number + 1}]" for number in range(visit.page.locator(".said").count())]
    assert [word for word in words if word.startswith("[")] == numbers
    assert not {"回答をコピー", "関連する質問", "会議録一覧", "English"} & set(words)
    assert re.fullmatch(
        r"\d{4}年\d{1,2}月\d{1,2}日", visit.page.locator("header").get_attribute("data-day") or ""
    )
    expect(visit.page.locator(".paper").first).to_have_text(re.compile(r"[0-9a-f]{12}#\d+"))
    visit.page.emulate_media(media="screen")


def test_save_and_copy(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open().ask(USB)
    with visit.page.expect_download() as saved:
        visit.page.locator(".actions .saves summary").click()
        visit.page.locator("[data-event=save][data-form=csv]").click()
    content = Path(saved.value.path()).read_text(encoding="utf-8-sig")
    quotes = visit.page.locator(".said blockquote").all_text_contents()
    assert [row["引用"] for row in csv.DictReader(io.StringIO(content, newline=""))] == quotes
    with visit.page.expect_download() as saved:
        visit.page.locator(".actions .saves summary").click()
        visit.page.locator("[data-event=save][data-form=docx]").click()
    written = docx.Document(saved.value.path())
    assert [one.text for one in written.paragraphs if one.style.name == "Quote"] == quotes
    visit.page.locator("#evidence [name=style]").select_option("bibtex")
    expect(visit.page.locator("#evidence [data-copy^='@techreport']")).to_have_count(1)
    visit.page.locator("#evidence [data-copy]").click()
    expect(visit.page.locator("#announcement")).to_have_text("コピーしました")
    assert visit.page.evaluate("navigator.clipboard.readText()").startswith("@techreport")
    visit.page.locator(".actions [data-copy]").first.click()
    expect(visit.page.locator("#announcement")).to_have_text("コピーしました")
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    assert all(quote in copied for quote in quotes)


def test_adding_minutes_shows_what_was_understood_then_the_progress(visit: Visit, tmp_path: Path) -> None:
    broken = tmp_path / "broken's & more.pdf"
    broken.write_bytes(b"%PDF-1.4 broken")
    new = tmp_path / "new.txt"
    new.write_text(NEW, encoding="utf-8", newline="\n")
    visit.open()
    visit.page.locator("[data-event=show][data-to=library]").click()
    expect(visit.page.locator("#chooser")).to_be_visible()
    visit.page.locator("#chooser input[type=file]").set_input_files([broken, new])
    rows = visit.page.locator("#basket tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.filter(has_text="new.txt")).to_contain_text("汐見市ため池協議会")
    expect(rows.filter(has_text="broken")).to_contain_text("壊れて")
    visit.page.locator("#basket [data-event=take]").click()
    expect(visit.page.locator("#basket h3")).to_have_text("取り込みました")
    visit.page.locator("[data-event=show][data-to=ask]").click()
    visit.ask("ため池の水位計について何と言われましたか")
    assert "水位計" in visit.cite(0)


def test_programs_can_make_the_same_calls(address: str) -> None:
    with urlopen(address + "/gradio_api/info", timeout=PATIENCE) as reply:
        described = json.load(reply)["named_endpoints"]
    assert set(described) == {
        "/ask",
        "/cite",
        "/find_mentions",
        "/list_meetings",
        "/precedents",
        "/read_turn",
        "/search",
    }
    for name, call in described.items():
        told = [f"{one['parameter_name']}: " in call["description"] for one in call["parameters"]]
        assert all(told), f"{name} does not say what each argument is"
    found = _call(address, "ask", [USB, "2021", "", "", ""])
    assert found[0]["answered"] is True
    assert "event: error" in _call(address, "cite", ["nothing", "plain"])


def _call(address: str, name: str, given: list[object]) -> Any:
    """The result of one call, or the whole reply where it is an error."""
    body = json.dumps({"data": given}).encode("utf-8")
    start = Request(f"{address}/gradio_api/call/{name}", body, {"Content-Type": "application/json"})
    with urlopen(start, timeout=PATIENCE) as reply:
        event = json.load(reply)["event_id"]
    with urlopen(f"{address}/gradio_api/call/{name}/{event}", timeout=PATIENCE) as reply:
        said = reply.read().decode("utf-8")
    complete = re.search(r"event: complete\ndata: (.*)", said)
    return json.loads(complete[1]) if complete else said


def test_the_page_is_locked_to_its_own_server(address: str) -> None:
    with urlopen(address + "/", timeout=PATIENCE) as reply:
        assert "default-src 'self'" in reply.headers["content-security-policy"]
        assert "fonts.g" not in reply.read().decode("utf-8")
    rebound = Request(address + "/", headers={"Host": "minutes.example"})
    with pytest.raises(HTTPError, match="421"):
        urlopen(rebound, timeout=PATIENCE)


def test_a_lost_connection_is_told_in_the_language_of_the_page(visit: Visit) -> None:
    visit.open()
    told = "Connection to the server was lost. Attempting reconnection..."  # Gradio's own words and marks
    notice = f"<div id=lost role=status><div><div>{told}</div></div></div>"
    visit.page.evaluate("html => document.body.insertAdjacentHTML('beforeend', html)", notice)
    expect(visit.page.locator("#lost")).to_have_text("要録との接続が切れました。再接続しています…")
    visit.page.evaluate("document.querySelector('#lost').remove()")


def test_keyboard_alone_from_the_question_to_the_copy(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open().page
    expect(page.locator("#question textarea")).to_be_focused()
    page.keyboard.type(USB)
    page.keyboard.press("Enter")
    expect(page.locator("#announcement")).to_contain_text("か所")
    expect(page.locator("#evidence mark").first).to_be_visible()
    for _ in range(25):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('#evidence [data-copy]')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#announcement")).to_have_text("コピーしました")
    assert visit.marked() in page.evaluate("navigator.clipboard.readText()")
    page.locator(".cite").first.press("Enter")
    expect(page.locator("#evidence-title")).to_contain_text("[1]")


@pytest.mark.parametrize(("view", "reached"), [("ask", "#question textarea"), ("mentions", "#seek input")])
def test_the_first_tab_skips_to_what_one_came_for(visit: Visit, view: str, reached: str) -> None:
    page = visit.open("/?lang=ja").page
    page.locator(f"[data-event=show][data-to={view}]").click()
    expect(page.locator(reached)).to_be_visible()
    page.locator(".skip").focus()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator(reached)).to_be_focused()
    page.locator("[data-event=show][data-to=ask]").click()


def test_on_a_phone_back_goes_back_to_the_answer(browser: Browser, address: str) -> None:
    phone = Visit(browser, address, size=PHONE).open()
    phone.ask(USB)
    phone.cite(0)
    expect(phone.page.get_by_role("dialog")).to_be_visible()
    expect(phone.page.locator("#talk")).to_have_attribute("inert", "")
    phone.page.go_back()
    expect(phone.page.locator("#aside")).to_be_hidden()
    expect(phone.page.locator(".exchange")).to_have_count(1)
    expect(phone.page.locator(".cite").first).to_be_focused()
    phone.context.close()


SHIFTS = """
window.shifted = 0;
new PerformanceObserver(list => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
}).observe({ type: "layout-shift", buffered: true });
"""


# Frames are numbered as they are asked for: whether these were the only ones.
RESTS = """new Promise(rests => {
  const first = requestAnimationFrame(() => requestAnimationFrame(() => {
    const third = requestAnimationFrame(() => rests(third === first + 2));
  }));
})"""


def test_nothing_jumps_when_an_answer_comes_and_then_the_page_rests(browser: Browser, address: str) -> None:
    for size in (DESKTOP, PHONE):
        reader = Visit(browser, address, size=size)
        reader.page.add_init_script(SHIFTS)
        reader.open()
        for question in (USB, ABSENT, USB):
            with reader.answered():  # all that comes has come, and what moved has been counted
                reader.ask(question)
        assert reader.page.evaluate("window.shifted") < 0.1  # "good" of Core Web Vitals
        wait_until(partial(reader.page.evaluate, RESTS), "nothing asked for frames any more")
        reader.context.close()
