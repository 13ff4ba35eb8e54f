"""The chat's server killed in the midst of an answer: started again, it shows all that was kept before."""

import json
import os
import re
import secrets
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from pathlib import Path
from urllib.request import Request, urlopen

from waiting import PATIENCE, free_port, wait_for_port

from assistant.show.strings import say
from index import sync

LOANS, USB = "図書館の貸出履歴はどのくらい保存しますか", "USBメモリの取扱いについて何と言われましたか"
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # on Windows, which has but one, ``SIGTERM`` kills


class Tab:
    """A page of the chat as its server sees it: what is pressed, and the HTML that comes of it."""

    def __init__(self, address: str) -> None:
        self._address, self._session = address, secrets.token_hex(6)
        with urlopen(f"{address}/config", timeout=PATIENCE) as told:
            config = json.load(told)
        parts = {str(one["id"]): one["props"].get("elem_id") for one in config["components"]}
        self._listeners = {
            (parts.get(str(part)), event): (one["id"], len(one["inputs"]))
            for one in config["dependencies"]
            for part, event in one["targets"]
        }

    def told(
        self, part: str | None, event: str, *values: object, query: str = "", **fields: str
    ) -> Iterator[str]:
        """What the server tells, message by message, of an event of a part of the page."""
        number, inputs = self._listeners[part, event]
        asked = {
            "fn_index": number,
            "data": [None] * (inputs - len(values)) + list(values),
            "event_data": fields,
            "session_hash": self._session,
        }
        body = json.dumps(asked).encode()
        headers = {"Content-Type": "application/json"}
        place = f"{self._address}/gradio_api/queue"
        with urlopen(Request(f"{place}/join?{query}", body, headers), timeout=PATIENCE):
            pass
        with urlopen(f"{place}/data?session_hash={self._session}", timeout=PATIENCE) as stream:
            for line in stream:
                told = json.loads(line.removeprefix(b"data:") or "{}") if line.strip() else {}
                yield json.dumps(told.get("output"), ensure_ascii=False)
                if told.get("msg") == "process_completed":
                    assert told["success"]
                    return

    def press(self, event: str, **fields: str) -> str:
        """All that came of an event of the page's own."""
        return "".join(self.told("inbox", event, **fields))

    def opened(self, query: str = "") -> str:
        """All that a page shows that was opened at an address."""
        return "".join(self.told(None, "load", query=query))


@contextmanager
def served(folder: Path) -> Iterator["tuple[Tab, subprocess.Popen[bytes]]"]:
    """The chat over the folder's store, served by the command, and a page of it."""
    port = free_port()
    command = [sys.executable, "-m", "assistant.cli", "chat", "--no-reading"]
    command += ["--store", str(folder / "store"), "--port", str(port)]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | {"DISPLAY": ""})
        try:
            wait_for_port(port, server, folder / "log")
            yield Tab(f"http://127.0.0.1:{port}"), server
        finally:
            server.kill()
            server.wait(PATIENCE)


def test_only_the_answer_on_the_way_is_lost(samples: Path, tmp_path: Path) -> None:
    sync([samples / "r6_toshokan_2.txt"], str(tmp_path / "store"))
    with served(tmp_path) as (tab, server):
        tab.opened()
        answered = "".join(tab.told("question", "submit", LOANS))
        (conversation,) = set(re.findall(r"\?conversation=([\w-]+)", answered))
        quote = re.findall(r'data-event=\\"star\\" data-quote=\\"([^"\\]+)', answered)[0]
        tab.press("star", quote=quote)
        tab.press("watch", exchange="0", wanted="yes")
        with suppress(OSError, HTTPException):  # as the stream breaks off
            for told in tab.told("question", "submit", USB):
                if say("ja", "searching") in told:
                    server.send_signal(KILL)
        assert server.wait(PATIENCE) == -KILL
    with served(tmp_path) as (tab, _):
        page = tab.opened(f"conversation={conversation}")
        assert "blockquote" in page
        assert LOANS in page
        assert "blockquote" in tab.press("show_notebook")
        assert LOANS in tab.press("show_news")
        assert USB in "".join(tab.told("question", "submit", USB))
