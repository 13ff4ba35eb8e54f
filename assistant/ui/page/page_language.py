"""page_language: Japanese or English by the address, the cookie, or the browser's accept-language."""

from assistant.models import Language


def page_language(asked: str, kept: str, accepted: str) -> Language:
    """The language that the address asks for, else the one that this browser kept, else its own first.

    ``accepted`` is its ``Accept-Language``. What names none of the two languages is passed over.
    """
    for given in (asked, kept):
        if given in ("ja", "en"):
            return "en" if given == "en" else "ja"
    return _first_accepted(accepted)


def _first_accepted(accepted: str) -> Language:
    """English when the browser puts it before Japanese, else Japanese."""
    preferred = [part.split(";")[0].strip().lower()[:2] for part in accepted.split(",")]
    return "en" if "en" in preferred and "ja" not in preferred[: preferred.index("en")] else "ja"
