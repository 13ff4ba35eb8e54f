"""The ``yoroku`` command: each command parses its options, calls one public function and shows the result."""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from importlib import metadata, resources
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant import terminal
from assistant.batch import read_batch
from assistant.chat import Assistant
from assistant.citations import to_json
from assistant.config import Settings, demo_store, resolve_store
from assistant.dates import Period, parse_date
from assistant.display import show_answer, show_meeting, show_report, show_status, show_warnings, sync_bar
from assistant.json_output import meeting_to_json, report_to_json, status_to_json
from assistant.language import message_language
from assistant.listening import check_port, has_display
from assistant.models import AskError
from corpus import ReadError, YorokuError, read_meeting
from index import Filters, Retriever, SyncReport, sync

BAD_INPUT = 2
INTERRUPTED = 130  # 128 + SIGINT, what shells report
DEFAULTS = Settings()
PARTS = ("yoroku", "chromadb", "sentence-transformers", "sudachipy", "gradio")

app = typer.Typer(
    name="yoroku",
    help="Answer questions from committee minutes with verbatim, cited quotes. Nothing leaves this computer.",
    add_completion=False,
    pretty_exceptions_enable=False,
)

Store = Annotated[
    str | None,
    typer.Option("--store", help="Where the store is; else YOROKU_STORE, else your user data folder."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Model = Annotated[
    str | None,
    typer.Option(help="A sentence-transformers model by name or folder; default: the bundled one."),
]
Host = Annotated[str, typer.Option(help="Address to listen on; the default is this computer only.")]
Port = Annotated[int, typer.Option(help="Port to listen on.")]
Open = Annotated[bool, typer.Option("--open/--no-open", help="Open a browser.")]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0, 2 for what the user can mend, 130 when interrupted."""
    terminal.speak_utf8()
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except OSError as error:
        if not terminal.is_closed_pipe(error):
            return _report(error)
        terminal.let_go_of_stdout()
        return 0
    if status == INTERRUPTED:
        terminal.complain(AskError("interrupted", "中断しました"))
    return status


def _run(arguments: Sequence[str] | None) -> int:
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
        return _report(error)
    return status if isinstance(status, int) else 0


def _report(error: Exception) -> int:
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
    paths: Annotated[list[Path], typer.Argument(help="Minutes, or folders that hold some.")],
    store: Store = None,
    model: Model = None,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Make every passage again, as after a change of model.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Make the store hold these minutes too; files that changed are updated.

    Exit status: 0 when at least one file is in the store, with any failures listed; 2 when none is.
    """
    report = _sync(paths, resolve_store(store), model=model, rebuild=rebuild)
    if as_json:
        _print_json(report_to_json(report))
    else:
        show_report(terminal.results(), report, japanese=_japanese())
    if report.failed and not (report.added or report.updated or report.unchanged):
        raise typer.Exit(BAD_INPUT)


@app.command()
def read(
    files: Annotated[list[Path], typer.Argument(help="Minutes to read.")],
    as_json: Json = False,
) -> None:
    """Show what is understood of minutes without a store: header, agenda, decisions, turns."""
    failed = [file for file in files if not _read(file, as_json=as_json)]
    if failed:
        raise typer.Exit(BAD_INPUT)


@app.command()
def ask(
    question: Annotated[
        list[str] | None, typer.Argument(help="The question, in Japanese or English.")
    ] = None,
    store: Store = None,
    k: Annotated[int, typer.Option("--k", help="How many passages to rank.")] = DEFAULTS.k,
    since: Annotated[
        str | None, typer.Option(help="Only from this day, month or year on: 2022-07-11, 令和4年度.")
    ] = None,
    until: Annotated[str | None, typer.Option(help="Only up to this day, month or year.")] = None,
    speaker: Annotated[str, typer.Option(help="Only this speaker: a part of the label or name.")] = "",
    body: Annotated[str, typer.Option(help="Only this committee: a part of its name.")] = "",
    batch: Annotated[
        Path | None, typer.Option(help='A file of lines {"id", "question"}; prints JSON, one line each.')
    ] = None,
    as_json: Json = False,
) -> None:
    """Ask the minutes: the sentences that answer, quoted word for word and cited."""
    settings = Settings(store=resolve_store(store), k=k)
    filters = Filters(
        since=_first("--since", since), until=_last("--until", until), speaker=speaker, body=body
    )
    if (batch is None) == (not question):
        raise AskError(
            "expected a question or --batch FILE, one of the two; see yoroku ask --help",
            "質問か --batch FILE のどちらか一方を指定してください",
        )
    if batch is not None:
        _ask_batch(batch, settings, filters)
    else:
        _ask_one(" ".join(question or ()), settings, filters, as_json=as_json)


@app.command()
def chat(
    store: Store = None,
    host: Host = DEFAULTS.host,
    port: Port = DEFAULTS.port,
    open_browser: Open = DEFAULTS.open_browser,
) -> None:
    """Serve the chat in the browser."""
    settings = Settings(store=resolve_store(store), host=host, port=port, open_browser=open_browser)
    _serve(settings)


@app.command()
def demo(
    store: Store = None,
    host: Host = DEFAULTS.host,
    port: Port = DEFAULTS.port,
    open_browser: Annotated[
        bool | None,
        typer.Option("--open/--no-open", help="Open a browser; default: where there is a display."),
    ] = None,
) -> None:
    """Put the bundled sample minutes, of a fictional city, into a store of their own and serve the chat."""
    opened = has_display() if open_browser is None else open_browser
    settings = Settings(store=demo_store(store), host=host, port=port, open_browser=opened)
    check_port(settings)
    with resources.as_file(resources.files("corpus") / "samples") as samples:
        _sync([samples], settings.store)
    _serve(settings, demo=True)


@app.command()
def status(store: Store = None, as_json: Json = False) -> None:
    """Say what the store holds, which model made it, and which files could not be read."""
    with _opened(resolve_store(store)) as retriever:
        found = retriever.status()
    versions = {part: metadata.version(part) for part in PARTS}
    if as_json:
        _print_json(status_to_json(found, versions))
    else:
        show_status(terminal.results(), found, versions, japanese=_japanese())


def _read(file: Path, *, as_json: bool) -> bool:
    """Read and print one file; False where it cannot be read, which is reported in its place."""
    try:
        meeting = read_meeting(file)
    except (ReadError, OSError) as error:
        terminal.complain(error)
        if as_json:
            _print_json({"source": file.as_posix(), "error": terminal.one_line(str(error))})
        return False
    if as_json:
        _print_json(meeting_to_json(meeting))
    else:
        show_meeting(terminal.results(), meeting)
    show_warnings(terminal.notices(), meeting, japanese=_japanese())
    return True


def _ask_one(question: str, settings: Settings, filters: Filters, *, as_json: bool) -> None:
    with _opened(settings.store) as retriever:
        answer = Assistant(retriever, settings).ask(question, filters=filters)
    if as_json:
        _print_json(to_json(answer))
    else:
        show_answer(terminal.results(), answer)


def _ask_batch(batch: Path, settings: Settings, filters: Filters) -> None:
    questions = read_batch(batch)
    with _opened(settings.store) as retriever:
        assistant = Assistant(retriever, settings)
        for line in questions:
            _print_json({"id": line.id, **to_json(assistant.ask(line.question, filters=filters))})


def _sync(
    paths: Sequence[Path], store: str, *, model: str | None = None, rebuild: bool = False
) -> SyncReport:
    with sync_bar(terminal.notices()) as bar:
        return sync(paths, store, model=model, rebuild=rebuild, on_progress=bar)


def _serve(settings: Settings, *, demo: bool = False) -> None:
    check_port(settings)
    with _opened(settings.store) as retriever:
        from assistant.ui import serve_assistant  # imported here: the chat's library takes seconds to load

        terminal.show(terminal.notices(), f"http://{settings.host}:{settings.port}/  (Ctrl+C)")
        serve_assistant(Assistant(retriever, settings), settings, demo=demo)


@contextmanager
def _opened(store: str) -> Iterator[Retriever]:
    retriever = Retriever(store)
    try:
        yield retriever
    finally:
        retriever.close()


def _first(option: str, value: str | None) -> date | None:
    return None if value is None else _typed(option, value).since


def _last(option: str, value: str | None) -> date | None:
    return None if value is None else _typed(option, value).until


def _typed(option: str, value: str) -> Period:
    period = parse_date(value)
    if period is None:
        raise AskError(
            f"{option} {value}: expected a date such as 2022-07-11, 2022-07, 2022 or 令和4年度",
            f"{option} {value}: 2022-07-11、2022-07、2022、令和4年度 のような日付を指定してください",
        )
    return period


def _print_json(value: dict[str, Any]) -> None:
    terminal.write(terminal.harmless_json(json.dumps(value, ensure_ascii=False)))


def _japanese() -> bool:
    return message_language() == "ja"


if __name__ == "__main__":
    sys.exit(main())
