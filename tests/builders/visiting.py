"""A browser visiting the chat: the command that serves it, a person's window, and minutes that mean harm."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, expect
from waiting import LOOK_SECONDS, PATIENCE, free_port, wait_for_port

# The first draws the same page with a third less of the processor's time: it draws no window around it.
BROWSERS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 375, "height": 812}
ABSENT = "火星の探査機について何と言われましたか"
USB = "USBメモリの取扱いについて何と言われましたか"

EVIL = "window.hostile=1"
IMAGE = f'<img src="http://198.51.100.7/a.png" onerror="{EVIL}">'
HOSTILE = f"""令和6年度第9回汐見市いたずら対策委員会会議録
日時　令和6年12月2日（月）　午後2時
1 {IMAGE}の扱いについて
〇事務局　ドローン広告の件で<script>{EVIL}</script>と{IMAGE}が届きました。
〇<b onclick="{EVIL}">三田</b>委員　ドローン広告の[詳細](javascript:{EVIL})は![絵](http://198.51.100.7/b.png)です。
〇大森委員　ドローン広告に\u202eれま込き書に逆\u202cと${{{EVIL}}}と{{{{value}}}}がありました。
〇{"長" * 10_000}委員　ドローン広告の長い名前です。
〇事務局　</div></bdi><style>body{{display:none}}</style>ドローン広告は以上です。
"""


def installed_browser() -> str | None:
    """The first of ``BROWSERS`` that is on PATH."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@contextmanager
def serving(folder: Path, store: str, *options: str, host: str = "127.0.0.1") -> Iterator[str]:
    """The chat, served by the command itself, whose log in ``folder`` ends without a traceback."""
    port = free_port()
    chat = ["chat", "--store", store, "--host", host, "--port", str(port), *options]
    with (folder / "log").open("wb") as log:
        command = [sys.executable, "-m", "assistant.cli", *chat]
        served = subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | {"DISPLAY": ""})
        try:
            wait_for_port(port, served, folder / "log")
            yield f"http://127.0.0.1:{port}"
        finally:
            served.terminate()
            served.wait(PATIENCE)
    told = (folder / "log").read_text(encoding="utf-8", errors="replace")
    assert "Traceback" not in told, told


JOIN = "/queue/join"  # how Gradio tells the server of an event
AWAITS = "document.documentElement.dataset.awaited"  # heard.js: how many of them are not answered yet
DRAWN = "new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))"


class Visit:
    """One person's browser session: a page, and everything it asked of any other host or complained about."""

    def __init__(
        self, browser: Browser, address: str, *, locale: str = "ja-JP", size: dict[str, int] = DESKTOP
    ) -> None:
        self.context = browser.new_context(viewport=size, locale=locale)  # type: ignore[arg-type]
        self.context.set_default_timeout(1000 * PATIENCE)
        self.page: Page = self.context.new_page()
        self.address = address
        self.elsewhere: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", self._begun)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _begun(self, request: Request) -> None:
        url = request.url
        if urlsplit(url).scheme in ("http", "https", "ws", "wss") and not url.startswith(self.address):
            self.elsewhere.append(url)

    def open(self, path: str = "/") -> "Visit":
        self.context.clear_cookies()  # nobody has been here before
        self.page.goto(self.address + path)
        self.page.locator("#conversation").locator(".welcome, .exchange").first.wait_for(state="attached")
        return self

    def ask(self, question: str) -> None:
        before = self.page.locator("#conversation .answer").count()
        box = self.page.locator("#question textarea")
        box.fill(question)
        box.press("Enter")
        # Not expected by ``expect``, which tells itself the whole page at each look in vain.
        self.page.locator("#conversation .answer").nth(before).wait_for(state="attached")

    @contextmanager
    def answered(self) -> Iterator[None]:
        """What is pressed within has been answered by the end of it: the page shows all that came of it."""
        self._wait_for_answers()  # to what was asked before, that would be taken for what is asked within
        with self.page.expect_request(lambda request: JOIN in request.url):
            yield
        self._wait_for_answers()

    def _wait_for_answers(self) -> None:
        self.page.evaluate(DRAWN)
        # Looked at by the page's clock: at each frame, the page would be drawn all the while.
        self.page.wait_for_function(f"!{AWAITS}", polling=1000 * LOOK_SECONDS)
        self.page.evaluate(DRAWN)

    def cite(self, place: int) -> str:
        """Press a citation of the last answer; gives the quote it stands at."""
        said = self.page.locator("#conversation .exchange").last.locator(".said").nth(place)
        number = said.locator(".cite").inner_text()
        said.locator(".cite").click()
        expect(self.page.locator("#evidence-title")).to_contain_text(number)
        return said.locator("blockquote").text_content() or ""

    def marked(self) -> str:
        return "".join(self.page.locator("#evidence mark").all_text_contents())


def violations(page: Page) -> list[str]:
    """Each rule of axe-core that the page breaks and the first place that does; the page holds axe-core."""
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]
