"""What was said: a file on disk becomes a Meeting of speakers' turns."""

from corpus.files import find_files
from corpus.models import Meeting, ReadError, ReadWarning, Turn, YorokuError
from corpus.pages.pictures import PagePicture, page_pictures
from corpus.record import from_record, to_record
from corpus.structure.parser import read_meeting

__all__ = [
    "Meeting",
    "PagePicture",
    "ReadError",
    "ReadWarning",
    "Turn",
    "YorokuError",
    "find_files",
    "from_record",
    "page_pictures",
    "read_meeting",
    "to_record",
]
