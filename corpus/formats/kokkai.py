"""read_kokkai, kokkai_members: the Diet's JSON (meetingRecord, speechRecord, issueID) as marked speeches."""

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, BinaryIO

from corpus.errors import ReadError
from corpus.formats.marked_text import MarkedText
from corpus.formats.plain_text import decode
from corpus.models import SourceText

MAX_BYTES = 40 * 2**20  # of a response; the API gives ten meetings at most, which have about 10 MB
FRONT = "会議録情報"  # the speaker of the record that is the minutes' front matter

# ○委員長（汐見太郎君）　これより…: the mark, the label up to the space behind it, the speech.
_PRINTED_LABEL = re.compile(
    r"([○◯〇])((?:[^\s　（(]{0,60}[（(][^）)\n]{1,60}[）)]|[^\s　（(]{1,60}))([ 　\n]+)"
)


def read_kokkai(data: bytes, source: str, sha256: str) -> SourceText:
    """The speeches of one meeting; ReadError where the file has none or several."""
    text, encoding = decode(data, source)
    meetings = list(meetings_of(text, source).values())
    if len(meetings) != 1:
        raise ReadError(
            f"{source}: {len(meetings)} meetings; name one of them, or give the folder to `yoroku index`",
            f"{source}: {len(meetings)}件の会議です。`yoroku index` で取り込むか、一つを指定してください",
        )
    return _diet_written(meetings[0]).source_text(source, sha256, "kokkai", encoding)


def kokkai_members(file: BinaryIO, source: str) -> dict[str, Callable[[int], bytes]]:
    """The meetings of a response that holds several, each as a response of its own; else nothing."""
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return {}  # its reader says so
    meetings = meetings_of(decode(data, source)[0], source)
    if len(meetings) < 2:
        return {}
    return {f"{issue}.json": partial(_diet_response, meeting) for issue, meeting in meetings.items()}


def _diet_response(meeting: dict[str, Any], limit: int) -> bytes:
    return json.dumps({"meetingRecord": [meeting]}, ensure_ascii=False).encode()[:limit]


def meetings_of(text: str, source: str) -> dict[str, dict[str, Any]]:
    """The meetings of a response by issueID, as records with ``speechRecord``; ReadError where it is none.

    Both shapes are known: of /api/meeting, and of /api/speech, whose speeches each say of which meeting.
    """
    try:
        response = json.loads(text, object_pairs_hook=_diet_record)
        found = response.get("meetingRecord", [response])
        speeches = [(meeting | one, one) for meeting in found for one in meeting["speechRecord"]]
        meetings: dict[str, dict[str, Any]] = {}
        for whole, one in speeches:
            of = meetings.setdefault(re.sub(r"\W", "", str(whole["issueID"])), _diet_meeting(whole))
            of["speechRecord"].append(one)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ReadError(
            f"{source}: JSON that is no response of the Diet's minutes API; expected speechRecord in it",
            f"{source}: 国会会議録検索システム API の JSON ではありません（speechRecord がありません）",
        ) from error
    return meetings


def _diet_record(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A record whose words are characters: half of one, which JSON can write, no file and no model takes."""
    return {name: _whole_characters(value) if isinstance(value, str) else value for name, value in pairs}


def _whole_characters(words: str) -> str:
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _diet_meeting(record: dict[str, Any]) -> dict[str, Any]:
    names = ("issueID", "session", "nameOfHouse", "nameOfMeeting", "issue", "date")
    return {name: record.get(name) for name in names} | {"speechRecord": []}


def _diet_written(meeting: dict[str, Any]) -> MarkedText:
    text = MarkedText()
    text.title("　".join(_diet_title(meeting)))
    text.date(_diet_words(meeting, "date"))
    for record in meeting["speechRecord"]:
        said = _diet_words(record, "speech").replace("\r\n", "\n").strip()
        printed = _PRINTED_LABEL.match(said)
        if _diet_words(record, "speaker") == FRONT:
            text.note(said)
        elif printed and said[printed.end() :]:
            text.printed_speech(printed[1], printed[2], printed[3], said[printed.end() :])
        else:
            text.speech(_diet_words(record, "speaker"), said)
    return text


def _diet_title(meeting: dict[str, Any]) -> Iterator[str]:
    session = _diet_words(meeting, "session")
    if session:
        yield f"第{session}回国会"
    for name in ("nameOfHouse", "nameOfMeeting", "issue"):
        if words := _diet_words(meeting, name):
            yield words


def _diet_words(record: dict[str, Any], name: str) -> str:
    value = record.get(name)
    return "" if value is None else str(value)
