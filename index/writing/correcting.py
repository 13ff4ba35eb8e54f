"""correct: a meeting's title, body and date put right by hand, in the store and for every sync after."""

from collections.abc import Mapping

from index.models import StoreError
from index.store.corrections import KINDS, Correction, Corrections, Values, corrected, uncorrected
from index.writing.ready import make_ready
from index.writing.sync import writing_to


def correct(store: str, meeting_id: str, given: Mapping[str, str]) -> None:
    """Put these values in the place of those that the file prints; what is "", or not given, is as printed.

    StoreError for a meeting that the store does not hold, and for a store on a server.
    """
    values: Values = {kind: given[kind] for kind in KINDS if given.get(kind)}
    with writing_to(store, None) as (opened, writer):
        writer.heal()
        entry = next((one for one in opened.meetings.entries() if one.meeting_id == meeting_id), None)
        if entry is None:
            raise StoreError(
                f"{meeting_id}: no meeting of that id in {store}; it was removed or updated",
                f"{meeting_id}: この会議録は {store} にありません。削除または更新されています",
            )
        printed = uncorrected(opened.meetings.get(meeting_id), entry.corrected)
        Corrections(store).put(Correction(meeting_id, entry.sources, values))
        put = corrected(printed, values)
        writer.add(make_ready(put, entry.sources, writer.encoder, corrected=tuple(values)))
        writer.finish()
