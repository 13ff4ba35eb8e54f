"""Word 97-2003 documents (.doc), read through a converter that is installed on this computer."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from corpus.models import ReadError, SourceText

TIMEOUT = 60  # seconds; antiword needs 0.02 for a long document, LibreOffice 10 to start


def read_doc(data: bytes, source: str, sha256: str) -> SourceText:
    """The text of a .doc file as antiword or LibreOffice gives it; ReadError where neither is installed."""
    antiword, office = shutil.which("antiword"), shutil.which("soffice") or shutil.which("libreoffice")
    if not antiword and not office:
        raise ReadError(
            f"{source}: Word 97-2003 format needs antiword or LibreOffice; install one, or save it as .docx",
            f"{source}: Word 97-2003 形式には antiword か LibreOffice が必要です。.docx でも保存できます",
        )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "minutes.doc"
        file.write_bytes(data)
        text = _antiword(antiword, file) if antiword else ""
        text = text or (_office(office, file) if office else "")
    if not text:
        raise ReadError(
            f"{source}: the converter could not read it; open it in Word and save it as .docx",
            f"{source}: 変換できませんでした。Word で開いて .docx で保存し直してください",
        )
    return SourceText(source, text, sha256, "doc")


def _antiword(program: str, file: Path) -> str:
    """The text as antiword prints it, unwrapped; "" where it fails."""
    return _run([program, "-m", "UTF-8.txt", "-w", "0", str(file)]).decode("utf-8", errors="replace")


def _office(program: str, file: Path) -> str:
    """The text as LibreOffice converts it; "" where it fails."""
    folder = str(file.parent)
    _run([program, "--headless", f"-env:UserInstallation={file.parent.as_uri()}/profile", "--convert-to",
          "txt:Text (encoded):UTF8", "--outdir", folder, str(file)])  # fmt: skip
    converted = file.with_suffix(".txt")
    return converted.read_text(encoding="utf-8-sig", errors="replace") if converted.exists() else ""


def _run(command: list[str]) -> bytes:
    try:
        return subprocess.run(command, capture_output=True, timeout=TIMEOUT, check=True).stdout
    except (subprocess.SubprocessError, OSError):
        return b""
