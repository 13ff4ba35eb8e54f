"""office_text: LibreOffice (soffice) converts a document to text; run_converter: any program, timed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from corpus.limits import for_programs

TIMEOUT = 60  # seconds; LibreOffice needs 10 to start


def find_office() -> str | None:
    """The path of the program, None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def office_text(program: str, data: bytes, suffix: str) -> str:
    """The text of a document with this ending (".doc") as LibreOffice converts it; "" where it cannot."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / f"minutes{suffix}"
        file.write_bytes(data)
        profile = f"-env:UserInstallation={folder.as_uri()}/profile"
        form = ("--convert-to", "txt:Text (encoded):UTF8", "--outdir", name)
        run_converter([program, "--headless", profile, *form, str(file)])
        converted = file.with_suffix(".txt")
        return converted.read_text(encoding="utf-8-sig", errors="replace") if converted.exists() else ""


def run_converter(command: list[str]) -> bytes:
    """What a converter prints; nothing where it fails or takes longer than ``TIMEOUT``."""
    try:
        with for_programs():
            return subprocess.run(command, capture_output=True, timeout=TIMEOUT, check=True).stdout
    except (subprocess.SubprocessError, OSError):
        return b""
