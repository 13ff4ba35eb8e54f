"""Minutes of the Diet in the JSON of its API; the meetings in these tests are invented."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from shiomi_documents import marked, write

from corpus import ReadError, find_files, read_meeting
from corpus.formats.kokkai import kokkai_members, read_kokkai

FACTS = {
    "session": 300,
    "nameOfHouse": "汐見院",
    "nameOfMeeting": "港湾委員会",
    "issue": "第3号",
    "date": "2024-04-05",
}
SPEECHES = [
    {
        "speaker": "会議録情報",
        "speech": "令和六年四月五日（金曜日）\r\n　出席委員\r\n　委員長　磯田　宗吉君\r\n",
    },
    {"speaker": "磯田宗吉", "speech": "○磯田委員長　これより会議を開きます。\r\n　　　　━━━━━━━━━━━\r\n"},
    {"speaker": "帆足勝信", "speech": "○国務大臣（帆足　勝信君）　お答えします。"},
    {"speaker": "磯田宗吉", "speech": "続けます。"},
]


def by_meeting(*issues: str) -> bytes:
    """A response of /api/meeting."""
    records = [{"issueID": issue, **FACTS, "speechRecord": SPEECHES} for issue in issues]
    return json.dumps({"numberOfRecords": len(issues), "meetingRecord": records}).encode()


def by_speech(*issues: str) -> bytes:
    """A response of /api/speech."""
    records = [{"issueID": issue, **FACTS, **speech} for issue in issues for speech in SPEECHES]
    return json.dumps({"numberOfRecords": len(records), "speechRecord": records}).encode()


@pytest.mark.parametrize("response", [by_meeting("1"), by_speech("1")])
def test_a_meeting(tmp_path: Path, response: bytes) -> None:
    assert [label for label, _ in marked(read_kokkai(response, "x", "0"))] == [
        "磯田委員長",
        "国務大臣（帆足　勝信君）",
        "磯田宗吉",
    ]
    meeting = read_meeting(write(tmp_path / "response.json", response))
    assert [meeting.quote(turn.start, turn.end) for turn in meeting.turns] == [
        "これより会議を開きます。",
        "お答えします。",
        "続けます。",
    ]
    assert (meeting.title, str(meeting.date)) == ("第300回国会 汐見院 港湾委員会 第3号", "2024-04-05")
    assert [person.name for person in meeting.attendance] == ["磯田 宗吉"]


@pytest.mark.parametrize("response", [by_meeting("1", "2"), by_speech("1", "2")])
def test_several_meetings_are_files_in_one(tmp_path: Path, response: bytes) -> None:
    file = write(tmp_path / "response.json", response)
    found = [one.path for one in find_files([file]).files]
    assert [path.name for path in found] == ["1.json", "2.json"]
    assert [len(read_meeting(path).turns) for path in found] == [3, 3]
    assert read_meeting(found[0]).meeting_id != read_meeting(found[1]).meeting_id
    with pytest.raises(ReadError, match="2 meetings; name one of them"):
        read_meeting(file)


def test_one_meeting_is_no_container() -> None:
    assert kokkai_members(io.BytesIO(by_meeting("1")), "x") == {}


@pytest.mark.parametrize(
    "response",
    [
        [],
        {},
        1,
        "x",
        {"speechRecord": [1]},
        {"meetingRecord": [{"speechRecord": None}]},
        {"meetingRecord": {"a": 1}},
    ],
)
def test_other_json(response: Any) -> None:
    with pytest.raises(ReadError, match=r"^x: JSON that is no response"):
        read_kokkai(json.dumps(response).encode(), "x", "0")


@pytest.mark.parametrize("data", [b"", b"[", b"[" * 100_000, b"{" * 100_000, b"\xff"])
def test_no_json(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^x: "):
        read_kokkai(data, "x", "0")


def test_half_a_character_is_none_and_a_whole_one_stays() -> None:
    facts = FACTS | {"nameOfMeeting": "港湾\ud800委員会"}
    said = [{"speaker": "磯田\udfff宗吉", "speech": "続け\ud83dます🗳。"}]
    record = {"issueID": "1", **facts, "speechRecord": said}
    text = read_kokkai(json.dumps({"meetingRecord": [record]}).encode(), "x", "0")
    assert "港湾\ufffd委員会" in text.text
    assert marked(text) == [("磯田\ufffd宗吉", "続け\ufffdます🗳。")]
    two = json.dumps({"meetingRecord": [record, record | {"issueID": "2"}]}).encode()
    members = kokkai_members(io.BytesIO(two), "x")
    assert [text.decode().count("\ufffd") for text in (one(10_000) for one in members.values())] == [3, 3]
