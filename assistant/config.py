"""Settings: every default a user may set (k, thresholds, port, TLS), and why; resolve_store, kept_folder."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.models import AskError

STORE_VARIABLE = "YOROKU_STORE"
APP_NAME = "yoroku"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set. ``store`` is a folder (or the address of a server), always resolved beforehand."""

    store: str = ""  # resolve_store() fills it in
    model: str | None = None  # None is the bundled encoder, the one every new store is made with
    reading: bool = (
        True  # the reading model finds what is said in other words; without it answers come sooner
    )
    k: int = 50  # passages ranked and handed on; more only repeats weaker ones
    quotes_max: int = 6  # places shown before "more": a question, its replies and one or two others
    quote_chars: int = 400  # characters of quotes aimed at per answer: what is read at a glance
    # Probability of being right from which an answer is given: a wrong quote is soon read and put aside, a
    # right one that is withheld is lost. Of questions and minutes not learned from, 99 of 100 that can be
    # answered then are, and 77 of 100 that cannot; `python -m assistant.learning` prints other thresholds.
    answer_threshold: float = 0.09
    sure_from: float = 0.8  # below it an answer says that it may be none; from it on 90 of 100 were right
    nearest_max: int = 3  # passages shown as not answering when nothing answers
    host: str = "127.0.0.1"  # this computer only: minutes may be confidential
    port: int = 7860  # Gradio's own default, so that existing notes and bookmarks hold
    auth: str = ""  # a file of users (accounts.py); with it, the chat serves nobody who is not signed in
    no_auth: bool = False  # whoever reaches the address may read everything: said, never assumed
    tls_cert: str = ""  # a certificate and its key (PEM); with them, the chat is served by HTTPS
    tls_key: str = ""
    proxy: str = ""  # the address of a reverse proxy, which alone is believed whom it asks for
    mcp: bool = False  # programs that speak MCP may call too: an extra part to install, so only on request
    open_browser: bool = False  # `yoroku demo` opens one where there is a display

    def __post_init__(self) -> None:
        """Reject what no part could use, naming the option as the command line spells it."""
        at_least_one("--k", self.k)
        if not 0 <= self.port <= 65535:
            raise AskError(
                f"--port {self.port}: expected a port from 0 to 65535; leave it out for 7860",
                f"--port {self.port}: 0から65535までの番号を指定してください。省略すると7860です",
            )


def resolve_store(store: str | None, environ: Mapping[str, str] = os.environ) -> str:
    """Where the store is: what was given, else ``YOROKU_STORE``, else the user's data folder."""
    if store is not None and not store.strip():
        raise AskError(
            "--store '': expected a folder or the address of a server; leave it out for your own store",
            "--store '': フォルダーかサーバーのアドレスを指定してください。省略もできます",
        )
    return store or environ.get(STORE_VARIABLE, "").strip() or str(user_data_folder() / "store")


def demo_store(store: str | None) -> str:
    """Where ``yoroku demo`` puts the samples: what was given, else a folder beside the user's own store."""
    return store or str(user_data_folder() / "demo")


def is_server(store: str) -> bool:
    """Whether a store is the address of a server, not a folder of this computer."""
    return store.startswith(("http://", "https://"))


def kept_folder(store: str) -> Path:
    """Where this computer keeps what people keep of a store: beside its folder, so that it outlives it.

    Beside a store on a server there is no place of one's own; then in the user's data folder.
    """
    if is_server(store):
        return user_data_folder() / "kept" / hashlib.sha256(store.encode("utf-8")).hexdigest()[:16]
    folder = Path(store).absolute()
    return folder.with_name(f"{folder.name}-kept")


def user_data_folder() -> Path:
    """The platform's folder for a program's own data, such as ``~/.local/share/yoroku``."""
    import platformdirs  # imported here: only commands that use a store need it

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def at_least_one(option: str, value: int) -> None:
    """AskError naming the option for a number below 1."""
    if value < 1:
        raise AskError(
            f"{option} {value}: expected a whole number of 1 or more",
            f"{option} {value}: 1以上の整数を指定してください",
        )
