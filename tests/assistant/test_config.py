"""What a user may set: what no part could use is said at once, and where the store is has one order."""

import sys
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from assistant.config import (
    APP_NAME,
    STORE_VARIABLE,
    Settings,
    demo_store,
    kept_folder,
    resolve_store,
    user_data_folder,
)
from assistant.models import AskError


@pytest.mark.parametrize("given", [{}, {"k": 1}, {"port": 0}, {"port": 65535}, {"k": 10**6}])
def test_what_can_be_used_is_taken(given: dict[str, int]) -> None:
    settings = Settings(**given)  # type: ignore[arg-type]
    assert all(getattr(settings, name) == value for name, value in given.items())


@pytest.mark.parametrize(
    ("given", "told", "japanese"),
    [
        ({"k": 0}, "--k 0: expected a whole number of 1 or more", "1以上の整数"),
        ({"k": -3}, "--k -3: expected a whole number of 1 or more", "1以上の整数"),
        ({"port": -1}, "--port -1: expected a port from 0 to 65535", "0から65535"),
        ({"port": 65536}, "--port 65536: expected a port from 0 to 65535", "0から65535"),
    ],
)
def test_what_no_part_could_use_is_said_by_its_option(
    given: dict[str, int], told: str, japanese: str
) -> None:
    with pytest.raises(AskError) as caught:
        Settings(**given)  # type: ignore[arg-type]
    assert caught.value.message.startswith(told)
    assert japanese in caught.value.japanese


def test_settings_cannot_change_and_serve_this_computer_only() -> None:
    assert (Settings().host, Settings().no_auth, Settings().mcp) == ("127.0.0.1", False, False)
    with pytest.raises(FrozenInstanceError):
        Settings().k = 3  # type: ignore[misc]


DEFAULT = str(user_data_folder() / "store")


@pytest.mark.parametrize(
    ("given", "environment", "store"),
    [
        ("here", {}, "here"),
        ("here", {STORE_VARIABLE: "there"}, "here"),
        ("http://127.0.0.1:8000", {}, "http://127.0.0.1:8000"),
        (None, {STORE_VARIABLE: "there"}, "there"),
        (None, {STORE_VARIABLE: "  there "}, "there"),
        (None, {STORE_VARIABLE: "  "}, DEFAULT),
        (None, {STORE_VARIABLE: ""}, DEFAULT),
        (None, {}, DEFAULT),
    ],
)
def test_the_store_is_what_was_given_else_the_variable_else_the_users(
    given: str | None, environment: dict[str, str], store: str
) -> None:
    assert resolve_store(given, environment) == store


@pytest.mark.parametrize("given", ["", "  "])
def test_an_empty_store_is_one_clear_line(given: str) -> None:
    with pytest.raises(AskError, match="leave it out for your own store") as caught:
        resolve_store(given, {STORE_VARIABLE: "there"})
    assert "省略" in caught.value.japanese


def test_the_demo_has_a_store_of_its_own() -> None:
    assert demo_store("here") == "here"
    assert demo_store(None) == str(user_data_folder() / "demo") != resolve_store(None, {})


@pytest.mark.skipif(sys.platform != "linux", reason="XDG_DATA_HOME is where Linux keeps a user's data")
def test_the_users_folder_is_where_the_system_keeps_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert user_data_folder() == tmp_path / APP_NAME


@pytest.mark.parametrize(
    ("store", "kept"),
    [("/srv/minutes/store", "/srv/minutes/store-kept"), ("/srv/minutes/store/", "/srv/minutes/store-kept")],
)
def test_what_people_keep_lies_beside_the_store(store: str, kept: str) -> None:
    assert kept_folder(store) == Path(kept)


def test_a_stores_folder_may_be_named_from_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert kept_folder(".") == tmp_path.with_name(f"{tmp_path.name}-kept")


def test_of_a_store_on_a_server_it_is_kept_in_the_users_own_folder() -> None:
    one, two = map(kept_folder, ("http://127.0.0.1:8000", "https://minutes.example"))
    assert one.parent == two.parent == user_data_folder() / "kept"
    assert one != two
