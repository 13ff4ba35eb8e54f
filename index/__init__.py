"""What can be found: meetings become passages in a local store, questions become ranked passages."""

from index.models import Filters, MeetingSummary, Ranking, StoreStatus, SyncReport
from index.search.retriever import Retriever
from index.writing.sync import remove, sync

__all__ = [
    "Filters",
    "MeetingSummary",
    "Ranking",
    "Retriever",
    "StoreStatus",
    "SyncReport",
    "remove",
    "sync",
]
