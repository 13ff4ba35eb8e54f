"""The README is run, not believed: its commands, its table and its example answers."""

import contextlib
import io
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from assistant import cli
from corpus.files import SUFFIXES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.DOTALL | re.MULTILINE)


def section(heading: str) -> str:
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", README, flags=re.DOTALL | re.MULTILINE)
    assert found, f"README has no section {heading}"
    return found[1]


def examples() -> Iterator[tuple[str, str]]:
    """Every ``$ yoroku …`` of the console blocks, with the output printed under it."""
    example = re.compile(r"^\$ (yoroku .*?)\n(.*?)(?=^\$ |\Z)", flags=re.DOTALL | re.MULTILINE)
    for block in blocks("console"):
        yield from example.findall(block)


def run(command: str) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        assert cli.main(shlex.split(command)[1:]) == 0
    return printed.getvalue()


def test_ci_runs_exactly_the_test_command() -> None:
    command = re.search(r"```sh\n(.*)\n```", section("Test"))
    assert command
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == command[1]


def test_the_start_command_is_one_line_and_ends_in_the_demo() -> None:
    for language in ("sh", "powershell"):
        first = blocks(language)[0].splitlines()
        assert len(first) == 1
        assert first[0].endswith("yoroku demo")


@pytest.mark.parametrize(
    ("command", "expected"), list(examples()), ids=lambda text: text.partition("\n")[0][:60]
)
def test_examples_print_what_they_show(
    command: str, expected: str, sample_store: str, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YOROKU_STORE", sample_store)
    printed = (
        run(command).replace(str(samples), "corpus/samples").replace(samples.as_posix(), "corpus/samples")
    )
    assert [line.rstrip() for line in printed.splitlines()] == expected.splitlines()


def test_there_are_examples_in_both_languages_and_of_a_refusal() -> None:
    commands = [command for command, _ in examples()]
    assert len(commands) >= 3
    assert any(re.search("[ぁ-ん]", command) for command in commands)
    assert any(command.isascii() for command in commands)


def test_the_table_names_every_command_and_option() -> None:
    group = typer.main.get_command(cli.app)
    rows = dict(re.findall(r"^\| `yoroku (\w+)[^|]*\| (.*) \|$", section("Commands"), flags=re.MULTILINE))
    assert set(rows) == set(group.commands)
    for name, command in group.commands.items():
        flags = {flag for param in command.params for flag in (*param.opts, *param.secondary_opts)}
        expected = {flag for flag in flags if flag.startswith("--")} - {"--help"}
        assert set(re.findall(r"`(--[\w-]+)", rows[name])) == expected, name


def test_the_table_of_kinds_names_every_ending_that_a_folder_is_searched_for() -> None:
    rows = re.findall(r"^\| [^|]+ \| (`\.[^|]*) \|", section("What is read"), flags=re.MULTILINE)
    named = {ending for row in rows for ending in re.findall(r"`(\.\w+)`", row)}
    variants = {".text", ".markdown", ".htm", ".xhtml", ".docm", ".xlsm", ".jtt"}  # of those that are named
    assert named | variants == SUFFIXES
