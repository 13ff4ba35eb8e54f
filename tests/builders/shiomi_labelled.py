"""Minutes of Shiomi whose structure is written down beside them, as `python -m corpus.learning` reads it."""

import json
from pathlib import Path

SPEECHES = [("青木会長", "開会します。"), ("石川委員", "質問があります。")] * 4


def write_labelled(folder: Path, name: str, heading: str = "") -> None:
    """A hand-checked document: ``docs/NAME/text.txt`` and ``gold/NAME.json``, with a heading if given."""
    text = f"汐見市審議会\n{heading}\n" if heading else "汐見市審議会\n"
    items = [{"start": text.index(heading)}] if heading else []
    turns = []
    for label, said in SPEECHES:
        start = len(text) + len(label) + 2
        turns.append(
            {"label": label, "label_start": len(text), "text_start": start, "text_end": start + len(said)}
        )
        text += f"○{label}　{said}\n"
    (folder / "gold").mkdir(exist_ok=True)
    (folder / "docs" / name).mkdir(parents=True)
    (folder / "docs" / name / "text.txt").write_text(text, encoding="utf-8")
    gold = {"doc": name, "turns": turns, "agenda": items, "decisions": [{"start": 7, "end": 9}]}
    (folder / "gold" / f"{name}.json").write_text(json.dumps(gold), encoding="utf-8")
