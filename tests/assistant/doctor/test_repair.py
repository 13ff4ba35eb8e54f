"""What is read again, what is made anew, and what is lost for good is told."""

from pathlib import Path

from assistant.doctor.check_meetings import Faults
from assistant.doctor.repair import make_anew, repair_meetings, repair_place
from index import Retriever, sync

MINUTES = (
    "令和6年度第3回汐見市街路樹協議会会議録\n日時　令和6年6月6日　午後2時\n〇事務局　剪定を秋に行います。\n"
)


def test_a_lost_store_is_made_of_the_files_it_held(tmp_path: Path) -> None:
    file, gone, store = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "store"
    file.write_text(MINUTES, encoding="utf-8")
    gone.write_text(MINUTES.replace("6月6日", "7月7日"), encoding="utf-8")
    sync([file, gone], str(store))
    gone.unlink()
    (store / "chroma.sqlite3").write_bytes(b"no table")
    assert "1 files" in make_anew(str(store)).message
    opened = Retriever(str(store), reading=False)
    assert [one.source for one in opened.meetings()] == [str(file)]
    opened.close()
    assert (store / "damaged-1" / "chroma.sqlite3").read_bytes() == b"no table"


def test_a_record_is_read_again_while_its_file_is_there(tmp_path: Path) -> None:
    file, store = tmp_path / "a.txt", str(tmp_path / "store")
    file.write_text(MINUTES, encoding="utf-8")
    sync([file], store)
    told = list(repair_meetings(store, Faults(lost=[(str(file),)])))
    assert [one.message for one in told] == ["read again from its file"]
    file.unlink()
    told = list(repair_meetings(store, Faults(lost=[(str(file),)])))
    assert "taken off" in told[0].message
    opened = Retriever(store, reading=False)
    assert opened.meetings() == ()
    opened.close()


def test_where_nothing_is_wrong_nothing_is_done(tmp_path: Path) -> None:
    assert list(repair_meetings(str(tmp_path), Faults())) == []
    tmp_path.chmod(0o700)
    assert list(repair_place(str(tmp_path))) == []
    assert list(repair_place("http://127.0.0.1:1")) == []
