"""The benchmark of the load runs on a server that only looks like the chat: answers, refusals, silence."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from load import Held, ask, load


class Chat(BaseHTTPRequestHandler):
    """Answers every question but those about school meals, which it has an error for."""

    def do_POST(self) -> None:
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["data"][0]
        self._reply(json.dumps({"event_id": "lunch" if "給食" in question else "answer"}).encode())

    def do_GET(self) -> None:
        self._reply(b"event: error\n" if self.path.endswith("lunch") else b"event: complete\ndata: []\n")

    def _reply(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Chat)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_an_answer_is_told_from_an_error(address: str) -> None:
    assert ask(address, "鍵は誰が管理していますか")
    assert not ask(address, "給食費について")


def test_every_client_asks_and_what_fails_is_counted(address: str) -> None:
    met = load(address, clients=4, every=0.01, seconds=0.3)
    assert len(met.seconds) >= 4
    assert met.failed
    assert 0 < met.below(0.5) <= met.below(0.95) <= met.below(1.0)


def test_the_share_that_answers_stay_below() -> None:
    met = Held(tuple(float(one) for one in range(100)), 2)
    assert (met.below(0.5), met.below(0.95), met.below(1.0)) == (50.0, 95.0, 99.0)
    assert "2 failed" in str(met)
    assert Held((), 1).below(0.5) != Held((), 1).below(0.5), "no answer has no seconds"
