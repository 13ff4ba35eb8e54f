"""A page of another server, open in the same browser: it reads, writes and uploads nothing, and may link."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

# What a page of another server tries, each as a script would write it.
TRIES = {
    "read": "fetch(HERE + '/config').then(answer => answer.text())",
    "read with cookies": "fetch(HERE + '/gradio_api/info', {credentials: 'include'}).then(one => one.text())",
    "ask": "fetch(HERE + '/gradio_api/call/ask', {method: 'POST', body: '{\"data\": [\"USB\"]}', headers: "
    "{'content-type': 'application/json'}}).then(answer => answer.text())",
    "ask blindly": "fetch(HERE + '/gradio_api/call/ask', {method: 'POST', mode: 'no-cors', body: "
    '\'{"data": ["USB"]}\'}).then(answer => answer.text())',
    "upload": "(() => { const form = new FormData(); form.append('files', new Blob(['x']), 'x.txt'); return "
    "fetch(HERE + '/gradio_api/upload', {method: 'POST', mode: 'no-cors', body: form}); })()"
    ".then(answer => answer.text())",
    "tools": "fetch(HERE + '/mcp', {method: 'POST', mode: 'no-cors', body: '{}'}).then(one => one.text())",
    "picture": "new Promise(end => { const one = new Image(); one.onerror = () => end(''); one.onload = "
    "() => end('shown'); one.src = HERE + '/logout'; })",
    "socket": "new Promise(end => { const one = new WebSocket(HERE.replace('http', 'ws') + '/queue/join'); "
    "one.onopen = () => end('open'); one.onerror = () => end(''); })",
}
PAGE = """<script>
const HERE = %s, found = {};
Promise.all(Object.entries({%s}).map(([name, attempt]) =>
  attempt().then(told => found[name] = told, () => found[name] = "")
)).then(() => document.title = JSON.stringify(found));
</script>"""


@contextmanager
def another_server(folder: Path, name: str) -> Iterator[str]:
    """Files of a folder, served on another port."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{name}:{server.server_port}"
        server.shutdown()


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """A window in which other pages may be open too."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_page_of_another_server_gets_nothing(page: "Page", address: str, tmp_path: Path) -> None:
    tries = ", ".join(f"{json.dumps(key)}: () => {script}" for key, script in TRIES.items())
    (tmp_path / "page.html").write_text(PAGE % (json.dumps(address), tries), encoding="utf-8")
    (tmp_path / "link.html").write_text(f'<a href="{address}">minutes</a>', encoding="utf-8")
    statuses: dict[str, set[int]] = {}
    page.on(
        "response",
        lambda one: (
            statuses.setdefault(urlsplit(one.url).path, set()).add(one.status)
            if one.url.startswith(address)
            else None
        ),
    )
    for name in ("localhost", "127.0.0.1"):
        with another_server(tmp_path, name) as elsewhere:
            page.goto(f"{elsewhere}/link.html")
            page.click("a")  # a link opens the chat, and its cookies are there
            page.wait_for_selector("#conversation")
            statuses.clear()
            page.goto(f"{elsewhere}/page.html")
            page.wait_for_function("document.title.startsWith('{')")
            found = json.loads(page.title())
        assert found == dict.fromkeys(TRIES, "")
        asked = {"/gradio_api/call/ask", "/gradio_api/upload", "/mcp", "/logout"}
        assert {path: codes for path, codes in statuses.items() if path in asked} == {
            path: {403} for path in asked
        }
