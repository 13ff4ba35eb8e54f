"""Language ("ja" or "en") and Bilingual: whatever has a message in both; words_of picks one."""

from typing import Literal, Protocol

Language = Literal["ja", "en"]


class Bilingual(Protocol):
    """Whatever carries one line in each language: errors, warnings, reasons of a failure."""

    @property
    def message(self) -> str:
        """The line in English."""
        ...

    @property
    def japanese(self) -> str:
        """The line in Japanese."""
        ...


def words_of(told: Bilingual, language: Language) -> str:
    """The one line of an error, a warning or a failure in the reader's language."""
    return told.japanese if language == "ja" else told.message
