"""YorokuError, ReadError and ReadWarning: a message in English and one in Japanese for what went wrong.

YorokuError       one clear line in English and in Japanese: what was given, what was expected, what to do
└── ReadError     a file that cannot be read as minutes
"""

from dataclasses import dataclass


class YorokuError(Exception):
    """What a user can mend: in one line of each language what was given, what was expected, what to do."""

    def __init__(self, message: str, japanese: str) -> None:
        super().__init__(message)
        self.message = message
        self.japanese = japanese

    def __reduce__(self) -> tuple[type["YorokuError"], tuple[str, str]]:
        """Both lines go with the error from one process to another."""
        return type(self), (self.message, self.japanese)


class ReadError(YorokuError):
    """A file cannot be read as minutes."""


@dataclass(frozen=True, slots=True)
class ReadWarning:
    """A file was read, but not all of it well: one line in each language."""

    message: str
    japanese: str
