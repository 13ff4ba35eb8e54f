"""What was said: a file on disk becomes a Meeting of speakers' turns."""

from corpus.errors import ReadError, ReadWarning, YorokuError
from corpus.files import find_files
from corpus.models import Meeting, Turn
from corpus.process_apart import page_pictures, read_meeting

__all__ = [
    "Meeting",
    "ReadError",
    "ReadWarning",
    "Turn",
    "YorokuError",
    "find_files",
    "page_pictures",
    "read_meeting",
]
