"""The login, as people and programs meet it: a real browser over the real command on every address."""

import base64
import json
import ssl
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

import pytest
import trustme

from assistant.ui.access.accounts import add_user
from assistant.ui.access.sign_ins import FAILURES_MAX

playwright = pytest.importorskip("playwright.sync_api", reason="these tests drive Chromium by Playwright")
from playwright.sync_api import Browser, Page, expect  # noqa: E402 - only where it is installed
from visiting import PHONE, USB, Visit, serving, violations  # noqa: E402
from waiting import PATIENCE  # noqa: E402

pytestmark = pytest.mark.browser

NAME, PASSWORD = "荒木", "汐見の会議録です"


@pytest.fixture(scope="module")
def guarded(sample_store: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The chat on every address of this computer, for one user."""
    folder = tmp_path_factory.mktemp("guarded")
    add_user(folder / "users", NAME, PASSWORD)
    options = ("--mcp", "--auth", str(folder / "users"))
    with serving(folder, sample_store, *options, host="0.0.0.0") as served:
        yield served


def _sign_in(page: Page, password: str) -> None:
    page.get_by_label("名前").fill(NAME)
    page.get_by_label("パスワード").fill(password)
    page.get_by_role("button", name="ログイン").click()


def test_sign_in_to_what_the_link_asked_and_out_again(browser: Browser, guarded: str) -> None:
    reader = Visit(browser, guarded)
    page = reader.page
    page.goto(f"{guarded}/?q={quote(USB)}")
    expect(page.get_by_label("名前")).to_be_focused()
    _sign_in(page, "違うことば")
    expect(page.get_by_role("alert")).to_contain_text("名前かパスワードが違います")
    _sign_in(page, PASSWORD)
    expect(page.locator(".exchange h2.question")).to_contain_text(USB)
    expect(page.locator(".answer .cite").first).to_be_visible()
    expect(page.locator("#header .where")).to_have_text("")  # it does not run on the reader's computer
    kept = next(cookie for cookie in reader.context.cookies() if cookie["name"] == "yoroku-session")
    assert kept["httpOnly"]
    assert kept["sameSite"] == "Lax"
    page.get_by_role("link", name="ログアウト").click()
    expect(page.get_by_role("button", name="ログイン")).to_be_visible()
    page.goto(guarded)
    expect(page.get_by_role("button", name="ログイン")).to_be_visible()
    assert reader.elsewhere == []
    reader.context.close()


def test_the_login_speaks_english(browser: Browser, guarded: str) -> None:
    reader = Visit(browser, guarded, locale="en-GB")
    reader.page.goto(guarded)
    expect(reader.page.get_by_role("button", name="Sign in")).to_be_visible()
    reader.page.get_by_role("link").click()
    expect(reader.page.get_by_role("button", name="ログイン")).to_be_visible()
    reader.context.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_login_breaks_no_rule_of_axe_core(
    browser: Browser, axe: str, guarded: str, language: str
) -> None:
    reader = Visit(browser, guarded, size=PHONE)
    reader.page.add_init_script(axe)
    reader.page.goto(f"{guarded}/?lang={language}")
    reader.page.locator("[name=name]").fill("三田")
    reader.page.locator("[name=password]").fill("違うことば")
    reader.page.locator("button").click()
    expect(reader.page.get_by_role("alert")).to_be_visible()
    assert violations(reader.page) == []
    reader.context.close()


CLOSED = [
    "/", "/login", "/config", "/theme.css", "/manifest.json", "/gradio_api/info", "/gradio_api/queue/status",
    "/gradio_api/heartbeat/x", "/gradio_api/mcp/", "/mcp", "/assets/x.js", "/static/x.png", "/nothing",
]  # fmt: skip


@pytest.mark.parametrize("path", CLOSED)
def test_nothing_is_served_to_who_is_not_signed_in(guarded: str, path: str) -> None:
    with pytest.raises(HTTPError, match="401") as refused:
        urlopen(guarded + path, timeout=PATIENCE)
    assert b"gradio_config" not in refused.value.read()


def _basic(name: str, password: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode("ascii")}


def test_programs_send_name_and_password(guarded: str) -> None:
    info = Request(guarded + "/gradio_api/info", headers=_basic(NAME, PASSWORD))
    for _ in range(2):
        with urlopen(info, timeout=PATIENCE) as reply:
            assert "/ask" in json.load(reply)["named_endpoints"]
    for wrong in (_basic(NAME, "wrong"), {"Authorization": "Basic ???"}, {"Cookie": "yoroku-session="}):
        with pytest.raises(HTTPError, match="401"):
            urlopen(Request(guarded + "/gradio_api/info", headers=wrong), timeout=PATIENCE)


def test_tools_need_name_and_password_too(guarded: str) -> None:
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list"}).encode("ascii")
    kinds = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
    with pytest.raises(HTTPError, match="401"):
        urlopen(Request(guarded + "/mcp", body, kinds), timeout=PATIENCE)
    with urlopen(Request(guarded + "/mcp", body, kinds | _basic(NAME, PASSWORD)), timeout=PATIENCE) as reply:
        assert "ask" in {tool["name"] for tool in json.load(reply)["result"]["tools"]}


def _post(address: str, **form: str) -> int:
    try:
        with urlopen(Request(address + "/login", urlencode(form).encode("ascii")), timeout=PATIENCE) as reply:
            return int(reply.status)
    except HTTPError as refused:
        return refused.code


def test_a_hostile_form_is_only_wrong(guarded: str) -> None:
    assert _post(guarded, name="<b>三田</b>", password="x", query="\r\nSet-Cookie: a=b") == 401
    assert _post(guarded, name="x" * 100_000, password="x") == 401
    assert _post(guarded) == 401


def test_guessing_ends(guarded: str) -> None:
    """The last of this file: this address is barred from here on, and who is signed in stays so."""
    signed_in = Request(guarded + "/gradio_api/info", headers=_basic(NAME, PASSWORD))
    urlopen(signed_in, timeout=PATIENCE).close()
    said = [_post(guarded, name=NAME, password=f"guess {n}") for n in range(FAILURES_MAX)]
    assert said[-1] == 429
    assert _post(guarded, name=NAME, password=PASSWORD) == 429
    urlopen(signed_in, timeout=PATIENCE).close()


def test_passwords_travel_encrypted_where_there_is_a_certificate(
    browser: Browser, sample_store: str, tmp_path: Path
) -> None:
    authority = trustme.CA()
    made = authority.issue_cert("127.0.0.1")
    made.private_key_pem.write_to_path(tmp_path / "key")
    made.cert_chain_pems[0].write_to_path(tmp_path / "cert")
    add_user(tmp_path / "users", NAME, PASSWORD)
    files = [f"--{name.replace('_', '-')}={tmp_path / path}" for name, path in PAIR.items()]
    with serving(tmp_path, sample_store, "--auth", str(tmp_path / "users"), *files, host="0.0.0.0") as plain:
        served = plain.replace("http:", "https:")
        trusting = ssl.create_default_context()
        authority.configure_trust(trusting)
        info = Request(served + "/gradio_api/info", headers=_basic(NAME, PASSWORD))
        with urlopen(info, timeout=PATIENCE, context=trusting) as reply:
            assert "/ask" in json.load(reply)["named_endpoints"]
        with pytest.raises((URLError, ConnectionError)):
            urlopen(plain, timeout=PATIENCE)
        context = browser.new_context(ignore_https_errors=True, locale="ja-JP")
        page = context.new_page()
        page.goto(served)
        _sign_in(page, PASSWORD)
        expect(page.locator(".examples button").first).to_be_visible()
        assert [one["secure"] for one in context.cookies() if one["name"] == "yoroku-session"] == [True]
        context.close()
    assert "encrypt" not in (tmp_path / "log").read_text(encoding="utf-8")


PAIR = {"tls_cert": "cert", "tls_key": "key"}
