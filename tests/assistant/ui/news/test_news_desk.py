"""The events of what is new: watched by a press, counted, looked at, taken off and back; each owner's own."""

import base64
import json
import re
from dataclasses import replace

import pytest
from page_changes import desk_over, held, last
from shiomi import SPOKEN, MemoryLibrary, build_meeting

from assistant.config import Settings
from assistant.models import AskError
from assistant.show.strings import say
from assistant.ui.desk import Desk
from assistant.ui.mentions.seeking import Seeking
from assistant.ui.session import Session

OLD = build_meeting()
NEW = build_meeting([one for one in SPOKEN if one[0] == 1], meeting_id="b" * 12)
LATER = build_meeting([one for one in SPOKEN if one[0] == 1], meeting_id="c" * 12)
QUESTION = "キャビネットの鍵は誰が管理していますか"
SETTINGS = Settings(answer_threshold=0.3)
KEYS = Session(view="mentions", seeking=Seeking("鍵"))


class Growing(MemoryLibrary):
    """A library that a sync adds meetings to."""

    def __init__(self) -> None:
        super().__init__(OLD)
        self.held = [OLD]

    def add(self, *meetings: object) -> None:
        self.held += meetings  # type: ignore[arg-type]
        super().__init__(*self.held)


@pytest.fixture
def library() -> Growing:
    return Growing()


@pytest.fixture
def over(library: Growing) -> Desk:
    return desk_over(library, SETTINGS)


def told(page: dict[str, object]) -> tuple[int, str]:
    """How many are watched, and the count beside the view's name."""
    html = str(page["news_count"])
    watched = re.search(r"data-watched='(.*?)'", html)
    count = re.search(r'data-news="(\d*)"', html)
    assert watched is not None
    assert count is not None
    return len(json.loads(watched[1])), count[1]


def looking(page: dict[str, object]) -> list[tuple[str, str]]:
    return re.findall(r'data-event="looked" data-saved="(.*?)" data-held="(.*?)"', str(page["watched"]))


def test_what_is_watched_is_told_until_it_was_looked_at(over: Desk, library: Growing) -> None:
    asked = held(last(over.asking.ask(Session(), QUESTION)))
    assert told(last(over.news.watch(asked, "0", "yes"))) == (1, "")
    assert told(last(over.news.watch_search(KEYS, "yes"))) == (2, "")
    library.add(NEW)
    assert told(last(over.news.count(Session()))) == (2, "3"), "the two, and that minutes were added"
    page = last(over.show(Session(), "news"))
    shown = looking(page)
    assert len(shown) == 3
    for saved, of in shown:
        page = last(over.news.looked(Session(), saved, of))
    assert (looking(page), told(page)) == ([], (2, ""))


def test_the_button_of_an_answer_is_the_one_that_is_told(over: Desk) -> None:
    asked = held(last(over.asking.ask(Session(), QUESTION)))
    page = last(over.asking.ask(asked, "ほかにはありますか"))
    buttons = re.findall(r'data-event="watch" data-watch="(\w+)"', str(page["conversation"]))
    for place in ("0", "1"):
        page = last(over.news.watch(held(page) if "session" in page else asked, place, "yes")) | {
            "session": held(page)
        }
        assert buttons[int(place)] in str(page["news_count"])
    found = str(over.mentions.whole(KEYS)["found"])
    (button,) = re.findall(r'data-event="watch_search" data-watch="(\w+)"', found)
    assert button in str(last(over.news.watch_search(KEYS, "yes"))["news_count"])
    assert told(last(over.news.watch_search(KEYS, "yes")))[0] == 3, "whatever a page that knew less says"
    for _ in range(2):
        assert told(last(over.news.watch_search(KEYS, "no")))[0] == 2
    narrowed = Session(seeking=Seeking("灯台"))
    assert 'data-event="watch_search"' in str(over.mentions.whole(narrowed)["found"]), "to hear of the first"


def test_what_came_after_it_was_shown_is_not_looked_at_with_it(over: Desk, library: Growing) -> None:
    last(over.news.watch_search(KEYS, "yes"))
    library.add(NEW)
    (_, shown) = looking(last(over.show(Session(), "news")))[-1]
    saved = looking(last(over.show(Session(), "news")))[-1][0]
    library.add(LATER)
    page = last(over.news.looked(Session(), saved, shown))
    assert page["announcement"] == say("ja", "new_meanwhile")
    assert saved in dict(looking(page))


def test_one_is_taken_off_and_brought_back(over: Desk) -> None:
    last(over.news.watch_search(KEYS, "yes"))
    page = last(over.show(Session(), "news"))
    (saved,) = re.findall(r'data-event="unwatch" data-saved="(.*?)"', str(page["watched"]))
    page = last(over.news.unwatch(held(page), saved))
    assert told(page) == (0, "")
    assert f'data-event="rewatch" data-saved="{saved}"' in str(page["watched"])
    page = last(over.news.rewatch(held(page), saved))
    assert told(page) == (1, "")
    assert 'data-event="rewatch"' not in str(page["watched"])


def test_what_is_saved_is_shown_whole(over: Desk) -> None:
    last(over.news.watch_search(KEYS, "yes"))
    asked = held(last(over.asking.ask(Session(), QUESTION)))
    follow_up = held(last(over.asking.ask(asked, "ほかにはありますか")))
    last(over.news.watch(follow_up, "1", "yes"))
    page = last(over.show(Session(), "news"))
    question, search = re.findall(r'data-event="open_saved" data-saved="(.*?)"', str(page["watched"]))
    opened = last(over.open_saved(Session(), question))
    assert [one.question for one in held(opened).answers] == [QUESTION, "ほかにはありますか"]
    opened = last(over.open_saved(Session(), search))
    assert (held(opened).view, held(opened).seeking.words) == ("mentions", "鍵")


def test_nobody_elses(over: Desk) -> None:
    last(over.news.watch_search(replace(KEYS, owner="荒木"), "yes"))
    theirs = last(over.news.count(Session(owner="三田")))
    assert told(theirs) == (0, "")
    ours = last(over.show(Session(owner="荒木"), "news"))
    (saved,) = re.findall(r'data-event="open_saved" data-saved="(.*?)"', str(ours["watched"]))
    for event in (over.news.unwatch, over.open_saved):
        assert last(event(Session(owner="三田"), saved)) == {}
    assert told(last(over.news.count(Session(owner="荒木")))) == (1, "")


def test_the_first_page_tells_what_was_added(over: Desk, library: Growing) -> None:
    welcome = str(last(over.arrive(Session(), {}))["conversation"])
    assert f'data-meeting="{OLD.meeting_id}"' in str(last(over.asking.suggest(Session(), ""))["tried"])
    assert 'data-to="news"' not in welcome
    library.add(NEW)
    assert 'data-to="news"' in str(last(over.arrive(Session(), {}))["conversation"])


def test_where_nothing_is_kept_it_is_said_and_nothing_is_told(library: Growing) -> None:
    over = desk_over(library, SETTINGS)
    last(over.keep(Session(), "", "yes"))
    asked = held(last(over.asking.ask(Session(), QUESTION)))
    changes = over.news.watch(asked, "0", "yes")
    assert told(next(changes)) == (0, "")
    with pytest.raises(AskError, match="nothing is kept"):
        next(changes)
    library.add(NEW)
    assert 'data-to="news"' not in str(last(over.arrive(Session(), {}))["conversation"])
    public = desk_over(library, Settings(host="0.0.0.0", no_auth=True))
    assert say("ja", "keep_nobody") in str(last(public.show(Session(), "news"))["watched"])
    with pytest.raises(AskError):
        list(public.news.watch(asked, "0", "yes"))
    assert list(public.news.count(Session())) == []


def test_what_is_saved_is_exported_and_deleted_with_the_conversations(over: Desk) -> None:
    last(over.news.watch_search(KEYS, "yes"))
    settings = str(last(over.show(Session(), "settings"))["settings"])
    assert say("ja", "watched_count", count=1) in settings
    assert "鍵" in _exported(over)
    assert told(last(over.forget_all(Session(), "yes"))) == (0, "")


def _exported(over: Desk) -> str:
    file = str(last(over.conversations.export(Session()))["outbox"])
    return base64.b64decode(file.partition("base64,")[2].partition('"')[0]).decode("utf-8")
