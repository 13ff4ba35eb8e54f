"""Options (Host, Since, Forget) that several commands take as Annotated typer.Option with help; DEFAULTS."""

from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.config import Settings
from assistant.program import terminal
from assistant.show.styles import STYLES

DEFAULTS = Settings()
GIVEN: dict[str, Any] = {"parser": terminal.as_path, "metavar": "PATH..."}

Store = Annotated[
    str | None,
    typer.Option("--store", help="Where the store is; else YOROKU_STORE, else your user data folder."),
]
Style = Annotated[str, typer.Option(help=f"One of {', '.join(STYLES)}.")]
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
Since = Annotated[
    str | None, typer.Option(help="Only from this day, month or year on: 2022-07-11, 令和4年度.")
]
Until = Annotated[str | None, typer.Option(help="Only up to this day, month or year.")]
Speaker = Annotated[str, typer.Option(help="Only this speaker: a part of the label or name.")]
Body = Annotated[str, typer.Option(help="Only this committee: a part of its name.")]
Batch = Annotated[
    Path | None, typer.Option(help='A file of lines {"id", "question"} or {"id", "turns"}; prints JSON.')
]
Rebuild = Annotated[
    bool, typer.Option("--rebuild", help="Make every passage again, as after a change of model.")
]
Repair = Annotated[bool, typer.Option("--repair", help="Make anew what is wrong, and look again.")]
OpenDemo = Annotated[
    bool | None, typer.Option("--open/--no-open", help="Open a browser; default: where there is a display.")
]
NewUser = Annotated[
    str,
    typer.Option("--add-user", metavar="NAME", help="Put a user into the --auth file; asks a password."),
]
SaveQuestion = Annotated[
    str, typer.Option("--question", metavar="TEXT", help="Save this question: what is new for it is told.")
]
SaveMentions = Annotated[
    str, typer.Option("--mentions", metavar="WORDS", help="Save a search for every mention of these words.")
]
Forget = Annotated[
    str, typer.Option("--forget", metavar="ID", help="Take one that is saved off, by the id that is printed.")
]
User = Annotated[
    str, typer.Option("--user", metavar="NAME", help="What this user saved, where people sign in.")
]
Looked = Annotated[bool, typer.Option("--looked", help="What is printed is looked at: not new next time.")]
