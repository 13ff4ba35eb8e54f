"""Every package that we ask for, and every one that it asks for, may be used and passed on by anybody."""

import re
import tomllib
from collections.abc import Iterator
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from sources import ROOT

# Licences that ask for no more than to be named, as packages write them; those that forbid trade, or that
# bind what is built on them, are none.
PERMISSIVE = re.compile(
    r"MIT|BSD|0BSD|Apache|ISC|PSF|Python Software Foundation|CNRI-Python|Zlib|CC0|BSL-1\.0|LLVM-exception"
)
BINDING = re.compile(
    r"\b[AL]?GPL|General Public|\bMPL|Mozilla|\bEUPL|\bEPL|SSPL|BUSL|Business Source|Non-?Commercial|"
    r"\bCC-BY-NC|Proprietary|Commons Clause"
)
# Bound in their own files alone, which we leave as they are: whoever changes them has to show the change.
OWN_FILES_ONLY = {
    "certifi": "MPL-2.0; a list of authorities",
    "orjson": "MPL-2.0 AND (Apache-2.0 OR MIT)",
    "tqdm": "MPL-2.0 AND MIT",
}


def licence(distribution: metadata.Distribution) -> str:
    """What a package says of its licence: the expression, else what classifies it, else its own words."""
    told = distribution.metadata
    classified = [one for one in told.get_all("Classifier") or [] if one.startswith("License")]
    own = (told.get("License") or "").strip().splitlines()[:1]
    return told.get("License-Expression") or " AND ".join(classified or own)


def asked_for() -> dict[str, metadata.Distribution]:
    """The packages of pyproject.toml that are used at run time, and all that those ask for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [Requirement(one) for one in project["dependencies"]]
    found: dict[str, metadata.Distribution] = {}
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name not in found:
            found[name] = metadata.distribution(name)
            waiting += _needed(found[name], requirement.extras)
    return found


def _needed(distribution: metadata.Distribution, extras: set[str]) -> Iterator[Requirement]:
    for one in map(Requirement, distribution.requires or ()):
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield one


def is_permissive(told: str) -> bool:
    parts = [part for part in re.split(r" AND | OR |, ", told) if part]
    return bool(parts) and not BINDING.search(told) and any(map(PERMISSIVE.search, parts))


def test_every_package_may_be_used_and_passed_on_by_anybody() -> None:
    found = {name: licence(one) for name, one in asked_for().items()}
    assert len(found) > 50, "the packages of packages are among them"
    wrong = {name: told for name, told in found.items() if not is_permissive(told)}
    assert wrong.keys() == OWN_FILES_ONLY.keys() & found.keys(), wrong


@pytest.mark.parametrize(
    ("told", "permissive"),
    [
        ("MIT", True),
        ("Apache-2.0 AND CNRI-Python", True),
        ("License :: OSI Approved :: BSD License", True),
        ("Apache-2.0 OR BSD-2-Clause", True),
        ("GPL-3.0-or-later", False),
        ("MIT AND LGPL-2.1", False),
        ("License :: OSI Approved :: GNU Affero General Public License v3", False),
        ("Mozilla Public License 2.0 (MPL 2.0)", False),
        ("", False),
        ("see the file", False),
    ],
)
def test_a_licence_by_its_words(told: str, permissive: bool) -> None:
    assert is_permissive(told) is permissive
