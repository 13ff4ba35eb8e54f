"""What holds for every text: no exception, valid spans in order, no turn over another, no text lost."""

from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st
from shiomi_minutes import FRONT, LAYOUTS, print_minutes, read_text

from corpus.models import Meeting

PIECES = [
    *(
        "○",
        "〇",
        "◎",
        "●",
        "【",
        "】",
        "（",
        "）",
        "(",
        ")",
        "：",
        "。",
        "、",
        "\n",
        "\r\n",
        "\f",
        "　",
        " ",
        "\t",
        "～",
    ),
    *(
        "議長",
        "会長",
        "委員",
        "田中",
        "事務局",
        "君",
        "番",
        "異議なし",
        "よって",
        "可決されました",
        "資料1",
        "日程第１",
    ),
    *(
        "午後１時",
        "開会",
        "散会",
        "令和6年5月20日",
        "出席委員",
        "欠席",
        "────",
        "Mr. Lee:",
        "はい。",
        "ますか。",
        "\x00",
        "\ud800",
    ),
]
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=60).map("".join)
minutes = st.lists(
    st.one_of(
        st.sampled_from([print_minutes(layout, front="") for layout in LAYOUTS.values()]),
        st.just(FRONT),
        texts,
    ),
    max_size=3,
).map("".join)
thorough = settings(max_examples=120)


def check(meeting: Meeting) -> None:
    size, previous = len(meeting.text), 0
    for ordinal, turn in enumerate(meeting.turns):
        assert turn.ordinal == ordinal
        assert previous <= turn.label_start <= turn.start <= turn.end <= size
        assert turn.label
        assert turn.label in meeting.text[turn.label_start : turn.start]
        assert turn.agenda is None or 0 <= turn.agenda < len(meeting.agenda)
        assert turn.answers is None or 0 <= turn.answers < ordinal
        previous = turn.end
    for item in meeting.agenda:
        assert 0 <= item.start < item.end <= size
        assert item.first_turn is None or 0 <= item.first_turn <= len(meeting.turns)
    for decision in meeting.decisions:
        assert 0 <= decision.start < decision.end <= size
        assert decision.turn is None or 0 <= decision.turn < len(meeting.turns)


@thorough
@given(texts)
def test_any_text(text: str) -> None:
    meeting = read_text(text)
    assert meeting.text == text
    check(meeting)


@thorough
@given(minutes, st.integers(0, 400), st.integers(0, 400))
def test_minutes_cut_off_anywhere(text: str, start: int, length: int) -> None:
    check(read_text(text[start : start + length]))


@thorough
@given(minutes)
def test_a_record_gives_the_same_meeting_back(text: str) -> None:
    meeting = read_text(text)
    assert Meeting.from_record(meeting.to_record()) == meeting


@thorough
@given(minutes)
def test_reading_is_repeatable(text: str) -> None:
    assert read_text(text) == read_text(text)


def test_a_role_changes_within_a_meeting() -> None:
    text = (
        "出席者　委員　青木　健\n\n○青木委員　よろしくお願いします。\n"
        "○石川座長　青木委員を委員長に選任します。\n○青木委員長　青木です。よろしくお願いします。\n"
    )
    assert [(turn.name, turn.role) for turn in read_text(text).turns] == [
        ("青木 健", "委員"),
        ("石川", "座長"),
        ("青木 健", "委員長"),
    ]


def test_one_endless_line() -> None:
    for unit in ("あ", "○", "-─", "（", "よって、", "○委員　はい。", "(1) ", " "):
        check(read_text("○会長　" + unit * (50_000 // len(unit))))


def test_time_grows_no_faster_than_the_text() -> None:
    units = ("\n\n\f", "1 \n", "(\n", "Mr. A. ", "Aa Bb\n", "議長 青木 健\n", "A: ", "**", "12:00 ")
    for unit in units:
        start = process_time()
        check(read_text(unit * (100_000 // len(unit))))
        assert process_time() - start < 5, unit  # seconds; a quadratic pattern takes far longer


def test_an_item_after_the_last_turn_has_none() -> None:
    text = "第１回会議録\n議事\n１　報告について\n○議長（青木健一君）　報告を受けます。\n２　その他\n"
    meeting = read_text(text)
    assert [item.first_turn for item in meeting.agenda if item.start > meeting.turns[-1].end] == [None]
