"""Options that several commands take, each with its help, and what stands where one is not given."""

from typing import Annotated, Any

import typer

from assistant.config import Settings
from assistant.program import terminal

DEFAULTS = Settings()
GIVEN: dict[str, Any] = {"parser": terminal.as_path, "metavar": "PATH..."}

Store = Annotated[
    str | None,
    typer.Option("--store", help="Where the store is; else YOROKU_STORE, else your user data folder."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Model = Annotated[
    str | None,
    typer.Option(help="A sentence-transformers model by name or folder; default: the bundled one."),
]
Reading = Annotated[
    bool,
    typer.Option(
        "--reading/--no-reading", help="Also by the reading model, which finds what is said in other words."
    ),
]
Host = Annotated[str, typer.Option(help="Address to listen on; the default is this computer only.")]
Port = Annotated[int, typer.Option(help="Port to listen on.")]
Auth = Annotated[
    str, typer.Option("--auth", metavar="FILE", help="Only users in this file, who sign in (see --add-user).")
]
NoAuth = Annotated[
    bool, typer.Option("--no-auth", help="With another --host: whoever reaches it may read everything.")
]
TlsCert = Annotated[
    str, typer.Option("--tls-cert", metavar="FILE", help="Serve by HTTPS with this certificate (PEM).")
]
TlsKey = Annotated[str, typer.Option("--tls-key", metavar="FILE", help="The certificate's key (PEM).")]
Proxy = Annotated[
    str, typer.Option(metavar="ADDRESS", help="A reverse proxy in front; it alone may say who asks.")
]
Mcp = Annotated[
    bool, typer.Option("--mcp", help="Serve programs too, by the Model Context Protocol at /mcp.")
]
Open = Annotated[bool, typer.Option("--open/--no-open", help="Open a browser.")]
