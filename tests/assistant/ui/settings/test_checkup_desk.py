"""A check-up from the page: watched, stopped, its last report kept; refused where others see the page."""

import pytest

from assistant.config import Settings
from assistant.models import AskError
from assistant.ui.session import Session
from assistant.ui.settings.checkup_desk import CheckupDesk


def test_it_is_watched_and_its_report_stays(sample_store: str) -> None:
    desk = CheckupDesk(Settings(store=sample_store, reading=False), is_open=True, names=("meetings",))
    assert "異常" not in str(desk.whole(Session())["checkup"])
    first, *_, last = desk.examine(Session(), "look")
    assert "<progress>" in str(first["checkup"])
    assert last["announcement"] == "異常はありません。"
    assert "10件" in str(last["checkup"])
    assert "Nothing is wrong" in str(desk.whole(Session("en"))["checkup"])


def test_it_ends_when_it_is_told_to(sample_store: str) -> None:
    desk = CheckupDesk(Settings(store=sample_store, reading=False), is_open=True, names=("meetings",))
    news = desk.examine(Session(), "look")
    next(news)
    next(news)
    assert next(desk.stop(Session()))["announcement"]
    *_, last = news
    assert "中止しました" in str(last["checkup"])


def test_what_is_no_way_to_look_does_nothing(sample_store: str) -> None:
    desk = CheckupDesk(Settings(store=sample_store), is_open=True)
    assert list(desk.examine(Session(), "")) == []


def test_where_others_see_the_page_it_is_refused() -> None:
    desk = CheckupDesk(Settings(store="/store"), is_open=False)
    with pytest.raises(AskError, match="yoroku doctor"):
        next(desk.examine(Session(), "repair"))
