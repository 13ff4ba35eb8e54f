"""Whether the chat may and can listen: options that cannot be had are refused, in both languages."""

import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from assistant.config import Settings
from assistant.models import AskError
from assistant.ui.access.accounts import add_user
from assistant.ui.access.listening import address_of, check_access, check_port, has_display, is_private

ELSEWHERE = Settings(host="0.0.0.0")


def test_commands_that_ask_who_may_listen_do_not_load_gradio() -> None:
    asked = "assistant.cli, assistant.ui.access.listening, assistant.ui.access.accounts, assistant.ui.serving"
    code = f"import sys, {asked}; print('gradio' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout == "False\n"


@pytest.mark.parametrize(
    ("settings", "private"),
    [
        (Settings(), True),
        (Settings(host="localhost"), True),
        (Settings(host="::1"), True),
        (ELSEWHERE, False),
        (Settings(auth="users"), False),
    ],
)
def test_who_is_expected(settings: Settings, private: bool) -> None:
    assert is_private(settings) is private


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        (Settings(), "http://127.0.0.1:7860"),
        (Settings(host="::1", port=80), "http://[::1]:80"),
        (Settings(tls_cert="cert"), "https://127.0.0.1:7860"),
    ],
)
def test_the_address(settings: Settings, address: str) -> None:
    assert address_of(settings) == address


@pytest.fixture(scope="module")
def users(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("listening") / "users"
    add_user(file, "荒木", "汐見の会議録です")
    return str(file)


def test_options_that_can_be_had_together_pass(users: str) -> None:
    for settings in (Settings(), Settings(auth=users), replace(ELSEWHERE, auth=users)):
        check_access(settings)
    check_access(replace(ELSEWHERE, no_auth=True))


REFUSED = [
    (ELSEWHERE, "--auth FILE"),
    (Settings(auth="nowhere"), "no file of users"),
    (Settings(auth="users", no_auth=True), "expected one of the two"),
]


@pytest.mark.parametrize(("settings", "words"), REFUSED)
def test_options_that_cannot_be_had_are_refused_in_words(settings: Settings, words: str) -> None:
    with pytest.raises(AskError, match=words) as refused:
        check_access(settings)
    assert "--" in refused.value.japanese


@pytest.mark.parametrize(
    "given", [{"tls_cert": "cert"}, {"tls_key": "key"}, {"tls_cert": "key", "tls_key": "cert"}]
)
def test_half_a_pair_or_a_wrong_one_is_said_at_once(tmp_path: Path, given: dict[str, str]) -> None:
    made = trustme.CA().issue_cert("127.0.0.1")
    made.private_key_pem.write_to_path(tmp_path / "key")
    made.cert_chain_pems[0].write_to_path(tmp_path / "cert")
    with pytest.raises(AskError, match="expected a certificate and its key"):
        check_access(Settings(**{name: str(tmp_path / path) for name, path in given.items()}))


def test_a_port_that_is_taken_is_said_before_anything_is_loaded() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(AskError, match="give another --port"):
            check_port(Settings(port=taken.getsockname()[1]))


def test_an_address_of_another_computer_is_said() -> None:
    with pytest.raises(AskError, match=r"192\.0\.2\.7"):
        check_port(Settings(host="192.0.2.7"))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display on this system")
@pytest.mark.parametrize(
    ("environ", "shown"),
    [({}, False), ({"DISPLAY": ""}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "w"}, True)],
)
def test_where_a_browser_could_show_itself(environ: dict[str, str], shown: bool) -> None:
    assert has_display(environ) is shown
