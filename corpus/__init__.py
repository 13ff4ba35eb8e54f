"""What was said: a file on disk becomes a Meeting of speakers' turns."""

from corpus.files import find_files
from corpus.models import Meeting, ReadError, ReadWarning, Turn, YorokuError
from corpus.parser import read_meeting
from corpus.record import from_record, to_record

__all__ = [
    "Meeting",
    "ReadError",
    "ReadWarning",
    "Turn",
    "YorokuError",
    "find_files",
    "from_record",
    "read_meeting",
    "to_record",
]
