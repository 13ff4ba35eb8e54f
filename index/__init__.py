"""What can be found: meetings become passages in a local store, questions become ranked passages."""

from index.models import (
    Filters,
    MeetingSummary,
    Progress,
    Ranking,
    SearchResult,
    StoreError,
    StoreStatus,
    SyncReport,
)
from index.search.retriever import Retriever
from index.writing.sync import remove, sync

__all__ = [
    "Filters",
    "MeetingSummary",
    "Progress",
    "Ranking",
    "Retriever",
    "SearchResult",
    "StoreError",
    "StoreStatus",
    "SyncReport",
    "remove",
    "sync",
]
