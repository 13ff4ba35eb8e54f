"""Every meeting is compared; what a repair needs to know is noted on the way."""

import shutil
from contextlib import closing
from pathlib import Path

from assistant.doctor.check_meetings import Faults, check_meetings
from assistant.doctor.report import Checked, Step
from index import Retriever
from index.store.store import Store


def test_a_lost_record_is_noted_with_its_files(sample_store: str, tmp_path: Path) -> None:
    copy = str(tmp_path / "store")
    shutil.copytree(sample_store, copy)
    store = Store(copy)
    lost = store.meetings.entries()[2]
    store.meetings.keep({lost.meeting_id: "AAAA"})
    store.disconnect()
    faults = Faults()
    with closing(Retriever(copy, reading=False)) as opened:
        *steps, found = check_meetings(opened, faults)
    assert isinstance(found, Checked)
    assert (found.state, found.numbers["faults"]) == ("wrong", 1)
    assert found.findings[0].source == lost.sources[0]
    assert (faults.lost, faults.others) == ([lost.sources], 0)
    assert steps[-1] == Step("meetings", 10, 10)
