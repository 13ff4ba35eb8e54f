"""Questions about minutes of Shiomi with the places of their answers, in a folder of measurements."""

import json
from pathlib import Path

from shiomi_files import LIBRARY, SCHOOL, USB, write_minutes


def write_measured(folder: Path) -> Path:
    """Three meetings, the turns of two of them, a question on each turn, and one that nothing answers."""
    for name, speeches in (("usb", USB), ("library", LIBRARY), ("school", SCHOOL)):
        write_minutes(folder / "docs" / "seed" / f"{name}.txt", *speeches)
    turns, questions = [], []
    for name, speeches in (("usb", USB), ("library", LIBRARY)):
        text = (folder / "docs" / "seed" / f"{name}.txt").read_text(encoding="utf-8")
        for number, (_, speech) in enumerate(speeches):
            place = {"doc": f"seed/{name}", "turn_index": number}
            span = {"char_start": text.index(speech), "char_end": text.index(speech) + len(speech)}
            turns.append({**place, "label_start": span["char_start"] - 5, "char_end": span["char_end"]})
            gold = {"gold": [{**place, "rel": 2}], "gold_spans": [{"doc": place["doc"], **span}]}
            questions.append(_question(f"{name}-{number}", speech[:12], answerable=True) | gold)
    questions.append(_question("no", "県立病院の産科", answerable=False) | {"gold": [], "gold_spans": []})
    _write(folder / "turns" / "seed.jsonl", turns)
    _write(folder / "queries" / "seed-ja.dev.jsonl", questions)
    return folder


def _question(number: str, text: str, *, answerable: bool) -> dict[str, object]:
    row = {"id": number, "query": text, "lang": "ja", "docs_scope": ["seed"], "pair": None}
    return row | {"answerable": answerable}


def _write(file: Path, rows: list[dict[str, object]]) -> None:
    file.parent.mkdir()
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
