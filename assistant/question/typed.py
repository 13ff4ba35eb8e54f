"""clean_question: typed or pasted, made one line: control, invisible characters, tags go; empty refused."""

import re
import unicodedata

from assistant.models import AskError

# Code points a person may paste; beyond it only the beginning is a question: the rest is a document.
QUESTION_CHARS = 2000
# Unicode categories that are no part of any question: control characters and lone surrogates stand between
# words, invisible marks inside them.
_BETWEEN, _INVISIBLE = ("Cc", "Cs"), "Cf"
_TYPED_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


def clean_question(text: str) -> str:
    """The question on one line, in composed letters and without what cannot be seen; AskError for no word."""
    kinds = ((letter, unicodedata.category(letter)) for letter in text[: 2 * QUESTION_CHARS])
    seen = "".join(" " if kind in _BETWEEN else letter for letter, kind in kinds if kind != _INVISIBLE)
    line = unicodedata.normalize("NFC", " ".join(seen.split())[:QUESTION_CHARS])
    if not any(letter.isalnum() for letter in line):
        what, found = (
            ("there is no word in the question", "質問に語句がありません")
            if line
            else ("the question is empty", "質問が空です")
        )
        raise AskError(
            f"{what}: expected a few words, such as 'what was said about USB memory'",
            f"{found}。「USBメモリーの取扱いについて」のように入力してください",
        )
    return line


def without_tags(line: str) -> str:
    """A question pasted from a web page as it read there; as it is where nothing else is in it."""
    read = " ".join(_TYPED_TAG.sub(" ", line).split())
    return read if any(letter.isalnum() for letter in read) else line
