"""Each file of a store: unreadable, lacking something, changed, gone; what is as it was is not named."""

from contextlib import closing
from pathlib import Path

from assistant.doctor.check_files import check_files
from assistant.doctor.report import Checked, Step
from index import Retriever, sync

MINUTES = """令和6年度第3回汐見市街路樹協議会会議録
日時　令和6年6月6日（木）　午後2時
〇事務局　街路樹の剪定を秋に行います。
"""


def test_every_file_that_wants_a_look_is_named(tmp_path: Path) -> None:
    folder, store = tmp_path / "minutes", str(tmp_path / "store")
    folder.mkdir()
    for name in ("good", "changed", "gone"):
        (folder / f"{name}.txt").write_text(MINUTES.replace("第3回", f"第{len(name)}回"), encoding="utf-8")
    (folder / "notes.txt").write_text("街路樹の一覧\n銀杏\n欅\n", encoding="utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04")
    sync([folder], store)
    (folder / "changed.txt").write_text(MINUTES + "〇荒木委員　はい。\n", encoding="utf-8")
    (folder / "gone.txt").unlink()
    with closing(Retriever(store, reading=False)) as opened:
        *steps, found = check_files(opened)
    assert isinstance(found, Checked)
    assert found.state == "attention"
    assert found.numbers == {"files": 4, "unread": 1, "attention": 1, "changed": 1, "gone": 1}
    assert {Path(one.source).name: one.message.split()[0] for one in found.findings} == {
        "broken.docx": found.findings[0].message.split()[0],
        "notes.txt": "not",
        "changed.txt": "the",
        "gone.txt": "the",
    }
    notes = next(one for one in found.findings if one.source.endswith("notes.txt"))
    assert "speakers" in notes.message
    assert "発言者" in notes.japanese
    assert steps[-1] == Step("files", 4, 4)
