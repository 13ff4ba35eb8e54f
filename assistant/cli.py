"""The ``yoroku`` command (typer): each command's arguments and options with their help, and exit statuses."""

import os
import sys
from collections.abc import Sequence
from importlib import metadata, resources
from pathlib import Path
from typing import Annotated

import typer

from assistant.config import Settings, demo_store, resolve_store
from assistant.program import commands, terminal
from assistant.program.options import (
    DEFAULTS,
    GIVEN,
    Auth,
    Batch,
    Body,
    Host,
    Json,
    Mcp,
    Model,
    NewUser,
    NoAuth,
    Open,
    OpenDemo,
    Port,
    Proxy,
    Reading,
    Rebuild,
    Repair,
    Since,
    Speaker,
    Store,
    Style,
    TlsCert,
    TlsKey,
    Until,
)
from assistant.program.print_checkup import print_checkup
from assistant.program.print_precedents import print_precedents
from assistant.program.watch import watch
from assistant.ui.access.listening import check_access, check_port, has_display
from assistant.ui.reading_on import give_way
from corpus import YorokuError
from index import Filters

NOT_FOUND = 1  # `verify`, as grep does, and `doctor` where something is wrong
BAD_INPUT = 2
INTERRUPTED = 130  # 128 + SIGINT, what shells report

app = typer.Typer(
    name="yoroku",
    help="Answer questions from committee minutes with verbatim, cited quotes. Nothing leaves this computer.",
    add_completion=False,
    pretty_exceptions_enable=False,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0, 2 for what the user can mend, 130 when interrupted."""
    terminal.speak_utf8()
    if arguments is None and sys.argv[1:2] == ["index"]:  # a process of its own, beside which others may wait
        give_way()
    before = os.umask(0o077)  # what is written holds minutes, or who may read them: for this user only
    try:
        status = _run_command(arguments)
        sys.stdout.flush()
    except OSError as error:
        if not terminal.is_closed_pipe(error):
            return _report_error(error)
        terminal.let_go_of_stdout()
        return 0
    finally:
        os.umask(before)
    if status == INTERRUPTED:
        terminal.complain_of_interrupt()
    return status


def _run_command(arguments: Sequence[str] | None) -> int:
    given = None if arguments is None else list(arguments)
    if given == [] or (given is None and len(sys.argv) == 1):
        given = ["--help"]
    try:
        status = typer.main.get_command(app).main(given, prog_name="yoroku", standalone_mode=False)
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except SystemExit:  # typer's own way out of a closed pipe
        return 0
    except OSError:
        raise
    except Exception as error:
        return _report_error(error)
    return status if isinstance(status, int) else 0


def _report_error(error: Exception) -> int:
    """One line for any error; a programming error's traceback when it is asked for."""
    mendable = isinstance(error, YorokuError | OSError) or hasattr(error, "format_message")
    if not mendable and os.environ.get("YOROKU_TRACEBACK"):
        raise error
    terminal.complain(error)
    return BAD_INPUT if mendable else 1


def _print_version(asked: bool) -> None:
    if asked:
        terminal.write(f"yoroku {metadata.version('yoroku')}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


@app.command()
def index(
    paths: Annotated[list[Path], typer.Argument(help="Minutes, or folders that hold some.", **GIVEN)],
    store: Store = None,
    model: Model = None,
    rebuild: Rebuild = False,
    reading: Reading = DEFAULTS.reading,
    as_json: Json = False,
) -> None:
    """Make the store hold these minutes too; files that changed are updated.

    They can be asked at once; the reading model then reads them, and goes on from there when interrupted.
    Exit status: 0 when at least one file is in the store, with any failures listed; 2 when none is.
    """
    is_held = commands.index_paths(
        paths, resolve_store(store), model=model, rebuild=rebuild, reading=reading, as_json=as_json
    )
    if not is_held:
        raise typer.Exit(BAD_INPUT)


@app.command()
def read(
    files: Annotated[list[Path], typer.Argument(help="Minutes to read.", **GIVEN)],
    as_json: Json = False,
) -> None:
    """Show what is understood of minutes without a store: header, agenda, decisions, turns."""
    if not commands.read_files(files, as_json=as_json):
        raise typer.Exit(BAD_INPUT)


@app.command()
def ask(
    question: Annotated[
        list[str] | None, typer.Argument(help="The question, in Japanese or English.")
    ] = None,
    store: Store = None,
    k: Annotated[int, typer.Option("--k", help="How many passages to rank.")] = DEFAULTS.k,
    since: Since = None,
    until: Until = None,
    speaker: Speaker = "",
    body: Body = "",
    batch: Batch = None,
    reading: Reading = DEFAULTS.reading,
    as_json: Json = False,
) -> None:
    """Ask the minutes: the sentences that answer, quoted word for word and cited."""
    settings = Settings(store=resolve_store(store), k=k, reading=reading)
    first, last = commands.days(since, until)
    filters = Filters(
        since=first, until=last, speaker=terminal.as_typed(speaker), body=terminal.as_typed(body)
    )
    words = [terminal.as_typed(word) for word in question or ()]
    if not commands.ask(words, batch, settings, filters, as_json=as_json):
        raise typer.Exit(BAD_INPUT)


@app.command()
def precedents(
    draft: Annotated[list[str], typer.Argument(metavar="TEXT|FILE", help="The words of a draft, or a file.")],
    store: Store = None,
    k: Annotated[int | None, typer.Option("--k", help="How many earlier items to show.")] = None,
    docx: Annotated[Path | None, typer.Option(metavar="OUT", help="Write the brief for Word too.")] = None,
    as_json: Json = False,
) -> None:
    """Find earlier items like a draft: how each was decided, what members asked, on what condition."""
    print_precedents(
        " ".join(map(terminal.as_typed, draft)), resolve_store(store), k=k, as_json=as_json, docx=docx
    )


@app.command()
def chat(
    store: Store = None,
    host: Host = DEFAULTS.host,
    port: Port = DEFAULTS.port,
    auth: Auth = DEFAULTS.auth,
    no_auth: NoAuth = DEFAULTS.no_auth,
    new_user: NewUser = "",
    tls_cert: TlsCert = DEFAULTS.tls_cert,
    tls_key: TlsKey = DEFAULTS.tls_key,
    proxy: Proxy = DEFAULTS.proxy,
    mcp: Mcp = DEFAULTS.mcp,
    reading: Reading = DEFAULTS.reading,
    open_browser: Open = DEFAULTS.open_browser,
) -> None:
    """Serve the chat in the browser."""
    if new_user:
        commands.add_user(auth, new_user)
        return
    settings = Settings(
        store=resolve_store(store),
        host=host,
        port=port,
        auth=auth,
        no_auth=no_auth,
        tls_cert=tls_cert,
        tls_key=tls_key,
        proxy=proxy,
        mcp=mcp,
        reading=reading,
        open_browser=open_browser,
    )
    commands.serve_chat(settings)


@app.command()
def demo(
    store: Store = None,
    host: Host = DEFAULTS.host,
    port: Port = DEFAULTS.port,
    auth: Auth = DEFAULTS.auth,
    no_auth: NoAuth = DEFAULTS.no_auth,
    open_browser: OpenDemo = None,
) -> None:
    """Put the bundled sample minutes, of a fictional city, into a store of their own and serve the chat."""
    opened = has_display() if open_browser is None else open_browser
    settings = Settings(
        store=demo_store(store), host=host, port=port, auth=auth, no_auth=no_auth, open_browser=opened
    )
    check_access(settings)
    check_port(settings)
    with resources.as_file(resources.files("corpus") / "samples") as samples:
        commands.sync_paths([samples], settings.store)
    commands.serve_chat(settings, demo=True)


@app.command()
def status(store: Store = None, as_json: Json = False) -> None:
    """Say what the store holds, which model made it, and which files could not be read."""
    commands.print_status(resolve_store(store), as_json=as_json)


@app.command()
def cite(
    turn_id: Annotated[str, typer.Argument(help="A turn's permanent id, such as 0a1b2c3d4e5f#12.")],
    style: Style = "plain",
    store: Store = None,
) -> None:
    """Write out the citation of a turn for a report, a paper or a reference manager."""
    commands.print_citation(turn_id, style, resolve_store(store))


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(help="A saved answer or pasted quotes, - for standard input.")],
    store: Store = None,
    as_json: Json = False,
) -> None:
    """Check quotes against the store: found exactly, found as printed otherwise, or not found.

    Exit status: 0 when every quote was found, 1 when one was not, or not with the same words.
    """
    if not commands.verify_file(file, resolve_store(store), as_json=as_json):
        raise typer.Exit(NOT_FOUND)


@app.command()
def doctor(
    store: Store = None,
    repair: Repair = False,
    reading: Reading = DEFAULTS.reading,
    as_json: Json = False,
) -> None:
    """Look a store over: every meeting read back, files that need attention, trial questions, connections.

    Exit status: 0 when nothing is wrong, 1 when something is; what only wants a look is not wrong.
    """
    settings = Settings(store=resolve_store(store), reading=reading)
    if not print_checkup(settings, repair=repair, as_json=as_json):
        raise typer.Exit(NOT_FOUND)


app.command()(watch)


if __name__ == "__main__":
    sys.exit(main())
