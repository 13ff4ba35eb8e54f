"""The program's own files and what they import, read without importing them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = ("corpus", "index", "assistant")
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef


def sources() -> list[Path]:
    """Every Python file of the program."""
    return sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def place(path: Path) -> str:
    """A file as the tests name it: its path from the root."""
    return path.relative_to(ROOT).as_posix()


def module_of(path: Path) -> str:
    """The name a file is imported by."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Every module a file imports, by full name, and whether that happens when the file is imported."""
    tree = parsed(path)
    inner = {
        id(node)
        for scope in ast.walk(tree)
        if isinstance(scope, FUNCTION) or _is_type_checking(scope)
        for node in ast.walk(scope)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) not in inner
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import; name the module in full"
            for alias in node.names:
                yield _imported(node.module or "", alias.name), id(node) not in inner


@cache
def exported(folder: str) -> list[str]:
    """The names on a folder's door."""
    names = parsed(ROOT / folder / "__init__.py").body[-1]
    assert isinstance(names, ast.Assign)
    return list(ast.literal_eval(names.value))


def _imported(module: str, name: str) -> str:
    """What ``from module import name`` imports: a name of the door, or a file behind it."""
    if module in FOLDERS and name not in exported(module):
        return f"{module}.{name}"
    return module


def _is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
