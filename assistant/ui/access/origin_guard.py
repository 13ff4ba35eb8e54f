"""OriginGuard (ASGI): content-security POLICY headers; requests of other servers' pages, hosts refused."""

from typing import Any
from urllib.parse import urlsplit

from assistant.ui.access.listening import LOOPBACK

POLICY = "; ".join(
    (
        "default-src 'self' data: blob:",
        # Gradio writes its configuration into the page and makes its templates into functions.
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "frame-ancestors 'self'",
        "form-action 'self'",
    )
)
HEADERS = (
    (b"content-security-policy", POLICY.encode("ascii")),
    (b"referrer-policy", b"same-origin"),  # with none at all, a browser says of a form that it is nobody's
    (b"x-content-type-options", b"nosniff"),
)
SHARING = b"access-control-"  # headers by which a browser would let pages of other servers read an answer
OWN = ("same-origin", "none")  # who asks, as browsers say: our own page, or the user who typed the address

Headers = dict[bytes, bytes]


class OriginGuard:
    """ASGI middleware: answers this server's own page, the user and programs, and no page of another server.

    A browser sends whatever any page asks, with the cookies of whoever signed in, and says whose page it was.
    Programs say nothing of the kind. On loopback a request for another host is refused too: a page can give
    its own name the address 127.0.0.1, and would be this server's then. Every answer gets HEADERS and none of
    those that share it. The guard has to be the outermost layer: Gradio's own lets pages of others in.
    """

    def __init__(self, app: Any, *, host: str) -> None:
        self._app = app
        self._names = (*LOOPBACK, host) if host in LOOPBACK or host.startswith("127.") else ()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = {name.lower(): value for name, value in scope["headers"]}
        if not self._is_addressed(headers):
            await _refuse_origin(scope, send, 421, b"this server answers to its own address only")
        elif not _is_own_origin(scope, headers):
            await _refuse_origin(scope, send, 403, b"this server answers its own page only, and programs")
        else:
            await self._app(scope, receive, _with_policy(send))

    def _is_addressed(self, headers: Headers) -> bool:
        if not self._names:
            return True
        given = headers.get(b"host", b"").decode("latin-1").lower()
        return given.rpartition(":")[0].strip("[]") in self._names or given in self._names


def _is_own_origin(scope: Any, headers: Headers) -> bool:
    """Whether our own page asks, the user by an address or a link, or a program.

    Browsers say who asks where the connection is safe (HTTPS, loopback); elsewhere only where they say from
    which page, which is whenever it could read the answer or change something.
    """
    asks, origin = headers.get(b"sec-fetch-site"), headers.get(b"origin")
    if asks is not None:
        return asks.decode("latin-1") in OWN or _follows_link(scope, headers)
    return origin is None or _server(origin) == headers.get(b"host", b"").decode("latin-1").lower()


def _follows_link(scope: Any, headers: Headers) -> bool:
    """Whether a page of another server is left for this one: it learns nothing of what is answered."""
    kind = headers.get(b"sec-fetch-mode"), headers.get(b"sec-fetch-dest")
    return kind == (b"navigate", b"document") and scope.get("method") in ("GET", "HEAD")


def _server(origin: bytes) -> str:
    """Host and port of a page's origin; "" of one that is nobody's."""
    try:
        return urlsplit(origin.decode("latin-1")).netloc.lower()
    except ValueError:
        return ""


async def _refuse_origin(scope: Any, send: Any, status: int, words: bytes) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    await send({"type": "http.response.start", "status": status, "headers": list(HEADERS)})
    await send({"type": "http.response.body", "body": words})


def _with_policy(send: Any) -> Any:
    """What sends an answer with HEADERS and without those that share it."""

    async def guarded(message: Any) -> None:
        if message["type"] == "http.response.start":
            kept = [
                header for header in message.get("headers", ()) if not header[0].lower().startswith(SHARING)
            ]
            message = {**message, "headers": [*kept, *HEADERS]}
        await send(message)

    return guarded
