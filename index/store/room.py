"""check_room: free space on the disk before a write; writing(): the system's errors put in words.

It is checked because Chroma, stopped in the middle of a write, lets nobody read until it has room to finish.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.models import StoreError

# Bytes that must be free: a batch of 2,000 passages took 7 to 12 KB each while written, 5 KB while removed.
PASSAGE_BYTES = 12_000
LEAST_BYTES = 2_000_000  # for the smallest change, such as a meeting's new file name
# And of the bytes stored one part in so many: the graph grows in steps, the lexical index is merged on disk.
SHARE_OF_STORE = 8


def check_room(folder: Path, passages: int, stored: int) -> None:
    """StoreError unless the folder's disk takes so many passages more, beside the ``stored`` bytes there."""
    wanted = LEAST_BYTES + (passages * PASSAGE_BYTES + stored // SHARE_OF_STORE if passages else 0)
    free = shutil.disk_usage(folder).free
    if free < wanted:
        raise StoreError(
            f"{folder}: the disk has {_megabytes(free)} free, {_megabytes(wanted)} are needed to go on; "
            "free some space, then run `yoroku index` again, which goes on from here: nothing is lost",
            f"{folder}: ディスクの空きが {_megabytes(free)} です。続けるには {_megabytes(wanted)} 必要です。"
            "空きを増やして `yoroku index` をもう一度実行してください。続きから始まり、何も失われません",
        )


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Around what is written there: the system's errors, and what tantivy makes of them, are StoreErrors."""
    try:
        yield
    except (OSError, ValueError) as error:
        told = isinstance(error, OSError) and error.strerror
        reason = told or " ".join(str(error).split())[:200]
        raise StoreError(
            f"{path}: cannot write to the store ({reason}); free some space, or name a folder you may write "
            "to with --store, then run `yoroku index` again: nothing is lost",
            f"{path}: 索引を書き込めません（{reason}）。空き容量を増やすか、書き込めるフォルダーを "
            "--store で指定して、`yoroku index` をもう一度実行してください。何も失われません",
        ) from error


def _megabytes(number: int) -> str:
    return f"{number / 1e6:.1f} MB"
