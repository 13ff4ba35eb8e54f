"""What was put right by hand is found by, is marked, and outlasts every way of indexing again."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from index import Filters, MeetingSummary, Retriever, sync
from index.models import StoreError
from index.writing.correcting import correct

MINUTES = "街路樹の会\n〇事務局　街路樹の剪定を秋に行います。\n〇荒木委員　枝はどうしますか。\n"


def held(store: str) -> MeetingSummary:
    with closing(Retriever(store, reading=False)) as opened:
        (summary,) = opened.meetings()
        assert opened.meeting(summary.meeting_id).title == summary.title
        assert all(not one.faults for one in opened.examine())
        return summary


@pytest.mark.usefixtures("probed_here")
def test_a_correction_outlasts_indexing_again(tmp_path: Path) -> None:
    file, store = tmp_path / "a.txt", str(tmp_path / "store")
    file.write_text(MINUTES, encoding="utf-8")
    sync([file], store)
    before = held(store)
    correct(store, before.meeting_id, {"title": "街路樹協議会会議録", "body": "", "date": "2024-06-06"})
    put = held(store)
    assert (put.title, put.date, put.corrected) == ("街路樹協議会会議録", date(2024, 6, 6), ("title", "date"))
    with closing(Retriever(store, reading=False)) as opened:
        bounds = Filters(since=date(2024, 6, 1), until=date(2024, 6, 30))
        assert opened.search("街路樹の剪定", filters=bounds).results
    sync([file], store, rebuild=True)
    assert held(store) == put
    file.write_text(MINUTES + "〇事務局　堆肥にします。\n", encoding="utf-8")
    sync([file], store)
    changed = held(store)
    assert changed.meeting_id != put.meeting_id
    assert (changed.title, changed.corrected) == (put.title, put.corrected)
    correct(store, changed.meeting_id, {})
    assert (held(store).title, held(store).corrected) == (before.title, ())


def test_a_meeting_that_is_not_there(tmp_path: Path) -> None:
    sync([], str(tmp_path / "store"))
    with pytest.raises(StoreError, match="no meeting of that id"):
        correct(str(tmp_path / "store"), "0a", {"title": "会議録"})
