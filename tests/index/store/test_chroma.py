"""The database: collections by name, its errors in one clear line, files let go of."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.models import StoreError
from index.store.chroma import Chroma, is_server, understood

GRAPH = {"space": "cosine"}


@pytest.fixture
def chroma(tmp_path: Path) -> Iterator[Chroma]:
    opened = Chroma(str(tmp_path / "store"))
    yield opened
    opened.disconnect()


@pytest.mark.parametrize(
    ("location", "server"),
    [
        ("http://127.0.0.1:8000", True),
        ("https://minutes.example", True),
        ("/srv/store", False),
        ("store", False),
    ],
)
def test_an_address_is_a_server(location: str, server: bool) -> None:
    assert is_server(location) is server


def test_a_folder_holds_a_database_once_something_is_made(chroma: Chroma) -> None:
    assert not chroma.is_there
    with chroma.talking():
        chroma.ensure("meetings")
    assert chroma.is_there
    assert Chroma("http://127.0.0.1:1").is_there  # a server's is taken to


def test_collections_by_name(chroma: Chroma) -> None:
    with chroma.talking():
        chroma.ensure("meetings")
        chroma.ensure("meetings")
        chroma.create("passages", GRAPH)
        assert chroma.names() == {"meetings", "passages"}
        chroma.collection("passages").upsert(ids=["a"], embeddings=[[1.0]])
        chroma.disconnect()
        assert chroma.collection("passages").count() == 1
        chroma.drop("passages")
        assert chroma.names() == {"meetings"}


def test_closed_is_closed_for_whoever_still_talks_and_for_nobody_else(chroma: Chroma) -> None:
    with chroma.talking():
        chroma.ensure("meetings")
    chroma.close()
    with pytest.raises(StoreError, match="was closed"), chroma.talking():
        chroma.names()
    other = Chroma(chroma.location)
    with other.talking():
        assert other.names() == {"meetings"}
    other.disconnect()


def test_what_chroma_refuses_is_one_clear_line(chroma: Chroma) -> None:
    with pytest.raises(StoreError, match="cannot be read or written") as caught, chroma.talking():
        chroma.collection("nowhere")
    assert "\n" not in caught.value.message
    assert "索引の読み書きができません" in caught.value.japanese


@pytest.mark.parametrize("error", [OSError("gone"), ValueError("no"), StoreError("ours", "自分の")])
def test_errors_are_store_errors_and_ours_stay(error: Exception) -> None:
    with pytest.raises(StoreError) as caught, understood("store"):
        raise error
    assert (caught.value is error) is isinstance(error, StoreError)


def test_a_server_that_does_not_answer_is_named() -> None:
    silent = r"http://127\.0\.0\.1:1: the Chroma server does not answer"
    with pytest.raises(StoreError, match=silent), understood("http://127.0.0.1:1"):
        raise OSError("refused")
