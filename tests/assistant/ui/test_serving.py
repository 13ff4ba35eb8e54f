"""Serving the chat: what cannot be had is refused at once; uploads wait inside the store."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import AskError
from assistant.ui.library.intake import WAITING
from assistant.ui.serving import serve

# Serves where the port given is taken, in a process of its own: Gradio reads its environment only once.
SERVE = """
import os, sys
sys.path.insert(0, sys.argv[1])
from shiomi import MemoryLibrary, build_meeting
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.ui.serving import serve
settings = Settings(store=sys.argv[2], port=int(sys.argv[3]))
opened = []
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
try:
    serve(Assistant(MemoryLibrary(build_meeting()), settings), settings)
except OSError:
    from gradio.utils import get_upload_folder
    print(get_upload_folder(), os.environ["GRADIO_ANALYTICS_ENABLED"], sep="\\n")
    print([path for path in opened if path.endswith(".pyi")])
"""


def test_what_cannot_be_had_is_refused_before_anything_is_served() -> None:
    settings = Settings(host="0.0.0.0")
    with pytest.raises(AskError, match="--auth FILE"):
        serve(Assistant(MemoryLibrary(build_meeting()), settings), settings)


def test_uploads_wait_inside_the_store_and_what_was_left_there_goes(tmp_path: Path) -> None:
    left = tmp_path / "store" / WAITING / "0a1b" / "left.txt"
    left.parent.mkdir(parents=True)
    left.write_text("会議録", encoding="utf-8")
    builders = str(Path(__file__).parents[2] / "builders")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-c", SERVE, builders, str(tmp_path / "store"), port]
        ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout.split("\n")[:3] == [str((tmp_path / "store" / WAITING).resolve()), "False", "[]"]
    assert not left.exists()


def test_nobody_but_a_named_proxy_says_who_asks(tmp_path: Path) -> None:
    """A sign-in is refused by the address it comes from, which a header of the request is not to change."""
    for proxy in ("", "10.0.0.7"):
        told = subprocess.run(
            [sys.executable, "-c", TOLD, str(tmp_path / "store"), proxy],
            capture_output=True,
            text=True,
            check=True,
        )
        assert told.stdout == f"{proxy}\n"


TOLD = """
import os, sys
from assistant.config import Settings
from assistant.ui import serving
from assistant.ui.library.intake import Intake
settings = Settings(store=sys.argv[1], proxy=sys.argv[2])
serving._tell_gradio(Intake(settings), settings)
print(os.environ["FORWARDED_ALLOW_IPS"])
"""
