"""start_serving, send_pickled, pipe_of, answers_alone: a Python process handed things by pickle, and back."""

import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

GARBAGE_THRESHOLD = 50_000  # objects made between two garbage collections: with Python's 700 it takes longer
# For Windows, which knows no groups of processes.
IGNORING_INTERRUPTS = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)"


def start_serving(module: str, **environment: str) -> "subprocess.Popen[bytes]":
    """Start a process that runs ``module.serve()``, its standard input and output pipes of ours.

    Not by ``multiprocessing``, which would run the caller's main program a second time.
    """
    path = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.path)
    return subprocess.Popen(
        [sys.executable, "-P", "-c", f"{IGNORING_INTERRUPTS}\nfrom {module} import serve; serve()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": path} | environment,
        process_group=0,  # Ctrl-C reaches the caller alone, who ends this process
    )


def pipe_of(pipe: IO[bytes] | None) -> IO[bytes]:
    """The pipe of a process that was started with one."""
    assert pipe is not None
    return pipe


def send_pickled(thing: Any, pipe: IO[bytes]) -> None:
    """Hand a thing on at once; BrokenPipeError where nobody takes it any more."""
    pickle.dump(thing, pipe, pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def answers_alone() -> IO[bytes]:
    """In the process: its standard output for answers alone; what a library prints is none."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers
