"""What stands before the first speech: title, body, number, date, times, venue."""

import datetime
import re
from dataclasses import dataclass

from corpus.cleaner import clean
from corpus.dates import find_dates, find_times
from corpus.lexicon import any_of

HEADER_LIMIT = 20_000  # characters; where no speaker is found, the header is not looked for beyond this

_NUMBER = re.compile(
    r"(?:(?:令和|平成|昭和)[ ]?[\d元〇一二三四五六七八九十]+年(?:度)?[ ]?)?第[ ]?[\d〇一二三四五六七八九十百]+[ ]?(?:回|号|期)"
)
_LABEL_END = r"[ :.)】\]〕]"
_DATE_LABEL = re.compile(
    r"(?:開[ ]?催[ ]?)?(?:日[ ]{0,6}時|年[ ]?月[ ]?日|月[ ]?日|期[ ]?日|日程?)[ ]*[:】\])〕]?"
)
_VENUE_LABEL = re.compile(r"(?:開[ ]?催[ ]?)?(?:会[ ]{0,6}場|場[ ]{0,6}所)[ ]*[:】\])〕]?[ ]*")
_START = re.compile(r"[^\n]{0,30}(?:開会|開議|開始)")
_END_CLOCK = re.compile(r"(?:閉会|散会|終了|閉議|延会)")


@dataclass(frozen=True, slots=True)
class Header:
    """The facts of the front matter; "" or None where it does not say."""

    title: str = ""
    body: str = ""
    number: str = ""
    date: datetime.date | None = None
    start_time: str = ""
    end_time: str = ""
    venue: str = ""


def read_header(source: str, end: int, tail: str) -> Header:
    """The header of a meeting whose first speech begins at ``end``; ``tail`` is the clean text after the last speech."""
    front_source = source[: min(end, HEADER_LIMIT)]
    front = clean(front_source)
    title = _title(front_source)
    number = _NUMBER.search(clean(title)) or _NUMBER.search(front)
    start_time, end_time = _times(front, tail)
    return Header(
        title=title,
        body=_body(clean(title)),
        number=" ".join(number[0].split()) if number else "",
        date=_date(front),
        start_time=start_time,
        end_time=end_time,
        venue=_venue(front_source, front),
    )


def _title(front: str) -> str:
    """The first line that says what this is; in flattened text, up to the first wide gap."""
    lines = [line for line in re.split(r"\n|\r|[ ]{3,}|　{3,}", front[:2000]) if line.strip(" 　\t-─―━=＝*")]
    for line in lines[:8]:
        if re.search(
            r"(?:会議録|議事録|会議要録|議事要旨|会議要旨|速記録|議事概要|会議概要|会議記録|Committee|Minutes|Meeting)",
            line,
        ):
            return line.strip()
    for line in lines[:4]:
        if re.search(
            r"(?:委員会|審議会|審査会|協議会|定例会|臨時会|本会議|議会|部会|会議|懇談会|検討会)", line
        ):
            return line.strip()
    return lines[0].strip()[:120] if lines else ""


def _body(title: str) -> str:
    """The body's name: the title without its number, date and kind of record."""
    body = re.sub(
        r"[\d〇一二三四五六七八九十]{1,4}年[\d〇一二三四五六七八九十]{1,3}月[\d〇一二三四五六七八九十]{1,3}日(?:\(.\))?",
        "",
        title,
    )
    body = re.sub(r"\(.*?\)|<.*?>", "", body)
    body = _NUMBER.sub("", body)
    body = re.sub(r"(?:令和|平成|昭和)[ ]?[\d元〇一二三四五六七八九十]+年(?:度)?", "", body)
    body = re.sub(rf"(?:の)?(?:{any_of('record_kinds')}).*$", "", body)
    return re.sub(r"\s+", " ", body).strip(" -,、。:")


def _date(front: str) -> datetime.date | None:
    """The date after a date label; else the first full date of the front matter."""
    dates = list(find_dates(front))
    for label in _DATE_LABEL.finditer(front):
        for start, _, day in dates:
            if 0 <= start - label.end() <= 20:
                return day
    return dates[0][2] if dates else None


def _times(front: str, tail: str) -> tuple[str, str]:
    start = end = ""
    for day_start, day_end, _ in find_dates(front):
        after = [time for begin, _, time in find_times(front[day_end : day_end + 60]) if begin < 50]
        if after and day_start >= 0:
            start, end = after[0], after[1] if len(after) > 1 else ""
            break
    for begin, stop, time in find_times(front):
        if not start and re.match(r"[ ]*(?:開会|開議|開始)", front[stop : stop + 8]) and begin >= 0:
            start = time
    for begin, stop, time in find_times(tail):
        if not end and begin >= 0 and re.match(r"[ ]*(?:閉会|散会|終了|閉議|延会)", tail[stop : stop + 8]):
            end = time
    return start, end


def _venue(source: str, front: str) -> str:
    label = _VENUE_LABEL.search(front)
    if not label:
        return ""
    rest = source[label.end() : label.end() + 120]
    first = re.split(r"\n|\r| {4,}|　{4,}|[●○〇■◎]", rest.lstrip(" 　:："))[0]
    return first.strip(" 　")
