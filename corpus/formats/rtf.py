"""read_rtf: tokens of Rich Text: groups and their _State, control words, fonts and code pages, characters.

Our own reader: striprtf gives hidden and deleted text as the document's, runs cells together, and needs the
square of the time for a file that opens a font table a thousand times.
"""

import codecs
import re
import struct
from dataclasses import dataclass, replace

from corpus.errors import ReadError
from corpus.language.lexicon import words
from corpus.models import SourceText

MAX_DEPTH = 10_000  # groups inside one another; a document nests about 10

# The first is a run of characters each with one "?" for old programs, as Japanese is written.
_RTF_TOKEN = re.compile(
    rb"((?:\\u-?\d{1,5} ?\?){2,64})|[\r\n]+|([{}])|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?"
    rb"|((?:\\'[0-9a-fA-F]{2})+)|\\(.)|([^{}\\\r\n]+)",
    re.DOTALL,
)
_RTF_UNIT = re.compile(rb"-?\d+")
_RTF_CHARACTERS = {
    b"par": "\n", b"line": "\n", b"sect": "\n", b"page": "\n", b"row": "\n", b"nestrow": "\n", b"cell": "\t",
    b"nestcell": "\t", b"tab": "\t", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’",
    b"ldblquote": "“", b"rdblquote": "”", b"bullet": "・", b"emspace": " ", b"enspace": " ", b"qmspace": " ",
}  # fmt: skip
_MEANT_DESTINATIONS = frozenset(
    {b"u", b"fonttbl", b"v", b"deleted", b"plain", b"fcharset", b"ansicpg", b"uc", b"f"}
)
_RTF_SYMBOLS = {b"~": "\u00a0", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\", b"\r": "\n", b"\n": "\n"}
# The code pages that a font's character set stands for.
_RTF_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 78: "cp932", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950",
    161: "cp1253", 162: "cp1254", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250",
}  # fmt: skip


def read_rtf(data: bytes, source: str, sha256: str) -> SourceText:
    """The text of an RTF document; ReadError where its groups do not end or nest beyond ``MAX_DEPTH``."""
    reader, at = _RtfReader(source), 0
    while match := _RTF_TOKEN.match(data, at):
        at = match.end() + reader.take(match)
    text = re.sub(r"(?<!\t)\t+\n", "\n", reader.text())
    return SourceText(source, re.sub(r"\n{3,}", "\n\n", text).strip("\n"), sha256, "rtf")


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group: whether its text is left out, its font, the characters after each \\u."""

    silent: bool = False
    hidden: bool = False
    font: int = -1
    fallback: int = 1


class _RtfReader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._bytes = bytearray()  # in the font's code page, whose characters may go on in the next token
        self._state = _State()
        self._open: list[_State] = []
        self._code_page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._in_fonts = 0  # how deep the font table lies
        self._to_skip = 0  # characters that stand for the \u before them in old programs
        self._high = 0  # the first half of a character beyond U+FFFF
        self._destinations = frozenset(word.encode() for word in words("rtf_destinations"))

    def take(self, match: re.Match[bytes]) -> int:
        """One token; how many bytes after it are a picture's or the like, and no tokens."""
        run, brace, word, number, coded, symbol, plain = match.groups()
        if run:
            self._rtf_run(run)
        elif coded:
            self._code(bytes.fromhex(coded.replace(b"\\'", b"").decode()))
        elif plain:
            self._code(plain)
        elif symbol and self._bytes and symbol in b"{}\\":
            self._code(symbol)
        elif brace or word or symbol:
            self._write_coded()
            if brace:
                self._rtf_group(brace)
            elif word == b"bin":
                return max(0, int(number or 0))
            elif word in _RTF_CHARACTERS:
                self._rtf_write(_RTF_CHARACTERS[word])
            elif word in self._destinations:
                self._silence_group()
            elif word in _MEANT_DESTINATIONS:
                self._format(word, int(number) if number else None)
            else:
                self._rtf_symbol(symbol)
        return 0

    def text(self) -> str:
        """All that was written."""
        self._write_coded()
        return "".join(self._pieces)

    def _rtf_group(self, brace: bytes) -> None:
        self._to_skip = 0
        if brace == b"{":
            if len(self._open) >= MAX_DEPTH:
                raise ReadError(
                    f"{self._source}: more than {MAX_DEPTH:,} groups inside one another; save it as .docx",
                    f"{self._source}: 入れ子が {MAX_DEPTH:,} 段を超えています。.docx で保存し直してください",
                )
            self._open.append(self._state)
        elif self._open:
            self._state = self._open.pop()
            if len(self._open) < self._in_fonts:
                self._in_fonts = 0

    def _format(self, word: bytes, number: int | None) -> None:
        if word == b"u":
            self._rtf_unicode((number or 0) & 0xFFFF)
        elif word == b"fonttbl":
            self._in_fonts = len(self._open)
            self._silence_group()
        elif word in (b"v", b"deleted"):
            self._state = replace(self._state, hidden=number != 0)
        elif word == b"plain":
            self._state = replace(self._state, hidden=False)
        elif word == b"fcharset" and self._in_fonts and number in _RTF_CHARSETS:
            self._fonts[self._state.font] = _RTF_CHARSETS[number]
        elif word == b"ansicpg":
            self._code_page = _known_code_page(f"cp{number}")
        elif word == b"uc" and number is not None:
            self._state = replace(self._state, fallback=max(0, min(number, 8)))
        elif word == b"f" and number is not None:
            self._state = replace(self._state, font=number)

    def _rtf_unicode(self, unit: int) -> None:
        self._to_skip = self._state.fallback
        if 0xD800 <= unit < 0xDC00:
            self._high = unit
        elif 0xDC00 <= unit < 0xE000:
            if self._high:
                self._rtf_write(chr(0x10000 + (self._high - 0xD800 << 10) + unit - 0xDC00))
            self._high = 0
        else:
            self._rtf_write(chr(unit))

    def _rtf_run(self, run: bytes) -> None:
        self._write_coded()
        units = [int(unit) & 0xFFFF for unit in _RTF_UNIT.findall(run)]
        if self._state.fallback == 1 and not self._high:
            written = struct.pack(f"<{len(units)}H", *units).decode("utf-16-le", errors="replace")
            self._rtf_write(written)
            return
        for unit in units:
            self._rtf_unicode(unit)
            self._code(b"?")
            self._write_coded()

    def _rtf_symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._silence_group()
        else:
            self._rtf_write(_RTF_SYMBOLS.get(symbol, ""))

    def _code(self, coded: bytes) -> None:
        """Bytes in the font's code page, kept until a character cannot go on beyond them."""
        self._bytes += coded[self._to_skip :]
        self._to_skip = max(0, self._to_skip - len(coded))

    def _write_coded(self) -> None:
        if self._bytes:
            encoding = self._fonts.get(self._state.font, self._code_page)
            self._rtf_write(self._bytes.decode(encoding, errors="replace"))
        self._bytes.clear()

    def _silence_group(self) -> None:
        self._state = replace(self._state, silent=True)

    def _rtf_write(self, text: str) -> None:
        if not self._state.silent and not self._state.hidden:
            self._pieces.append(text)


def _known_code_page(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"
