"""What a meeting's printed header says: when, where, who was there. Its fields as spans of the text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus import Meeting
from corpus.language.spans import Span

# Words that open a field of a header, with the spaces that printers put between letters.
_FIELDS = (
    "開催日時", "開催日", "日時", "期日", "開会", "閉会", "開催場所", "会場", "場所",
    "出席者", "出席委員", "出席議員", "欠席者", "欠席委員", "欠席議員", "傍聴者", "傍聴人", "傍聴",
    "委員長", "副委員長", "会長", "副会長", "議長", "副議長", "委員", "議員",
    "説明員", "説明者", "出席説明員", "理事者", "事務局", "証人", "参考人",
    "議題", "議事", "次第", "日程", "配付資料", "資料", "会議の内容", "会議内容", "審議内容", "問合せ先",
)  # fmt: skip
_SPACED = "|".join(r"[\s　]*".join(word) for word in sorted(_FIELDS, key=len, reverse=True))
_WORD = re.compile(f"(?:{_SPACED})")
_BULLETS = "●○◎〇◯■□◆◇・"
_FIELD = re.compile(
    rf"(?:^|(?<=\n)|(?<=\s\s)|(?<=。\s)|(?<=[{_BULLETS}　]))[{_BULLETS}\s　\d０-９.．、（(]*?"
    rf"(?:{_SPACED})(?=[\s　:：）)（(]|$)"
)
# Lines that tell without such a word: 「午後一時八分開議」, 「令和六年八月二十三日」, 「第四委員会室」.
_DIGITS = "0-9０-９元〇零一二三四五六七八九十"
# How a field that tells when begins: a number on its line or the next (「開会」 alone is no field).
_NUMBER = re.compile(rf"[^\n]*[{_DIGITS}]|(?!\S*[開閉])[^\n]{{0,8}}\n[^\n]*[{_DIGITS}]")
_CLOCK = re.compile(rf"[{_DIGITS}]\s*時|[0-9０-９][:：][0-9０-９]{{2}}")
_CLOCK_LINE = re.compile(
    rf"^[^\n。]{{0,40}}(?:{_CLOCK.pattern})[^\n。]{{0,8}}?"
    r"(?:開会|開議|開始|閉会|閉議|散会|終了|延会)[\s　]*[)）]?[\s　]*$",
    re.MULTILINE,
)
_DATE_LINE = re.compile(
    rf"^[^\n。]{{0,40}}?(?:[{_DIGITS}]\s*年[{_DIGITS}\s]+月[{_DIGITS}\s]+日|\b\d{{4}}-\d\d-\d\d\b)[^\n。]{{0,40}}$",
    re.MULTILINE,
)
_PLACE_LINE = re.compile(r"^[^\n。、]{0,50}(?:会議室|委員会室|議場|ホール|講堂)[^\n。、]{0,8}$", re.MULTILINE)
# Where a line begins that is not indented to go on with the one before.
_NEXT_LINE = re.compile(r"(?<=\S)[ \t　]*\n(?=[^\s　])")
# A field of which only the word is there.
_EMPTY = re.compile(rf"(?:{_SPACED})[\s　]*(?:[(（][^)）]*[)）])?[\s　:：]*")

_ASKS_JA = re.compile(
    r"(?:会議|審査会|委員会|審議会|協議会|議会|定例会|臨時会|会合)"
    r"(?:[(（][^)）]{0,14}[)）])?(?:[ぁ-ん、・\s　]|誰|何|当日|本日){0,8}"
    r"(?:いつ|何時|何日|どこ|どの(?:部屋|会議室)|日時|場所|会場|開かれ|開催|出席|欠席|参加)"
    r"|^(?:日時|開催日|会場|場所|開催場所)[はを]|(?:出席|欠席)(?:者|委員|議員|した|して|しま|の)|(?:開催|開会)(?:日|日時|場所|時刻)|傍聴"
    r"|^(?:いつ|どこで|何時に|何日に)(?:開かれ|開催|始ま|行われ)"
    r"|^(?:この|その|当日の|会議の)?(?:議題|案件|会議次第)(?:は|を|に|と|って|[?？]|$)"
)
_ASKS_EN = re.compile(
    r"\bmeeting\b.{0,40}\b(?:held|take place|took place|start|begin|end|last)\b"
    r"|\b(?:date|time|place|venue|hours|where)\b.{0,40}\bmeeting\b"
    r"|\b(?:attended|attend|attendance|absent|present at|took part|participants|attendees)\b"
    r"|\b(?:when did|(?:what|which) (?:date|day|time) did|where did)\b.{0,60}\bmeet\b"
    r"|\bwhen was it held\b|\bon the agenda\b|\bagenda items\b|\bwhat was the agenda\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"次回|前回|次の|来年|今後|\b(?:next|previous|last|future)\b", re.IGNORECASE)
_COMING = re.compile(r"次回|次の|来年|今後|\b(?:next|future)\b", re.IGNORECASE)
_AGENDA = re.compile(r"議題|案件|会議次第|\bagenda\b", re.IGNORECASE)
_ABSENT = re.compile(r"欠席")
_PRESENT = re.compile(
    r"出[\s　]*席|証[\s　]*人|参[\s　]*考[\s　]*人|(?:副?[\s　]*)(?:会[\s　]*長|議[\s　]*長|委[\s　]*員)"
    r"|議[\s　]*員|説[\s　]*明|理[\s　]*事|事[\s　]*務[\s　]*局"
)
_TIME = re.compile(r"[\s　]*(?:開催)?日[\s　]*時?|[\s　]*(?:開会|閉会|期日)")
_PLACE = re.compile(r"(?:開催)?[\s　]*場[\s　]*所|会[\s　]*場")
# Fields that each word of a question points at.
_POINTERS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(
            r"いつ|何時|何日|日時|(?<!どこで)開かれ|\bdate\b|\bhours?\b|\btime\b|\bwhen\b", re.IGNORECASE
        ),
        _TIME,
    ),
    (
        re.compile(r"どこ|どの(?:部屋|会議室)|場所|会場|\bwhere\b|\bvenue\b|\bplace\b", re.IGNORECASE),
        _PLACE,
    ),
    (re.compile(r"欠席|\babsent\b", re.IGNORECASE), _ABSENT),
    (re.compile(r"傍聴|\bpublic\b", re.IGNORECASE), re.compile(r"傍聴")),
    (
        re.compile(r"出席|参加|\battend|\bpresent\b|\btook part\b|\bparticipants\b", re.IGNORECASE),
        _PRESENT,
    ),
)


def asks_of_meeting(question: str, *, identified: bool = False) -> bool:
    """Whether a question asks what a meeting's header says, and not of another meeting.

    ``identified`` says that it is known which one 「前回」 or "the last meeting" is.
    """
    asked = _ASKS_JA.search(question) or _ASKS_EN.search(question)
    another = _COMING if identified else _ANOTHER
    return bool(asked and not another.search(question))


def header_answers(question: str, meeting: Meeting) -> tuple[Span, ...]:
    """The header's fields that a question points at, in order; () where the header has none of them."""
    if _AGENDA.search(question):
        return tuple(
            span for item in meeting.agenda if (span := _trimmed(meeting.text, item.start, item.end))
        )
    wanted = [fields for words, fields in _POINTERS if words.search(question)]
    told = {_TIME: _when, _PLACE: _where}
    spans = [span for fields in wanted if fields in told for span in told[fields](meeting)]
    if persons := [fields for fields in wanted if fields not in told]:
        spans += _present(question, meeting, persons)
    return tuple(dict.fromkeys(spans))


def _present(question: str, meeting: Meeting, wanted: Sequence[re.Pattern[str]]) -> Sequence[Span]:
    """The fields that name those who were there, or were not."""
    absent = _ABSENT in wanted
    fields = [
        span
        for span in header_fields(meeting)
        if (of_absent := _tells_of_absent(meeting, span))
        or any(one.match(_bare(meeting.text[slice(*span)])) for one in wanted)
        if of_absent == absent
    ]
    told = [span for span in fields if not _heads_a_table(meeting, span)] or fields
    named = [span for span in told if _names_group(question, meeting.text[span[0] : span[1]])]
    return named or told


def _when(meeting: Meeting) -> list[Span]:
    """The fields that tell the date and the hours, else the lines that do, wherever they are printed."""
    text = meeting.text
    spans = [span for span in _fields_of(_TIME, meeting) if _NUMBER.match(text, *span)]
    told = "".join(text[slice(*span)] for span in spans)
    if not re.search(r"[日\d]", told):
        spans += _lines(_DATE_LINE, text, _header_end(meeting))[:1]
    if not _CLOCK.search(told):
        spans += _lines(_CLOCK_LINE, text, len(text))
    return sorted(set(spans))


def _where(meeting: Meeting) -> list[Span]:
    """The field that tells the place, else the line of the header that does."""
    return _fields_of(_PLACE, meeting) or _lines(_PLACE_LINE, meeting.text, _header_end(meeting))[:1]


def _fields_of(pattern: re.Pattern[str], meeting: Meeting) -> list[Span]:
    """The fields whose word matches, each without lines after it that are none of its own."""
    text = meeting.text
    fields = (span for span in header_fields(meeting) if pattern.match(_bare(text[slice(*span)])))
    return [_without_next(text, span) for span in fields]


def _lines(pattern: re.Pattern[str], text: str, end: int) -> list[Span]:
    return [_trimmed(text, *match.span()) for match in pattern.finditer(text, 0, end)]


def _without_next(text: str, span: Span) -> Span:
    """A field without lines after it that no field begins, but for those indented to go on."""
    match = _NEXT_LINE.search(text, *span)
    told = match and not _EMPTY.fullmatch(text, span[0], match.start())
    return _trimmed(text, span[0], match.start()) if match and told else span


def _heads_a_table(meeting: Meeting, span: Span) -> bool:
    """Whether a field is only the heading of those who were there, named in the fields after it."""
    headed = _squeezed(meeting.text[slice(*span)]).startswith("出席")
    return headed and not _presence(meeting, span)


def _tells_of_absent(meeting: Meeting, span: Span) -> bool:
    """Whether a field is headed by 欠席, or lists none but members who were absent."""
    headed = _squeezed(meeting.text[slice(*span)]).startswith("欠席")
    return headed or _presence(meeting, span) == {False}


def _presence(meeting: Meeting, span: Span) -> set[bool | None]:
    """Whether those on the meeting's attendance whose names stand in a field were there."""
    field = "".join(meeting.text[slice(*span)].split())
    return {
        person.present
        for person in meeting.attendance
        if person.name and "".join(person.name.split()) in field
    }


def header_fields(meeting: Meeting) -> Iterator[Span]:
    """Every field of the text before the first turn, each up to the next."""
    end = _header_end(meeting)
    starts = [match.start() for match in _FIELD.finditer(meeting.text, 0, end)]
    for start, stop in pairwise((*starts, end)):
        span = _trimmed(meeting.text, start, stop)
        if not _EMPTY.fullmatch(meeting.text, *span):
            yield span


def _header_end(meeting: Meeting) -> int:
    return meeting.turns[0].label_start if meeting.turns else 0


def _bare(field: str) -> str:
    return field.lstrip(f"{_BULLETS} 　\n\t0123456789０１２３４５６７８９.．、（(")


def _squeezed(field: str) -> str:
    """A field's own words without the spaces that printers put between letters."""
    return "".join(_bare(field).split())


def _names_group(question: str, field: str) -> bool:
    """Whether the field's own word (委員, 説明員) is what the question is about: the last group it names."""
    word = _WORD.match(_bare(field))
    name = "".join(word.group().split()) if word else ""
    return bool(name) and re.search(rf"(?<!副){name}(?:は|が|の|を|と|何|[?？])", question) is not None


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in _BULLETS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _BULLETS):
        end -= 1
    return start, end
