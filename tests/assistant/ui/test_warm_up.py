"""What takes long the first time is done once, while the first visitor reads."""

from page_changes import desk_over
from shiomi import MemoryLibrary, build_meeting
from waiting import wait_until

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.ui.desk import Desk
from assistant.ui.meetings.meeting_list import Shelf
from assistant.ui.session import Session

MEETING = build_meeting()
QUESTION = "キャビネットの鍵は誰が管理していますか"


def desk() -> Desk:
    return desk_over(MemoryLibrary(MEETING), Settings(answer_threshold=0.3))


def test_all_minutes_are_read_while_the_first_visitor_reads() -> None:
    library = MemoryLibrary(MEETING)
    assistant = Assistant(library, Settings(answer_threshold=0.3))
    list(Desk(assistant, Shelf(library)).arrive(Session(), {}))
    wait_until(lambda: assistant.mentions.is_read, "the minutes had been read")
