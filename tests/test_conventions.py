"""What every file keeps to: tests of its own, a length, a reason for late imports, no waiting by time."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from sources import FOLDERS, FUNCTION, ROOT, parsed, place, sources


def has_logic(path: Path) -> bool:
    """Whether a module defines a function or a method that does something."""
    return any(isinstance(node, FUNCTION) and not _is_stub(node) for node in ast.walk(parsed(path)))


def _is_stub(function: FUNCTION) -> bool:
    """Nothing but a docstring, ``...`` or ``pass``."""
    return all(
        isinstance(node, ast.Pass) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for node in function.body
    )


def mirrored(path: Path) -> Path:
    """Where a module's tests lie: those of corpus/files.py in tests/corpus/test_files.py."""
    return ROOT / "tests" / path.relative_to(ROOT).with_name(f"test_{path.stem.strip('_')}.py")


def test_every_module_with_logic_has_a_test_file_of_its_name() -> None:
    lacking = [
        f"{place(path)} has no {place(mirrored(path))}"
        for path in sources()
        if has_logic(path) and not mirrored(path).is_file()
    ]
    assert not lacking, "write its cases as a table; " + "; ".join(lacking)


# Tests that cross modules, and what they hold; every other test file of a folder has the name of its module.
ACROSS = {
    "assistant/test_kinds.py": "every kind of question over the sample minutes, from question to answer",
    "assistant/test_outcome.py": "an item's outcome, the same wherever it is shown",
    "assistant/test_talks.py": "conversations over the sample minutes, from question to answer",
    "assistant/show/test_offices_wording.py": "labels and what is read of minutes, by the words of an office",
    "assistant/ui/test_accessible.py": "every view in a browser, by the rules of axe-core",
    "assistant/ui/test_browser.py": "the page in a browser: asking, reading, saving",
    "assistant/ui/test_browser_beside.py": "the page in a browser: two beside each other",
    "assistant/ui/test_browser_conversations.py": "the page in a browser: conversations that last",
    "assistant/ui/test_browser_empty.py": "the page in a browser: presses with nothing to act on",
    "assistant/ui/test_browser_finding.py": "the page in a browser: words found in the open meeting",
    "assistant/ui/test_browser_keys.py": "the page in a browser: by keys alone",
    "assistant/ui/test_browser_library.py": "the page in a browser: what the store holds",
    "assistant/ui/test_browser_mentions.py": "the page in a browser: every mention of a word",
    "assistant/ui/test_browser_notebook.py": "the page in a browser: quotes kept with notes",
    "assistant/ui/test_browser_origins.py": "pages of other servers, in a browser that also has the chat",
    "assistant/ui/test_browser_people.py": "the page in a browser: one who speaks",
    "assistant/ui/test_browser_precedents.py": "the page in a browser: precedents of a draft",
    "assistant/ui/test_browser_print.py": "the page in a browser: the printed page",
    "assistant/ui/test_killed.py": "the chat's server killed in the midst of an answer, and what is kept",
    "corpus/structure/test_english_transcripts.py": "layouts of English records, from text to speakers",
    "corpus/test_shared_minutes.py": "minutes of other bodies, read by hand, where they are at hand",
    "index/search/test_reading_meanwhile.py": "a reader beside a sync of another process",
    "index/store/test_server.py": "a store on a server, from sync to search",
    "index/store/test_sides.py": "the contract of both sides of the index",
    "index/writing/test_kill.py": "a sync killed at any moment",
    "index/writing/test_remove.py": "files that are taken out of a store",
}


def test_a_test_file_lies_where_what_it_tests_lies() -> None:
    own = {mirrored(path).relative_to(ROOT / "tests").as_posix() for path in sources()}
    there = {
        path.relative_to(ROOT / "tests").as_posix()
        for folder in FOLDERS
        for path in (ROOT / "tests" / folder).rglob("test_*.py")
    }
    strays = sorted(there - own - ACROSS.keys())
    assert not strays, f"have no module of their name: move them, or say in ACROSS what they cross: {strays}"
    gone = sorted(ACROSS.keys() - (there - own))
    assert not gone, f"are gone, or have a module: take them off ACROSS: {gone}"


LINES = 300  # of a module, at most: what can be read in one go
TABLES = {"assistant/show/strings.py"}  # of labels, in which nobody reads from the first line to the last


def test_a_module_can_be_read_in_one_go() -> None:
    scripts = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*.js")]
    lines = {
        place(path): len(path.read_text(encoding="utf-8").splitlines()) for path in (*sources(), *scripts)
    }
    longer = {module: number for module, number in lines.items() if number > LINES and module not in TABLES}
    assert not longer, f"more than {LINES} lines; part each by what it does: {longer}"


def unreasoned_imports(path: Path) -> list[int]:
    """The lines of imports inside functions that give no reason.

    A reason is a comment there or on the line above, and one does for the imports that follow each other.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    found = []
    for block in _inner_blocks(parsed(path)):
        reasoned_to = 0  # the last line that a reason was given for
        for node in block:
            if isinstance(node, ast.Import | ast.ImportFrom):
                above, last = node.lineno - 1, node.end_lineno or node.lineno
                told = any("#" in line for line in lines[above:last])
                if told or reasoned_to == above or lines[above - 1].lstrip().startswith("#"):
                    reasoned_to = last
                else:
                    found.append(node.lineno)
    return found


def _inner_blocks(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    """Every run of statements inside a function."""
    functions = [node for node in ast.walk(tree) if isinstance(node, FUNCTION)]
    inner = {id(node): node for function in functions for node in ast.walk(function)}
    for node in inner.values():
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list):
                yield block


def test_what_is_imported_late_says_why() -> None:
    late = {place(path): lines for path in sources() if (lines := unreasoned_imports(path))}
    assert not late, (
        "import at the top, or say what that would cost the start: "
        f"`import torch  # imported here: takes a second, and only a named model needs it`; lines {late}"
    )


# Where a test lets time pass, and why it may; everywhere else it waits for an event.
PASSING_TIME = {
    "tests/builders/waiting.py": "looks again and again, until the event or a deadline",
}


def test_tests_wait_for_events() -> None:
    waits = {
        place(path): [node.lineno for node in ast.walk(parsed(path)) if _lets_time_pass(node)]
        for path in sorted((ROOT / "tests").rglob("*.py"))
    }
    new = {file: lines for file, lines in waits.items() if len(lines) > (file in PASSING_TIME)}
    assert not new, f"wait for an event, by wait_until of tests/builders/waiting.py; lines {new}"
    gone = [file for file in PASSING_TIME if not waits.get(file)]
    assert not gone, f"let no time pass any more: take them off PASSING_TIME: {gone}"


def _lets_time_pass(node: ast.AST) -> bool:
    names = re.compile(r"(^|\.)(sleep|wait_for_timeout)$")
    return isinstance(node, ast.Call) and bool(names.search(ast.unparse(node.func)))
