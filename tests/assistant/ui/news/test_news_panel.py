"""The view of what is new: each entry with its quotes and what can be done; the minutes escaped."""

import re
from datetime import UTC, date, datetime

from shiomi import SPOKEN, MemoryLibrary, build_meeting

from assistant.answer.mentions import Mentions
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.keeping.saved import Kind, Narrowing, Saved
from assistant.show.strings import say, say_fiscal_year
from assistant.ui.news.news_panel import SHOWN, Whole, render_meetings, render_news
from assistant.ui.news.what_is_new import News, what_is_new

LOOKED = datetime(2024, 6, 1, 3, tzinfo=UTC)
EVIL = "<b onclick=x>鍵</b>"
MEETING = build_meeting([*SPOKEN, (1, "柏木委員", f"{EVIL}の件です。")], title=f"{EVIL}会議録")
ASSISTANT = Assistant(MemoryLibrary(MEETING), Settings(answer_threshold=0.3))


def saved(kind: Kind, words: str, seen: frozenset[str] = frozenset(), **more: object) -> Saved:
    given = {"asked_before": (), "narrowed": Narrowing(), "looked": LOOKED, "seen": seen, "told": frozenset()}
    return Saved("id0", kind, words, **(given | more))  # type: ignore[arg-type]


def news(kind: Kind, words: str, **more: object) -> News:
    return what_is_new(saved(kind, words, **more), ASSISTANT)  # type: ignore[arg-type]


def test_quotes_stand_with_their_source_and_ways_to_it() -> None:
    for found in (news("question", "キャビネットの鍵は誰が管理していますか"), news("mentions", "鍵")):
        html = render_news(Whole(None, [found]), "ja")
        assert html.count("<blockquote") == found.count > 0
        assert html.count('class="star"') == html.count('data-event="turn"') == found.count
        assert f'data-event="looked" data-saved="id0" data-held="{found.held_digest}"' in html
        assert "令和6年6月1日" in html
    assert "<mark>鍵</mark>" in html
    assert EVIL not in html


def test_what_has_news_stands_first_and_only_that_is_looked_at() -> None:
    nothing = News(
        saved("mentions", "灯台", asked_before=(), narrowed=Narrowing(2024, "海岸協議会")), frozenset()
    )
    html = render_news(Whole(None, [nothing, news("mentions", "鍵")]), "en")
    assert html.index("“鍵”") < html.index("“灯台”")
    assert html.count('data-event="looked"') == 1
    assert html.count('data-event="open_saved"') == html.count('data-event="unwatch"') == 2
    assert "海岸協議会" in html
    assert say_fiscal_year("en", 2024) in html


def test_meetings_added_are_listed_and_can_be_looked_at() -> None:
    html = render_news(Whole(news("meetings", ""), ()), "ja")
    assert f'data-meeting="{MEETING.meeting_id}"' in html
    assert 'data-event="looked"' in html
    assert 'data-event="unwatch"' not in html
    assert EVIL not in html
    assert say("ja", "news_empty") in html
    assert 'data-event="looked"' not in render_news(Whole(News(saved("meetings", ""), frozenset()), ()), "ja")


def test_more_than_are_read_at_a_glance_are_counted() -> None:
    many = build_meeting([(0, "柏木委員", f"鍵の{number}番です。") for number in range(SHOWN + 3)], ["鍵"])
    found = what_is_new(saved("mentions", "番"), Assistant(MemoryLibrary(many), Settings()))
    html = render_news(Whole(None, [found]), "ja")
    assert html.count("<blockquote") == SHOWN
    assert say("ja", "and_more", count=3) in html


def test_minutes_without_speakers_are_opened_as_a_whole() -> None:
    html = render_meetings(MemoryLibrary(MEETING).meetings(), "ja", new=frozenset({MEETING.meeting_id}))
    assert re.search(
        rf'data-event="meeting" data-meeting="{MEETING.meeting_id}".*{say("ja", "new_mark")}', html
    )
    assert len(Mentions(MemoryLibrary(MEETING)).find("鍵")) > 2
    assert date(2023, 8, 24) == MEETING.date


def test_trouble_and_undo_are_told() -> None:
    told = render_news(Whole(None, (), trouble="<保存できません>"), "ja")
    assert "&lt;保存できません&gt;" in told
    assert "data-event" not in told
    undo = render_news(Whole(None, (), removed="id0"), "ja")
    assert 'data-event="rewatch" data-saved="id0"' in undo
