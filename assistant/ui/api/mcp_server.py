"""mount_tools: Calls as FastMCP tools at /mcp: INSTRUCTIONS, annotations, threads, a Mount of routes.

The only file that knows ``mcp``, which is installed on request (``yoroku[mcp]``).
"""

import asyncio
import inspect
import json
import re
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from functools import partial, wraps
from typing import Any

from mcp.server.fastmcp import FastMCP
from mcp.types import CallToolResult, TextContent, ToolAnnotations

from assistant.ui.api.calls import WAITING, Calls

PATH = "/mcp"
INSTRUCTIONS = (
    "Minutes of committees, kept on this computer. ask answers a question with verbatim quotes, or says that "
    "the minutes do not; search gives every passage near a question; find_mentions gives every turn that "
    "says a word; precedents gives earlier items like a draft with what members asked; read_turn "
    "reads a turn with those around it; cite writes out a turn's citation; "
    "list_meetings says what there is. Quote only what a record's quote holds, word for word, and give its "
    "turn_id, which opens it at /?turn=."
)

_TOOL_THREADS = ThreadPoolExecutor(WAITING, "mcp")
_ARGUMENT = re.compile(r"^ {4}(\w+): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mount:
    """What the page's server needs to serve the tools: the routes, and what runs while it does."""

    routes: list[Any]
    lifespan: Callable[[Any], AbstractAsyncContextManager[None]]


def mount_tools(calls: Calls, host: str) -> Mount:
    """The tools of one assistant. Served on ``host`` of this computer, they refuse other sites' scripts."""
    server = FastMCP(
        "Yoroku",
        instructions=INSTRUCTIONS,
        host=host,
        streamable_http_path=PATH,
        stateless_http=True,  # every call stands alone, so that a restart of the chat ends no session
        json_response=True,  # a call gives one record at once; there is nothing to stream
        log_level="WARNING",
    )
    for call in calls.all:
        _add_tool(server, call)
    served = server.streamable_http_app()
    return Mount(list(served.routes), lambda _: server.session_manager.run())


def _add_tool(server: FastMCP[Any], call: Callable[..., Any]) -> None:
    """One call as a tool: named, typed and described as the call is."""
    words = inspect.getdoc(call) or ""
    description, _, arguments = words.partition("\n\nArgs:\n")
    server.add_tool(
        _call_aside(call),
        description=description,
        annotations=ToolAnnotations(readOnlyHint=True, idempotentHint=True, openWorldHint=False),
    )
    tool = server._tool_manager.get_tool(call.__name__)  # there is no public way to describe an argument
    assert tool is not None
    for name, told in _ARGUMENT.findall(arguments):
        tool.parameters["properties"][name]["description"] = told


def _call_aside(call: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """The call on a thread of its own, of so many for all of them: the server goes on answering meanwhile."""

    @wraps(call)
    async def called(*given: Any, **named: Any) -> CallToolResult:
        work = partial(call, *given, **named)
        return _tool_result(await asyncio.get_running_loop().run_in_executor(_TOOL_THREADS, work))

    return called


def _tool_result(given: Any) -> CallToolResult:
    """What a call gives, as record and as text.

    Of what is no result yet the library makes one by holding it to the tool's schema, which it checks anew
    for each call: that took as long as an answer.
    """
    told = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
    record = {"result": given} if isinstance(given, str) else given
    return CallToolResult(content=[TextContent(type="text", text=told)], structuredContent=record)
