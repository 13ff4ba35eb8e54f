"""The texts that tell which tokens stay: what is there of the open data, each paragraph once."""

import json
import lzma
from pathlib import Path
from typing import Any

from index.encoders.training.sources import data_file
from index.learning.reading.texts import open_texts

ROWS: dict[str, list[dict[str, Any]]] = {
    "kyoto": [{"ja": "港の灯台", "en": "the harbour light"}],
    "jaquad_train": [{"q": "何色か", "c": "塔は白い。"}, {"q": "どこか", "c": "塔は白い。"}],
    "ejdict": [{"en": ["pier", "jetty"]}],
    "jmdict": [{"pri": True, "en": [["beacon"]]}, {"pri": False, "en": [["pharos"]]}],
}


def test_what_is_there_is_read(tmp_path: Path) -> None:
    for name, rows in ROWS.items():
        file = data_file(tmp_path, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        with lzma.open(file, "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in rows)
    assert list(open_texts(tmp_path)) == [
        *("港の灯台", "the harbour light", "何色か", "どこか", "塔は白い。"),
        *("pier", "jetty", "beacon"),
    ]
    assert list(open_texts(tmp_path / "nowhere")) == []
