"""The house stands as designed: imports point one way, through doors, and each vendor lives in one place."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("corpus", "index", "assistant")

# What each folder may import from the project: itself by module, the others by their door only, and what is
# known of the languages, a shelf that every folder reads from.
DOORS = {"corpus": set(), "index": {"corpus"}, "assistant": {"corpus", "index"}}
SHELF = "corpus.language"

# The one place that knows each vendor: a file, or a folder that ends with "/".
VENDORS = {
    "chromadb": ["index/store/chroma.py"],
    "docx": ["assistant/show/document.py"],
    "filelock": ["index/store/place.py"],
    "gradio": ["assistant/ui/"],
    "httpx": ["index/store/chroma.py"],  # what Chroma's client raises
    "mcp": ["assistant/ui/api/mcp_server.py"],
    "huggingface_hub": ["index/encoders/embedder.py"],
    "langchain_text_splitters": ["index/writing/chunker.py"],
    "platformdirs": ["assistant/config.py", "index/store/place.py"],
    "numpy": ["assistant/learning/", "corpus/learning/"],
    "pypdfium2": ["corpus/formats/pdf.py"],
    "rich": ["assistant/"],
    "safetensors": ["index/encoders/embedder.py", "index/encoders/training/"],
    "selectolax": ["corpus/formats/html.py"],
    "sentence_transformers": ["index/encoders/embedder.py"],
    "snowballstemmer": ["index/tokenizer.py"],
    "sudachipy": ["index/tokenizer.py", "index/encoders/training/"],
    "tantivy": ["index/store/lexical.py"],
    "threadpoolctl": ["index/search/cores.py"],
    "tokenizers": ["index/encoders/embedder.py", "index/encoders/training/"],
    "torch": ["index/encoders/training/"],
    "typer": ["assistant/cli.py"],
    "typing_extensions": ["assistant/ui/api/records.py"],
}
# Array arithmetic is a language of its own; every file of index/ may speak it.
EVERYWHERE_IN_INDEX = {"numpy"}
# Installed for what it ships to another package, never imported: Sudachi's dictionary.
DATA_ONLY = {"sudachidict-core"}
# Packages whose module has another name.
IMPORTED_AS = {"python-docx": "docx"}
HEAVY = {"chromadb", "docx", "gradio", "pypdfium2", "sentence_transformers", "sudachipy", "tantivy", "torch"}
TOP_LEVEL = {
    "assistant",
    "corpus",
    "index",
    "tests",
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
}


def sources() -> list[Path]:
    return sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Every module a file imports, by full name, and whether that happens when the file is imported."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {
        id(node)
        for scope in ast.walk(tree)
        if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef) or _is_type_checking(scope)
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


def _imported(module: str, name: str) -> str:
    """What ``from module import name`` imports: a name of the door, or a file behind it."""
    if module in FOLDERS and name not in exported(module):
        return f"{module}.{name}"
    return module


@cache
def exported(folder: str) -> list[str]:
    tree = ast.parse((ROOT / folder / "__init__.py").read_text(encoding="utf-8"))
    names = tree.body[-1]
    assert isinstance(names, ast.Assign)
    return list(ast.literal_eval(names.value))


def _is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def third_party(module: str) -> str | None:
    top = module.partition(".")[0]
    return None if top in sys.stdlib_module_names or top in FOLDERS else top


@pytest.mark.parametrize("path", sources(), ids=place)
def test_imports_point_back_only_and_through_doors(path: Path) -> None:
    home = place(path).split("/")[0]
    for module, _ in imports(path):
        top = module.partition(".")[0]
        if top in FOLDERS and top != home:
            assert module in DOORS[home] or module.startswith(SHELF), (
                f"{place(path)} imports {module}; allowed: {sorted(DOORS[home])}"
            )


@pytest.mark.parametrize("path", sources(), ids=place)
def test_one_vendor_one_place(path: Path) -> None:
    for module, _ in imports(path):
        vendor = third_party(module)
        if vendor is None or (vendor in EVERYWHERE_IN_INDEX and place(path).startswith("index/")):
            continue
        assert vendor in VENDORS, f"{place(path)} imports {vendor}, which has no place in VENDORS"
        assert any(place(path).startswith(home) for home in VENDORS[vendor]), f"{vendor} in {place(path)}"


def test_every_dependency_is_used_and_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    used = {third_party(module) for path in sources() for module, _ in imports(path)}
    for requirement in project["dependencies"]:
        name = IMPORTED_AS.get(name := re.split(r"[<>=]", requirement)[0], name)
        assert re.search(r">=.+,<", requirement), f"{requirement}: no lower and upper bound"
        if name not in DATA_ONLY:
            assert name.replace("-", "_") in used, f"{name} is required but imported nowhere"


@pytest.mark.parametrize("folder", FOLDERS)
def test_doors_only_re_export(folder: str) -> None:
    tree = ast.parse((ROOT / folder / "__init__.py").read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), f"{folder}: the door says what lies behind it"
    assert all(isinstance(node, ast.ImportFrom) for node in tree.body[1:-1]), (
        f"{folder}: a door holds imports only"
    )
    assert exported(folder) == sorted(exported(folder)), f"{folder}.__all__ is not sorted"
    assert len(exported(folder)) <= 11, f"{folder} exports {len(exported(folder))} names; a door is narrow"


def test_no_import_cycles() -> None:
    names = {_module(path): path for path in sources()}
    graph = {
        name: {module for module, on_import in imports(path) if on_import and module in names} - {name}
        for name, path in names.items()
    }
    # A folder's own door is not a cycle: nothing inside a folder imports its door (checked above by name).
    TopologicalSorter(graph).prepare()


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", sources(), ids=place)
def test_heavy_libraries_wait_until_needed(path: Path) -> None:
    """`yoroku --help` and `yoroku read` start in a blink because no module imports these at its top."""
    if place(path).startswith(("assistant/ui/", "index/encoders/training/")):
        return
    heavy = {third_party(module) for module, on_import in imports(path) if on_import} & HEAVY
    assert not heavy, f"{place(path)} imports {sorted(heavy)} at its top, not where it is needed"


def test_top_level_holds_what_was_agreed() -> None:
    visible = {path.name for path in ROOT.iterdir() if not path.name.startswith((".", "__"))}
    extra = {name for name in visible - TOP_LEVEL if not name.endswith(".egg-info")} - {"build", "dist"}
    assert not extra, f"unexpected at the top level: {sorted(extra)}"


@pytest.mark.parametrize("path", sources(), ids=place)
def test_names_say_what_is_inside(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "common", "misc"}
