"""The door of the program: its names are there when asked for, and nothing is loaded before."""

import subprocess
import sys

import pytest

import assistant
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer, AskError, Citation


def test_each_name_is_what_lies_behind_the_door() -> None:
    behind = {one.__name__: one for one in (Answer, AskError, Assistant, Citation, Settings)}
    assert {name: getattr(assistant, name) for name in assistant.__all__} == behind


def test_what_is_no_name_of_the_door_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Retriever'"):
        _ = assistant.Retriever


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    told = "import sys, assistant.start; print(*(one for one in sys.modules if one.startswith('assistant')))"
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == ["assistant", "assistant.start"]
