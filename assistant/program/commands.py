"""What each command does in an opened store and prints (_print_json): index, read, ask, cite, verify."""

import dataclasses
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, redirect_stdout
from datetime import date
from importlib import metadata
from pathlib import Path
from typing import Any

from assistant.answer.citations import cite_turn
from assistant.answer.verify import QUOTE_CHARS, verify
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer, AskError
from assistant.program import terminal
from assistant.program.batch import BadLine, BatchQuestion, read_batch, read_text
from assistant.program.display import (
    reading_bar,
    show_answer,
    show_checks,
    show_meeting,
    show_report,
    show_status,
    show_warnings,
    sync_bar,
)
from assistant.question.question_language import message_language
from assistant.show.json_output import (
    answer_to_json,
    meeting_to_json,
    report_to_json,
    status_to_json,
)
from assistant.show.strings import say
from assistant.show.styles import render
from assistant.ui.access import accounts
from assistant.ui.access.listening import LOOPBACK, address_of, cannot_listen, check_access, check_port
from assistant.ui.serving import serve
from corpus import ReadError, find_files, read_meeting
from corpus.language.calendar import Period
from corpus.language.dates import parse_date
from corpus.language.folding import fold
from corpus.language.path_names import name_of
from index import Filters, Retriever, SyncReport, sync

NOTHING_DONE = SyncReport((), (), (), (), ())
BODIES_NAMED = 8  # in one line of an error
PARTS = ("yoroku", "chromadb", "sentence-transformers", "sudachipy", "gradio")

DOCUMENTS = (".docx", ".pdf", ".html", ".htm")


def index_paths(
    paths: Sequence[Path],
    store: str,
    *,
    model: str | None = None,
    rebuild: bool = False,
    reading: bool = True,
    as_json: bool,
) -> bool:
    """Sync the files into the store and print what was done; False when not one of them is in the store.

    Then the reading model reads what is new, which may be interrupted: all is found without it, too.
    """
    report = sync_paths(paths, store, model=model, rebuild=rebuild)
    if report == NOTHING_DONE:
        names = ", ".join(map(str, paths))
        raise AskError(
            f"{names}: no minutes there; expected files such as .txt, .html, .pdf, .docx or .csv",
            f"{names}: 会議録がありません。.txt .html .pdf .docx .csv などのファイルが必要です",
        )
    if as_json:
        _print_json(report_to_json(report))
    else:
        show_report(terminal.results(), report, message_language())
    sys.stdout.flush()
    if reading:
        read_on(store)
    missed = report.failed or report.skipped
    return not missed or bool(report.added or report.updated or report.unchanged)


def read_on(store: str) -> None:
    """Have the reading model read what it has not read of the store, with a bar on a terminal."""
    with opened(store) as retriever, reading_bar(terminal.notices(), message_language()) as bar:
        for done, total in retriever.read_on():
            bar(done, total)


def sync_paths(
    paths: Sequence[Path], store: str, *, model: str | None = None, rebuild: bool = False
) -> SyncReport:
    """Make the store hold these files, with a bar on a terminal."""
    with sync_bar(terminal.notices()) as bar:
        return sync(paths, store, model=model, rebuild=rebuild, on_progress=bar)


def read_files(files: Sequence[Path], *, as_json: bool) -> bool:
    """Read and print each file, of an archive or a mail those in it; False where one cannot be read."""
    read = [_read_file(file_read, as_json=as_json) for file in files for file_read in _files_to_verify(file)]
    return all(read)


def _files_to_verify(file: Path) -> list[Path]:
    """What an archive or a mail holds; any other file itself, named as it was given."""
    try:
        found = [] if file.is_dir() else [one.path for one in find_files([file]).files]
    except ReadError:
        return [file]
    return found if file.resolve() not in found and found else [file]


def _read_file(file: Path, *, as_json: bool) -> bool:
    """Read and print one file; False where it cannot be read, which is reported in its place."""
    try:
        meeting = read_meeting(file)
    except (ReadError, OSError) as error:
        terminal.complain(error)
        if as_json:
            _print_json({"source": name_of(file), "error": terminal.one_line(str(error))})
        return False
    if as_json:
        _print_json(meeting_to_json(meeting))
    else:
        show_meeting(terminal.results(), meeting, message_language())
    show_warnings(terminal.notices(), meeting, message_language())
    return True


def ask(
    words: Sequence[str], batch: Path | None, settings: Settings, filters: Filters, *, as_json: bool
) -> bool:
    """Print the answer to one question, or to those of a file; False where one cannot be answered."""
    if (batch is None) == (not words):
        raise AskError(
            "expected a question or --batch FILE, one of the two; see yoroku ask --help",
            "質問か --batch FILE のどちらか一方を指定してください",
        )
    if batch is not None:
        return ask_batch(batch, settings, filters)
    ask_one(" ".join(words), settings, filters, as_json=as_json)
    return True


def ask_one(question: str, settings: Settings, filters: Filters, *, as_json: bool) -> None:
    """Print the answer to one question."""
    with opened(settings.store, reading=settings.reading) as retriever:
        _check_body(filters.body, retriever)
        assistant = Assistant(retriever, settings)
        answer = assistant.ask(question, filters=filters)
        if as_json:
            _print_json(answer_to_json(answer))
        else:
            show_answer(terminal.results(), answer, assistant.questions_after)


def ask_batch(batch: Path, settings: Settings, filters: Filters) -> bool:
    """Print the answers to the questions of a file, one JSON object a line, with everything loaded once.

    A line that cannot be answered gives its id and the error, and the others go on; then False.
    """
    lines = read_batch(batch)
    with opened(settings.store, reading=settings.reading) as retriever:
        assistant = Assistant(retriever, settings)
        answered = [_batch_answer_line(line, assistant, filters) for line in lines]
    return all(answered)


def _batch_answer_line(line: BatchQuestion | BadLine, assistant: Assistant, filters: Filters) -> bool:
    history = list[Answer]()
    try:
        if isinstance(line, BadLine):
            raise line.error
        for question in line.turns:
            history.append(assistant.ask(question, history=history, filters=filters))
    except Exception as error:  # one line's trouble, be it our own fault, is not the other lines'
        terminal.complain(error)
        _print_json({"id": line.id, "error": terminal.one_line(str(error) or type(error).__name__)})
        return False
    _print_json({"id": line.id, **answer_to_json(history[-1])})
    return True


def serve_chat(settings: Settings, *, demo: bool = False) -> None:
    """Serve the chat until it is interrupted, which ends the program."""
    check_access(settings)
    check_port(settings)
    with opened(settings.store, reading=settings.reading) as retriever:
        address = address_of(settings)
        terminal.show(terminal.notices(), f"{address}/  {f'{address}/mcp  ' if settings.mcp else ''}(Ctrl+C)")
        if settings.auth and settings.host not in LOOPBACK and not settings.tls_cert:
            terminal.show(terminal.notices(), say(message_language(), "unencrypted"), "yellow")
        try:
            with redirect_stdout(sys.stderr):  # the library says there that it closes
                serve(Assistant(retriever, settings), settings, demo=demo)
        except OSError as error:
            if error.filename is not None:  # a file and not the address is the matter
                raise
            raise cannot_listen(settings) from error
    terminal.leave()


def add_user(file: str, name: str) -> None:
    """Put a user into the file that ``yoroku chat --auth`` reads, with a password that is asked for."""
    if not file:
        raise AskError(
            "--add-user needs --auth FILE: the file that users are kept in; it is made where there is none",
            "--add-user には --auth FILE も必要です（利用者を収めるファイル。なければ作ります）",
        )
    accounts.add_user(Path(file), name, terminal.ask_password())
    terminal.show(terminal.notices(), say(message_language(), "user_added", name=name, file=file))


def print_status(store: str, *, as_json: bool) -> None:
    """Print what the store holds and which versions made and read it."""
    with opened(store) as retriever:
        found = retriever.status()
    versions = {part: metadata.version(part) for part in PARTS}
    if as_json:
        _print_json(status_to_json(found, versions))
    else:
        show_status(terminal.results(), found, versions, message_language())


def print_citation(turn_id: str, style: str, store: str) -> None:
    """Print the citation of a turn in one style."""
    with opened(store) as retriever:
        terminal.write(terminal.harmless(render(cite_turn(retriever, turn_id), style)))


def verify_file(file: Path, store: str, *, as_json: bool) -> bool:
    """Print what became of each quote of a file; False when one was not found."""
    text = _saved_text(file)
    with opened(store) as retriever:
        checks = verify(text, retriever)
    if not checks:
        raise AskError(
            f"{file}: no quote in it; expected quotes in 「」 or “”, or lines, of {QUOTE_CHARS} letters up",
            f"{file}: 引用がありません。「」で囲んだ引用か、{QUOTE_CHARS}文字以上の行が必要です",
        )
    if as_json:
        _print_json({"quotes": [dataclasses.asdict(check) for check in checks]})
    else:
        show_checks(terminal.results(), checks, message_language())
    return all(check.found in ("exactly", "as") for check in checks)


def _saved_text(file: Path) -> str:
    """The text of a saved answer: a document's as minutes are read, any other file's as it stands."""
    return read_meeting(file).text if file.suffix.lower() in DOCUMENTS else read_text(file)


def days(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """The first and the last day of dates as typed; AskError names the option that cannot be meant."""
    first = None if since is None else _typed_questions("--since", since).since
    last = None if until is None else _typed_questions("--until", until).until
    if first and last and first > last:
        raise AskError(
            f"--since {since} --until {until}: the first day is after the last; exchange the two",
            f"--since {since} --until {until}: 始まりが終わりより後です。早いほうを --since にしてください",
        )
    return first, last


@contextmanager
def opened(store: str, *, reading: bool = True) -> Iterator[Retriever]:
    """The store open for searching; StoreError where there is none."""
    with closing(Retriever(store, reading=reading)) as retriever:
        yield retriever


def _check_body(body: str, retriever: Retriever) -> None:
    """AskError naming the bodies held, for one that none of them is."""
    held = {summary.body for summary in retriever.meetings() if summary.body}
    if body and not any(fold(body) in fold(body_held) for body_held in held):
        known = ", ".join(sorted(held)[:BODIES_NAMED])
        raise AskError(
            f"--body {body}: no minutes of such a body; expected a part of one of {known}",
            f"--body {body}: その会議体の会議録はありません。次のいずれかの一部を指定してください: {known}",
        )


def _typed_questions(option: str, value: str) -> Period:
    period = parse_date(value)
    if period is None:
        raise AskError(
            f"{option} {value}: expected a date such as 2022-07-11, 2022-07, 2022 or 令和4年度",
            f"{option} {value}: 2022-07-11、2022-07、2022、令和4年度 のような日付を指定してください",
        )
    return period


def _print_json(value: dict[str, Any]) -> None:
    terminal.write(terminal.harmless_json(json.dumps(value, ensure_ascii=False)))
