"""language_of a question by its letters; message_language by the environment or Windows: ja or en."""

import os
import re
import sys
from collections.abc import Mapping

from assistant.models import Language
from corpus.language.lexicon import any_of

_KANA_ASKED = re.compile(r"[぀-ゟ]")
_JAPANESE_ASKED = re.compile(r"[぀-ヿ㐀-鿿々〆ｦ-ﾟ]")
_ENGLISH_ASKED = re.compile(rf"\b(?:{any_of('assistant/empty_en')})\b", re.IGNORECASE)
_WINDOWS_JAPANESE = 0x11  # the primary language of LANGID 0x0411


def language_of(text: str) -> Language:
    """Japanese when any kana or kanji is in it, else English; a name in kanji leaves English as it is."""
    if not _JAPANESE_ASKED.search(text):
        return "en"
    return "ja" if _KANA_ASKED.search(text) or not _ENGLISH_ASKED.search(text) else "en"


def spoken_language(question: str, before: Language | None) -> Language:
    """The language to answer in: a term of Latin letters (USB) goes on in that of the conversation."""
    term = len(question.split()) == 1 and question.isascii() and not question.endswith("?")
    return before if before and term and not _ENGLISH_ASKED.search(question) else language_of(question)


def message_language(environ: Mapping[str, str] = os.environ) -> Language:
    """The language of messages on the command line: that of the locale, English where it says nothing."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(name):
            return "ja" if value.lower().startswith("ja") else "en"
    return "ja" if _windows_speaks_japanese() else "en"


def _windows_speaks_japanese() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # imported here: `windll` exists on Windows only

    return bool(ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == _WINDOWS_JAPANESE)
