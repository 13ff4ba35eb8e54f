"""The tools for programs, called by a real client of the protocol over the served chat."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

pytest.importorskip("mcp", reason="MCP is an extra; install yoroku[mcp]")
pytest.importorskip("playwright", reason="the chat is served as for the browser tests")
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client
from visiting import USB
from waiting import PATIENCE

# An installation without the extra: Python finds everything but ``mcp``.
WITHOUT = """
import sys
from importlib.machinery import PathFinder

class Without(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        return None if name == "mcp" else super().find_spec(name, path, target)

sys.meta_path = [Without if finder is PathFinder else finder for finder in sys.meta_path]
from assistant.cli import main
sys.exit(main(["chat", "--mcp"]))
"""

Steps = Callable[[ClientSession], Awaitable[Any]]


def _call(address: str, steps: Steps) -> Any:
    """What the steps give, in a session of their own."""

    async def in_session() -> Any:
        async with (
            streamable_http_client(address + "/mcp") as (read, write, _),
            ClientSession(read, write) as session,
        ):
            started = await session.initialize()
            assert "verbatim" in (started.instructions or "")
            return await steps(session)

    return asyncio.run(in_session())


def _tool(address: str, name: str, **given: object) -> Any:
    """The record that a tool gives, or its error's words."""
    result = _call(address, lambda session: session.call_tool(name, given))
    return result.content[0].text if result.isError else result.structuredContent


def test_exactly_the_documented_calls_are_tools(address: str) -> None:
    tools = _call(address, lambda session: session.list_tools()).tools
    assert [tool.name for tool in tools] == [
        "ask",
        "search",
        "find_mentions",
        "precedents",
        "read_turn",
        "cite",
        "list_meetings",
    ]
    for tool in tools:
        assert tool.annotations.readOnlyHint
        assert "Args" not in tool.description
        assert tool.outputSchema["properties"]
        for argument in tool.inputSchema["properties"].values():
            assert argument["description"]
            assert argument["type"] in ("string", "integer")


def test_what_was_asked_can_be_read_and_cited(address: str) -> None:
    answer = _tool(address, "ask", question=USB)
    assert answer["answered"]
    quote = answer["quotes"][0]
    read = _tool(address, "read_turn", turn_id=quote["turn_id"], around=1)
    assert quote["quote"] in read["turn"]["quote"]
    assert len(read["turns"]) == 3
    cited = _tool(address, "cite", turn_id=quote["turn_id"], style="bibtex")["result"]
    assert cited.startswith("@techreport")
    listed = _tool(address, "list_meetings", page=2, size=3)
    assert listed["page"] == 2
    assert len(listed["records"]) == 3


def test_what_a_program_gets_is_described_field_by_field(address: str) -> None:
    tools = {tool.name: tool for tool in _call(address, lambda session: session.list_tools()).tools}
    fields = tools["ask"].outputSchema["$defs"]["CitationRecord"]["properties"]
    assert fields["start"]["type"] == "integer"
    with urlopen(address + "/gradio_api/info", timeout=PATIENCE) as reply:
        returned = json.load(reply)["named_endpoints"]["/ask"]["returns"][0]["type"]["properties"]
    assert returned["quotes"]["items"]["properties"].keys() == fields.keys()


BAD: list[tuple[str, dict[str, object], str]] = [
    ("cite", {"turn_id": "nothing"}, "nothing"),
    ("search", {"question": USB, "page": 0}, "expected a page from 1"),
    ("search", {"question": USB, "page": "many"}, "valid integer"),
    ("ask", {}, "Field required"),
    ("arrive", {}, "Unknown tool"),
]


@pytest.mark.parametrize(("name", "given", "words"), BAD)
def test_what_cannot_be_used_is_said(address: str, name: str, given: dict[str, object], words: str) -> None:
    assert words in _tool(address, name, **given)


REFUSED = [({"Host": "minutes.example"}, 421), ({"Origin": "http://minutes.example"}, 403)]


@pytest.mark.parametrize(("headers", "status"), REFUSED)
def test_other_sites_cannot_call(address: str, headers: dict[str, str], status: int) -> None:
    kinds = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list"}).encode("ascii")
    urlopen(Request(address + "/mcp", body, kinds), timeout=PATIENCE).close()
    with pytest.raises(HTTPError, match=str(status)):
        urlopen(Request(address + "/mcp", body, kinds | headers), timeout=PATIENCE)


def test_an_installation_without_the_extra_says_what_to_install() -> None:
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=PATIENCE,
    )
    assert ran.returncode == 2
    assert 'pip install "yoroku[mcp]"' in ran.stderr
    assert ran.stderr.count("\n") == 1
