"""The house stands as designed: imports point one way, through doors, and each vendor lives in one place."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import pytest
from sources import FOLDERS, ROOT, exported, imports, module_of, place, sources

# What each folder may import from the project: itself by module, the others by their door only, and what is
# known of the languages, a shelf that every folder reads from.
DOORS = {
    "corpus": set(),
    "index": {"corpus", "corpus.discussions"},
    "assistant": {"corpus", "corpus.discussions", "index"},
}
SHELF = "corpus.language"
# How weights are fitted is known once, whatever they weigh (not used at run time), and so is how a process is
# started and spoken with, whatever it does.
SHARED = {
    ("assistant/learning/fit_confidence.py", "corpus.learning.logistic"),
    ("assistant/learning/fit_sentences.py", "index.learning.fit_ranking"),
    ("index/learning/fit_items.py", "corpus.learning.logistic"),
    ("index/writing/preparing.py", "corpus.pickling_process"),
}
NAMES = {"corpus": 8, "index": 8, "assistant": 8}  # on a door, at most

# The one place that knows each vendor: a file, or a folder that ends with "/".
TRAINING = ["index/encoders/training/", "index/learning/reading/"]
VENDORS = {
    "chromadb": ["index/store/chroma.py"],
    "docx": ["assistant/show/document.py"],
    "filelock": ["index/store/folder.py"],
    "gradio": ["assistant/ui/"],
    "httpx": ["index/store/chroma.py"],  # what Chroma's client raises
    "mcp": ["assistant/ui/api/mcp_server.py"],
    "huggingface_hub": ["index/encoders/named_model.py"],
    "langchain_text_splitters": ["index/writing/chunker.py"],
    "platformdirs": ["assistant/config.py", "index/store/folder.py"],
    "numpy": ["assistant/learning/", "corpus/learning/"],
    "onnxruntime": ["index/encoders/reading_encoder.py"],
    "openpyxl": ["corpus/formats/xlsx.py"],
    "pydantic": ["assistant/show/answer_record.py"],
    "pypdfium2": ["corpus/formats/pdf.py"],
    "rapidfuzz": ["index/search/nearest_spelling.py"],
    "rich": ["assistant/"],
    "safetensors": ["index/encoders/bundled.py", "index/encoders/training/"],
    "selectolax": ["corpus/formats/html.py"],
    "sentence_transformers": ["index/encoders/named_model.py"],
    "snowballstemmer": ["index/encoders/tokenizer.py"],
    "sqlite3": ["assistant/keeping/database.py", "index/store/probing.py", "index/store/sentence_table.py"],
    "sudachipy": ["index/encoders/tokenizer.py", "index/encoders/training/"],
    "tantivy": ["index/store/lexical.py"],
    "threadpoolctl": ["index/search/cores.py"],
    "tokenizers": [
        "index/encoders/bundled.py",
        "index/encoders/reading_encoder.py",
        "index/encoders/training/",
        "index/learning/reading/",
    ],
    "torch": TRAINING,
    "typer": ["assistant/cli.py", "assistant/program/options.py"],
    "typing_extensions": ["assistant/ui/api/records.py"],
}
# Array arithmetic is a language of its own; every file of index/ may speak it.
EVERYWHERE_IN_INDEX = {"numpy"}
# Installed for what it ships to another package, never imported: Sudachi's dictionary.
DATA_ONLY = {"sudachidict-core"}
# Packages whose module has another name.
IMPORTED_AS = {"python-docx": "docx"}
HEAVY = {"chromadb", "docx", "gradio", "openpyxl", "pypdfium2", "sentence_transformers", "torch"}
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


def third_party(module: str) -> str | None:
    top = module.partition(".")[0]
    is_own = top in FOLDERS or (top in sys.stdlib_module_names and top not in VENDORS)
    return None if is_own else top


def test_imports_point_back_only_and_through_doors() -> None:
    wrong = [
        f"{place(path)} imports {module}; allowed: {sorted(DOORS[home])}"
        for path in sources()
        for module, _ in imports(path)
        if (home := place(path).partition("/")[0]) != (top := module.partition(".")[0])
        and top in FOLDERS
        and not (module in DOORS[home] or module.startswith(SHELF) or (place(path), module) in SHARED)
    ]
    assert not wrong, "\n".join(wrong)


def test_one_vendor_one_place() -> None:
    wrong = [
        f"{place(path)} imports {vendor}; its places: {VENDORS.get(vendor, 'none in VENDORS')}"
        for path in sources()
        for vendor in sorted({third_party(module) for module, _ in imports(path)} - {None})
        if not place(path).startswith(tuple(VENDORS.get(vendor, ())))
        and not (vendor in EVERYWHERE_IN_INDEX and place(path).startswith("index/"))
    ]
    assert not wrong, "\n".join(wrong)


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
    assert all(_leads_on(node) for node in tree.body[1:-1]), f"{folder}: a door holds imports only"
    assert exported(folder) == sorted(exported(folder)), f"{folder}.__all__ is not sorted"
    assert len(exported(folder)) <= NAMES[folder], f"{folder} exports {len(exported(folder))} names"


def _leads_on(node: ast.stmt) -> bool:
    """An import, also one at the first use of a name (PEP 562)."""
    if isinstance(node, ast.If):
        return ast.unparse(node.test) == "TYPE_CHECKING" and all(map(_leads_on, node.body))
    return isinstance(node, ast.ImportFrom) or (
        isinstance(node, ast.FunctionDef) and node.name == "__getattr__"
    )


def test_no_import_cycles() -> None:
    names = {module_of(path): path for path in sources()}
    graph = {
        name: {module for module, on_import in imports(path) if on_import and module in names} - {name}
        for name, path in names.items()
    }
    # A folder's own door is not a cycle: nothing inside a folder imports its door (checked above by name).
    TopologicalSorter(graph).prepare()


# The rooms of a folder are its files and the folders in it. An arrow leads from a room to one that it imports
# from, be it inside a function or for types only.
Arrow = tuple[str, str]
ROOMS, ARROWS, FLOORS = 16, 50, 8  # of assistant/, at most: what a reader can keep in mind
STEPS = {"start"}  # before the door: what runs the command line is no room on top of it
# Arrows that lead back, against the flow; this list only gets shorter.
LEADING_BACK: dict[str, dict[Arrow, str]] = {
    "corpus": {},
    "index": {},
    "assistant": {},
}


def arrows(folder: str) -> dict[Arrow, list[str]]:
    """Each arrow between the rooms of a folder, with the files it starts from."""
    found: dict[Arrow, list[str]] = {}
    for path in sources():
        home, _, inside = place(path).partition("/")
        for module, _ in imports(path):
            arrow = inside.partition("/")[0].removesuffix(".py"), module.partition(".")[2].partition(".")[0]
            if home == folder == module.partition(".")[0] and arrow[0] != arrow[1]:
                found.setdefault(arrow, []).append(place(path))
    return found


def floors(arrows: Iterable[Arrow]) -> list[list[str]]:
    """The rooms by floor: each stands above all that it imports from. CycleError where that cannot be."""
    graph: dict[str, set[str]] = {}
    for above, below in arrows:
        graph.setdefault(above, set()).add(below)
    sorter = TopologicalSorter(graph)
    sorter.prepare()
    found = []
    while sorter.is_active():
        found.append(sorted(sorter.get_ready()))
        sorter.done(*found[-1])
    return found


def is_cyclic(arrows: Iterable[Arrow]) -> bool:
    try:
        floors(arrows)
    except CycleError:
        return True
    return False


@pytest.mark.parametrize("folder", FOLDERS)
def test_between_rooms_nothing_leads_back(folder: str) -> None:
    found, known = arrows(folder), LEADING_BACK[folder]
    try:
        floors(found.keys() - known)
    except CycleError as error:
        cycle = error.args[1][::-1]
        files = {arrow: found[arrow] for arrow in pairwise(cycle)}
        pytest.fail(f"{folder}: {' -> '.join(cycle)} is a cycle; move what one takes from the other: {files}")
    forward = found.keys() - known
    gone = {arrow for arrow in known if arrow not in found or not is_cyclic(forward | {arrow})}
    assert not gone, f"lead back no more, take them off LEADING_BACK: {gone}"


def test_a_reader_can_keep_the_rooms_of_assistant_in_mind() -> None:
    found = {arrow: files for arrow, files in arrows("assistant").items() if arrow[0] not in STEPS}
    rooms = {room for arrow in found for room in arrow}
    drawn = "\n".join(
        f"{above} -> {below}: {len(files)} imports" for (above, below), files in sorted(found.items())
    )
    assert len(rooms) <= ROOMS, f"{len(rooms)} rooms, at most {ROOMS}: {sorted(rooms)}"
    assert len(found) <= ARROWS, (
        f"{len(found)} arrows, at most {ARROWS}; let fewer rooms know of each other:\n{drawn}"
    )
    heights = floors(found.keys() - LEADING_BACK["assistant"])
    assert len(heights) <= FLOORS, f"{len(heights)} floors, at most {FLOORS}: {heights}"


def test_heavy_libraries_wait_until_needed() -> None:
    """`yoroku --help` and `yoroku read` start in a blink because no module imports these at its top."""
    heavy = [
        f"{place(path)} imports {vendor} at its top, not where it is needed"
        for path in sources()
        if not place(path).startswith(("assistant/ui/", *TRAINING))
        for vendor in sorted(
            {third_party(module) for module, on_import in imports(path) if on_import} & HEAVY
        )
    ]
    assert not heavy, "\n".join(heavy)


def test_top_level_holds_what_was_agreed() -> None:
    visible = {path.name for path in ROOT.iterdir() if not path.name.startswith((".", "__"))}
    extra = {name for name in visible - TOP_LEVEL if not name.endswith(".egg-info")} - {"build", "dist"}
    assert not extra, f"unexpected at the top level: {sorted(extra)}"


def test_names_say_what_is_inside() -> None:
    says_nothing = {"utils", "util", "helpers", "common", "misc"}
    assert not [place(path) for path in sources() if path.stem in says_nothing]
