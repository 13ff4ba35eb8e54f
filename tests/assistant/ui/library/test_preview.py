"""An upload as it is understood: a file, and the files that an archive or a mail holds."""

import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path

from shiomi import MemoryLibrary, build_meeting

from assistant.ui.library.preview import Preview, find_doubles, look_at, look_into
from corpus import ReadError

MINUTES = """汐見市ため池協議会会議録
〇事務局　水位計を、北部の三か所に取り付けます。
〇荒木委員　停電のときも動きますか。
"""


def zipped(folder: Path, files: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(folder / "minutes.zip", "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return folder / "minutes.zip"


def test_a_file_is_shown_by_its_first_turns_without_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MINUTES, encoding="utf-8")
    preview = look_at(tmp_path / "a.txt")
    assert [label for label, _ in preview.first_turns] == ["事務局", "荒木委員"]
    assert preview.meeting is not None
    assert preview.meeting.text == ""


def test_the_files_of_an_archive_wait_as_if_uploaded_alone(tmp_path: Path) -> None:
    archive = zipped(tmp_path, {"../2024/a.txt": MINUTES.encode(), "b.gif": b"GIF89a"})
    waiting = tmp_path / "waiting"
    read, left_out = look_into(archive, waiting, 10)
    assert read.meeting is not None
    assert read.path.parent.parent == waiting
    assert read.path.name == "a.txt"
    assert left_out.error is not None


def test_more_files_than_may_be_is_one_clear_line(tmp_path: Path) -> None:
    archive = zipped(tmp_path, {f"{number}.txt": MINUTES.encode() + b"\n" * number for number in range(3)})
    *read, trouble = look_into(archive, tmp_path, 2)
    assert [one.meeting is not None for one in read] == [True, True]
    assert trouble.error is not None
    assert "3個のファイル" in trouble.error.japanese


def test_a_damaged_archive_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "minutes.zip").write_bytes(b"PK\x03\x04 and no more")
    (preview,) = look_into(tmp_path / "minutes.zip", tmp_path, 2)
    assert preview.error is not None


def test_a_mail_gives_its_attachments(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "minutes"
    mail.set_content("See the file.")
    mail.add_attachment(MINUTES.encode(), maintype="text", subtype="plain", filename="13.txt")
    (tmp_path / "mail.eml").write_bytes(mail.as_bytes())
    assert "13.txt" in [preview.path.name for preview in look_into(tmp_path / "mail.eml", tmp_path, 9)]


def test_what_is_held_or_comes_twice_adds_nothing() -> None:
    one, other = build_meeting(), build_meeting(meeting_id="b" * 12)
    same_day = build_meeting(meeting_id="c" * 12)
    given = [Preview(Path(f"{n}.txt"), meeting) for n, meeting in enumerate((one, other, other, same_day))]
    previews = (*given, Preview(Path("broken.pdf"), error=ReadError("broken", "壊れています")))
    found = find_doubles(previews, MemoryLibrary(one).meetings())
    assert [preview.double for preview in found] == ["held", "alike", "twice", "alike", ""]
    assert [preview.is_taken for preview in found] == [False, True, False, True, False]
    assert [preview.double for preview in find_doubles(given, ())] == ["", "", "twice", ""]
