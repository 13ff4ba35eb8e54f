"""Word 97-2003 documents (.doc), read through a converter that is installed on this computer."""

import shutil
import subprocess
from pathlib import Path

from corpus.formats.text import decode
from corpus.models import ReadError, SourceText

TIMEOUT = 60  # seconds; antiword needs 0.02 for a long document


def read_doc(path: Path, source: str, sha256: str) -> SourceText:
    """The text of a .doc file as antiword prints it; ReadError where it is not installed."""
    program = shutil.which("antiword")
    if not program:
        raise ReadError(
            f"{source}: Word 97-2003 format, which needs the program antiword; install it, or save the file as .docx",
            f"{source}: Word 97-2003 形式を読むには antiword が必要です。インストールするか .docx で保存し直してください",
        )
    command = [program, "-m", "UTF-8.txt", "-w", "0", str(path.resolve())]
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIMEOUT, check=True)
    except (subprocess.SubprocessError, OSError) as error:
        raise ReadError(
            f"{source}: antiword could not read it; save the file as .docx",
            f"{source}: antiword で読み取れませんでした。.docx で保存し直してください",
        ) from error
    return SourceText(source, decode(done.stdout, source)[0], sha256, "doc")
