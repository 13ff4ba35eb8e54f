"""LoginGate (ASGI): session cookie, posted form, redirects, HTTP Basic; who is not signed in gets 401.

Whoever is not signed in gets the login page, and nothing of the chat.
"""

import asyncio
import base64
import binascii
import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qs

from assistant.models import Language
from assistant.ui.access.login_page import render_login
from assistant.ui.access.sign_ins import HOURS, SignIns
from assistant.ui.page.page_language import page_language

COOKIE = "yoroku-session"
USER = "yoroku.user"  # in the scope of a request that is passed on: who is signed in
FORM_BYTES_MAX = 64_000  # a question of QUESTION_LIMIT, percent-encoded, beside name and password
HASHES_AT_ONCE = 2  # each takes 32 MiB and a core for a moment (see accounts.py)
# Gradio asks itself for this when it starts; it says nothing.
OPEN = ("/gradio_api/startup-events",)

_QUERY = re.compile(r"[\w%&=.+~*!'(),;:@/?$-]*", re.ASCII)

Headers = Sequence[tuple[bytes, bytes]]


class LoginGate:
    """ASGI middleware: passes on the requests of who is signed in.

    People sign in on the login page and hold a cookie. Programs send name and password with each request
    (HTTP Basic). There is no WWW-Authenticate: a browser would put up a window of its own for it.
    """

    def __init__(self, app: Any, *, sign_ins: SignIns) -> None:
        self._app = app
        self._sign_ins = sign_ins
        self._hashing = asyncio.Semaphore(HASHES_AT_ONCE)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Pass the request on, or answer it here."""
        if scope["type"] == "lifespan" or scope.get("path") in OPEN:
            await self._app(scope, receive, send)
        elif scope["type"] != "http":  # the chat has no WebSocket
            await send({"type": "websocket.close", "code": 1008})
        elif scope["path"] == "/login" and scope["method"] == "POST":
            await self._sign_in(scope, receive, send)
        elif scope["path"] == "/logout":
            self._sign_ins.end(_cookie(scope))
            await _redirect(send, "./", _set_cookie(scope, "", 0))
        elif user := self._sign_ins.user(_cookie(scope)) or await self._is_program(scope):
            await self._app({**scope, USER: user}, receive, send)
        else:
            await self._refuse_login(scope, send)

    async def _sign_in(self, scope: Any, receive: Any, send: Any) -> None:
        form = await _posted_form(receive)
        name, query = form.get("name", ""), form.get("query", "")
        query = query if _QUERY.fullmatch(query) else ""
        token, trouble = await self._try_sign_in(scope, name, form.get("password", ""))
        if token:
            address = "./?" + query if query else "./"
            await _redirect(send, address, _set_cookie(scope, token, HOURS * 3600))
        else:
            status = 429 if trouble == "login_barred" else 401
            await _reply_login(send, status, render_login(_login_language(scope), query, trouble, name))

    async def _is_program(self, scope: Any) -> str:
        """The name that a request carries with its password, "" for none; hashed once, then known."""
        given = _request_header(scope, b"authorization")
        scheme, _, encoded = given.partition(" ")
        if scheme.lower() != "basic":
            return ""
        if known := self._sign_ins.user(given):
            return known
        try:
            name, _, password = base64.b64decode(encoded, validate=True).decode("utf-8").partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return ""
        token, _ = await self._try_sign_in(scope, name, password, given)
        return self._sign_ins.user(token)

    async def _try_sign_in(self, scope: Any, name: str, password: str, token: str = "") -> tuple[str, str]:
        """The secret of a new session, or "" and the label of what went wrong."""
        address = (scope.get("client") or ("",))[0]
        async with self._hashing:
            if self._sign_ins.is_barred(address):
                return "", "login_barred"
            token = await asyncio.to_thread(self._sign_ins.sign_in, address, name, password, token)
        return token, "" if token else "login_wrong"

    async def _refuse_login(self, scope: Any, send: Any) -> None:
        if scope["path"] in ("/", "/login"):
            query = scope["query_string"].decode("latin-1")
            query = query if _QUERY.fullmatch(query) else ""
            await _reply_login(send, 401, render_login(_login_language(scope), query))
        else:
            reason = json.dumps({"error": "sign in at / or send a user's name and password (HTTP Basic)"})
            await _reply_login(send, 401, reason, b"application/json")


async def _posted_form(receive: Any) -> dict[str, str]:
    """The fields of a posted form; {} for one that is too long or no text."""
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False) and len(body) <= FORM_BYTES_MAX
    try:
        fields = parse_qs(body.decode("ascii"), keep_blank_values=True, max_num_fields=10)
    except ValueError:
        return {}
    return {} if len(body) > FORM_BYTES_MAX else {name: values[0] for name, values in fields.items()}


def _login_language(scope: Any) -> Language:
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[0]
    return page_language(asked, "", _request_header(scope, b"accept-language"))


def _request_header(scope: Any, name: bytes) -> str:
    return str(dict(scope["headers"]).get(name, b"").decode("latin-1"))


def _cookie(scope: Any) -> str:
    pairs = (pair.strip().partition("=") for pair in _request_header(scope, b"cookie").split(";"))
    return next((value for name, _, value in pairs if name == COOKIE), "")


def _set_cookie(scope: Any, token: str, seconds: int) -> Headers:
    """Out of reach of scripts; sent from other sites' links, never with what other sites send."""
    secure = "; Secure" if scope.get("scheme") == "https" else ""
    cookie = f"{COOKIE}={token}; Max-Age={seconds}; Path=/; HttpOnly; SameSite=Lax{secure}"
    return [(b"set-cookie", cookie.encode("ascii"))]


async def _redirect(send: Any, address: str, headers: Headers) -> None:
    await _reply_login(send, 303, "", headers=[(b"location", address.encode("ascii")), *headers])


async def _reply_login(
    send: Any, status: int, body: str, kind: bytes = b"text/html; charset=utf-8", *, headers: Headers = ()
) -> None:
    kept = [(b"content-type", kind), (b"cache-control", b"no-store"), *headers]
    await send({"type": "http.response.start", "status": status, "headers": kept})
    await send({"type": "http.response.body", "body": body.encode("utf-8")})
