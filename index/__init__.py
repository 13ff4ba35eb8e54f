"""What can be found: meetings become passages in a local store, questions become ranked passages."""

from index.models import Filters, MeetingSummary, Progress, Ranking, StoreError, StoreStatus, SyncReport
from index.retriever import Retriever
from index.sync import sync

__all__ = [
    "Filters",
    "MeetingSummary",
    "Progress",
    "Ranking",
    "Retriever",
    "StoreError",
    "StoreStatus",
    "SyncReport",
    "sync",
]
