"""All conversations as a file: every question with its answer and quotes, readable by programs."""

import json

from shiomi import MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.keeping.conversations import Conversations
from assistant.keeping.database import Database
from assistant.show.answer_record import to_record
from assistant.ui.conversations.conversations_file import export_conversations

LIBRARY = MemoryLibrary(build_meeting())
ANSWER = Assistant(LIBRARY, Settings(answer_threshold=0.3)).ask("キャビネットの鍵は誰が管理していますか")


def test_everything_is_in_the_file() -> None:
    kept = Conversations(Database())
    one, _ = kept.add("", ANSWER.question, to_record(ANSWER))
    kept.add(one, "別の版で聞いたこと", "{}")
    file = export_conversations(kept.all(), LIBRARY)
    (told,) = json.loads(file.content)["conversations"]
    assert told["name"] == ANSWER.question
    first, second = told["exchanges"]
    assert [one["quote"] for one in first["answer"]["quotes"]] == [one.quote.text for one in ANSWER.quotes]
    assert first["answer"]["text"] == ANSWER.text
    assert (second["question"], second["answer"]) == ("別の版で聞いたこと", None)
    assert (file.name, file.kind) == ("yoroku-conversations.json", "application/json")
