"""A store as a whole: which model made it, which version, and one clear line where it cannot be used."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from shiomi_files import LIBRARY, CharacterEncoder, write_minutes

from index import Retriever, sync
from index.encoders.named_model import open_encoder
from index.models import StoreError
from index.store.store import Store

ENCODER = CharacterEncoder()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(str(tmp_path), create=True)
    opened.use_passages(opened.passages.create(), ENCODER.name, None)
    yield opened
    opened.disconnect()


def test_another_model_is_refused_by_name(store: Store) -> None:
    store.check(ENCODER.name)
    with pytest.raises(StoreError, match="--rebuild") as caught:
        store.check("another")
    assert ENCODER.name in caught.value.message
    assert "another" in caught.value.japanese


@pytest.mark.usefixtures("probed_here")
def test_another_version_is_refused_until_it_is_made_anew(tmp_path: Path) -> None:
    minutes, store = write_minutes(tmp_path / "minutes" / "a.txt", *LIBRARY), str(tmp_path / "store")
    sync([minutes], store)
    meetings = Store(store).meetings
    meetings.change_settings(meetings.settings() | {"version": 99})
    for use in (lambda: Retriever(store), lambda: sync([minutes], store)):
        with pytest.raises(StoreError, match=r"version 99.*--rebuild") as caught:
            use()
        assert "版 99" in caught.value.japanese
    sync([minutes], store, rebuild=True)
    assert Retriever(store).search("貸出履歴").results


def test_a_store_opens_with_the_model_that_made_it(tmp_path: Path) -> None:
    opened = Store(str(tmp_path), create=True)
    assert opened.encoder(None).name == open_encoder().name
    opened.use_passages(opened.passages.create(), open_encoder().name, None)
    assert opened.encoder(None).name == opened.model
    assert opened.named_model is None
    opened.disconnect()


def test_nothing_indexed_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="yoroku index"):
        Store(str(tmp_path / "none"))
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("kept", [0, 20_000, 100_000])
def test_a_damaged_store_is_one_clear_line(tmp_path: Path, kept: int) -> None:
    minutes, store = write_minutes(tmp_path / "minutes" / "a.txt", *LIBRARY), tmp_path / "store"
    sync([minutes], str(store))
    Store(str(store)).disconnect()
    whole = (store / "chroma.sqlite3").read_bytes()
    (store / "chroma.sqlite3").write_bytes(whole[:kept] + b"not a database" * 100)
    for use in (lambda: Retriever(str(store)), lambda: sync([minutes], str(store))):
        with pytest.raises(
            StoreError, match=r"(cannot be read|is damaged).*yoroku index --rebuild"
        ) as caught:
            use()
        assert "\n" not in caught.value.message
    assert sync([minutes], str(store), rebuild=True).added
