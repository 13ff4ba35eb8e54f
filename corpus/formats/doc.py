"""read_doc: Word 97-2003 files (.doc), through antiword or else LibreOffice, where one is installed."""

import shutil
import tempfile
from pathlib import Path

from corpus.errors import ReadError
from corpus.formats.office import find_office, office_text, run_converter
from corpus.models import SourceText


def read_doc(data: bytes, source: str, sha256: str) -> SourceText:
    """The text of a .doc file as antiword or LibreOffice gives it; ReadError where neither is installed."""
    antiword, office = shutil.which("antiword"), find_office()
    if not antiword and not office:
        raise ReadError(
            f"{source}: old Word format (.doc): save it as .docx and add it again (or install LibreOffice)",
            f"{source}: 旧形式の Word ファイル（.doc）です。.docx 形式で保存し直して追加してください"
            "（LibreOffice を入れても読めます）",
        )
    text = _antiword(antiword, data) if antiword else ""
    text = text or (office_text(office, data, ".doc") if office else "")
    if not text:
        raise ReadError(
            f"{source}: the converter could not read it; open it in Word and save it as .docx",
            f"{source}: 変換できませんでした。Word で開いて .docx で保存し直してください",
        )
    return SourceText(source, text, sha256, "doc")


def _antiword(program: str, data: bytes) -> str:
    """The text as antiword prints it, unwrapped; "" where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "minutes.doc"
        file.write_bytes(data)
        return run_converter([program, "-m", "UTF-8.txt", "-w", "0", str(file)]).decode(
            "utf-8", errors="replace"
        )
