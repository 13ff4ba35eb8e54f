"""What takes long the first time is done once, while the first visitor reads."""

import threading
from typing import Any

import pytest
from shiomi import MemoryLibrary, build_meeting
from waiting import wait_until

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.ui.desk import Desk
from assistant.ui.meetings.meeting_list import Shelf
from assistant.ui.session import Session
from assistant.ui.warm_up import WarmUp
from corpus import Meeting, YorokuError
from index import Ranking

QUESTION = "キャビネットの鍵は誰が管理していますか"


class Counting(MemoryLibrary):
    """A library that counts how often it is searched."""

    searched = 0

    def search(self, *given: Any, **named: Any) -> Ranking:
        self.searched += 1
        return super().search(*given, **named)


class LostLater(MemoryLibrary):
    """A library whose meetings are gone for whoever reads ahead."""

    def meeting(self, meeting_id: str) -> Meeting:
        if threading.current_thread() is not threading.main_thread():
            raise YorokuError("the store is gone", "保存場所がありません")
        return super().meeting(meeting_id)


def test_all_minutes_are_read_while_the_first_visitor_reads() -> None:
    library = MemoryLibrary(build_meeting())
    assistant = Assistant(library, Settings(answer_threshold=0.3))
    list(Desk(assistant, Shelf(library)).arrive(Session(), {}))
    wait_until(lambda: assistant.mentions.is_read, "the minutes had been read")


def test_it_asks_once_for_all_visitors() -> None:
    library = Counting(build_meeting())
    warm_up = WarmUp(Assistant(library, Settings()))
    warm_up.begin(iter([QUESTION]))
    searched = library.searched
    warm_up.begin(iter([QUESTION]))
    assert library.searched == searched > 0


def test_minutes_that_cannot_be_read_ahead_are_no_matter_to_the_visitor(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    assistant = Assistant(LostLater(build_meeting()), Settings())
    WarmUp(assistant).begin(iter([QUESTION]))
    wait_until(lambda: "could not be read ahead" in caplog.text, "it was logged")
    assert not assistant.mentions.is_read
