"""What stands before the first speech: title, body, number, date, times, venue."""

import datetime
import re
from dataclasses import dataclass

from corpus.language.clock import find_times
from corpus.language.dates import find_dates
from corpus.language.folding import clean
from corpus.language.lexicon import any_of

HEADER_LIMIT = 30_000  # characters; the longest front matter seen, of a plenary with 47 items, has 8,000
HEADER_WITHOUT_TURNS = 3_000  # where no speech begins, what is farther down is as likely text as header
OPENING = 1_500  # characters; the chair names the body when the meeting opens
TITLE_LINES = 15  # the title stands among the first lines

_N = r"[\d元〇零一二三四五六七八九十百]"
_ERA = rf"(?:令和|平成|昭和)[ ]{{0,2}}{_N}{{1,3}}[ ]?年(?:度)?"
_NUMBER = re.compile(rf"(?:{_ERA}[ ]?)?第[ ]{{0,3}}{_N}{{1,4}}[ ]?(?:回|号|期)")
_DATED = re.compile(rf"(?:{_ERA}|\d{{4}}年)(?:{_N}{{1,3}}月)?(?:{_N}{{1,3}}日)?(?:\(.{{1,3}}\))?")


@dataclass(frozen=True, slots=True)
class Header:
    """The facts of the front matter; "" or None where it does not say. Times are HH:MM on a 24-hour clock."""

    title: str = ""
    body: str = ""
    number: str = ""
    date: datetime.date | None = None
    start_time: str = ""
    end_time: str = ""
    venue: str = ""


def read_header(source: str, text: str, first: int | None) -> Header:
    """The header of a meeting whose first speech begins at ``first`` (None: nobody speaks)."""
    limit = min(HEADER_WITHOUT_TURNS if first is None else first, HEADER_LIMIT)
    front = text[:limit]
    title = _title(source[:limit])
    plain = clean(title)
    number = _NUMBER.search(plain) or _NUMBER.search(front)
    start_time, end_time = _times(front, text)
    return Header(
        title=title,
        body=_body(plain) or _body_of_opening(text[first : first + OPENING] if first is not None else ""),
        number="".join(number[0].split()) if number and title else "",
        date=_date(front),
        start_time=start_time,
        end_time=end_time,
        venue=_venue(source, front),
    )


def _title(front: str) -> str:
    """Of the first lines, the one that is most like a title of minutes; "" where none is."""
    lines = (line.strip(" 　\t#=＝*") for line in re.split(r"[\n\r]|[ ]{3,}|　{3,}", front[:6000]))
    candidates = [_CUT.sub(r"\1", line) for line in lines if re.search(r"\w", line)][:TITLE_LINES]
    scored = [(_title_score(clean(line)), -index, line) for index, line in enumerate(candidates)]
    score, _, line = max(scored, default=(0, 0, ""))
    return re.sub(r"^(?:会議名|会議の名称|名称|件名)[ 　]*[:：][ 　]*", "", line) if score >= 2 else ""


# In flattened text the title goes on into what stands below it: it ends with the kind of record.
_CUT = re.compile(
    rf"^(.{{4,80}}?(?:{any_of('record_kinds')})(?:[ 　]*[(（]?第[^ 　]{{1,5}}[号回][)）]?)?)"
    r"[ 　](?![ 　]*[(（]?第).*",
    re.DOTALL,
)


def _title_score(line: str) -> int:
    if len(line) > 120 or "。" in line or re.match(r"(?:開催日|日時|日程|議題|場所|出席|第\d+ |[-*] )", line):
        return 0
    score = 3 if re.search(any_of("record_kinds"), line) else 0
    score += 2 if re.search(rf"(?:{any_of('body_kinds')})", line) else 0
    score += 1 if _NUMBER.search(line) else 0
    return score + (2 if line.startswith(("会議名", "会議の名称")) else 0)


# A sitting of a council, as it stands before or after its name.
_SESSION = re.compile(r"(?:定例会|臨時会|定例|臨時|緊急議会|緊急会議|通年議会|本会議|\d{1,2}月会議)+")


def _body(title: str) -> str:
    """The body's name: the title without its number, its date and the kind of record."""
    body = re.sub(r"[(<〔].*?[)>〕]", "", title)
    body = re.sub(rf"(?:の)?(?:{any_of('record_kinds')}).*$", "", body)
    body = _DATED.sub("", _NUMBER.sub("", body))
    body = re.sub(r"\d{4}-\d\d-\d\d|本文$|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?=[ ]|\w+会)", "", body)
    council = re.match(r"[ ]*([^\s]{1,12}(?:議会|参議院|衆議院))(?:定例会|臨時会|本会議)", body)
    names = (council[1] if council else body).split()
    named = [name for name in names if not _SESSION.fullmatch(name)] or names
    body = " ".join(named).strip(" -,、。:_")
    return "" if re.fullmatch(r"(?:本日の|今日の)?(?:定例会|臨時会|本会議|会議|議会|開会)?", body) else body


def _body_of_opening(speech: str) -> str:
    """The body that the chair says is being opened: ただいまから…を開会いたします."""
    opening = re.search(
        r"(?:ただ ?いま(?:から|より)|これより|それでは|では)[、,]?([^。\n]{2,50}?)を(?:開会|開き|開催|始め)",
        speech,
    )
    body = _body(opening[1]) if opening else ""
    return body if re.search(any_of("body_kinds"), body) else ""


def _date(front: str) -> datetime.date | None:
    """The date most like the meeting's own: after a label, alone on its line, or with a time after it."""
    scored = [(_date_score(front, start, end), -start, day) for start, end, day in find_dates(front)]
    return max(scored)[2] if scored else None


def _date_score(front: str, start: int, end: int) -> int:
    line_start = max(front.rfind("\n", 0, start) + 1, start - 60)
    line_end = front.find("\n", end)
    before, after = front[line_start:start], front[end : line_end if 0 <= line_end < end + 60 else end + 60]
    score = 3 if _DATE_LABEL.search(before) else 0
    score += (
        2
        if not before.strip() and re.fullmatch(r"[ ]*(?:\(.{1,3}\))?.{0,30}", after) and "。" not in after
        else 0
    )
    score += 1 if next(find_times(front[end : end + 60]), None) else 0
    return score - (4 if _NOT_THE_DAY.search(before + after) else 0)


_DATE_LABEL = re.compile(
    r"(?:日[ ]{0,6}時|年[ ]?月[ ]?日|月[ ]?日|期[ ]?日|開催日|日[ ]{0,3}程)[^\n。]{0,12}$|Date[: ]*$"
)
_NOT_THE_DAY = re.compile(r"選任|辞任|設置|告示|公布|施行|選出|補欠|任期|現在|作成|公表|掲載|更新")


def _times(front: str, text: str) -> tuple[str, str]:
    """(start, end): from the line of the date, else from the clock lines that say 開会 and 散会."""
    start = end = ""
    for _, day_end, _ in find_dates(front):
        line = re.match(r"[^\n]{0,60}", front[day_end:])
        times = list(find_times(line[0])) if line else []
        if times:
            start, end = times[0][2], times[1][2] if len(times) > 1 else ""
            break
    opened = _OPENED.search(text)
    closed = list(_CLOSED.finditer(text))
    return start or _clock(opened), end or _clock(closed[-1] if closed else None)


_D = r"[\d〇零一二三四五六七八九十 ]{1,4}"
_TIME = rf"((?:午前|午後|正午)[ ]*(?:{_D}時[ ]*(?:{_D}分|半)?)?)"
_OPENED = re.compile(rf"^[ ]*(?:[^\n。]{{0,30}}[ ])?[○〇◯(〔]?{_TIME}[ ]*(?:開会|開議|開始)", re.MULTILINE)
_CLOSED = re.compile(rf"^[ ]*[○〇◯(〔]?{_TIME}[ ]*(?:に)?(?:閉会|散会|終了|閉議|延会)", re.MULTILINE)


def _clock(match: re.Match[str] | None) -> str:
    return next((time for _, _, time in find_times(match[1])), "") if match else ""


def _venue(source: str, front: str) -> str:
    """What follows a place label; else the name of a room that stands alone."""
    label = _VENUE_LABEL.search(front)
    if label and (words := _first_words(source, label.end())):
        return words
    room = _ROOM.search(front)
    return source[room.start(1) : room.end(1)].strip().removeprefix("場所") if room else ""


def _first_words(source: str, start: int) -> str:
    line = source[start : start + 80].lstrip(" 　:：\t").splitlines()
    return re.split(r" {4,}|　{4,}|[●○〇■◎]|[ 　](?=\d[ .．])", line[0])[0].strip(" 　") if line else ""


_VENUE_LABEL = re.compile(
    r"(?:^|\n|[ ]{2}|(?<=\d)[ ]|[ ](?=(?:会場|場所|開催場所):)|[\d)]?[.．、)][ ]*|[\[【(])[ ]*"
    r"(?:\d{1,2}[ ]+)?(?:開[ ]?催[ ]?)?(?:招集の)?(?:会[ ]{0,6}場|場[ ]{0,6}所|ところ)"
    r"(?=[ :\])】\n])[\])】]?[ :]*"
)
_ROOM = re.compile(
    r"(?:^|[\n ])(\w{1,16}(?:会議室|委員会室|議場|議事堂|ホール|公室|会館|センター))[ ]*(?=\n|[ ]{2}|$)"
)
