"""read_text, decode: byte order marks, a _ladder of encodings (UTF-8, cp932, EUC, JIS); form feeds."""

import codecs
import re

from corpus.errors import ReadError
from corpus.models import Page, SourceText

# Of the characters, in Japanese text decoded in the right byte order; the wrong one gives less than half.
PLAIN_SHARE = 0.9

# Of the runs of bytes beyond ASCII, those of one byte: more in Western text with a few signs; in cp932, whose
# hiragana are two such bytes, less than a tenth, but of katakana alone all.
ALONE_SHARE = 0.9
WESTERN_SHARE = 0.05  # of the bytes are beyond ASCII in English, at most; half are in katakana

_EIGHT_BITS = re.compile(rb"[\xa1-\xdf]+")
# What announces kanji in ISO-2022-JP: text in which it is left was taken for another encoding.
_JIS_ESCAPE = re.compile("\x1b\\$[@B]")

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_text(data: bytes, source: str, sha256: str) -> SourceText:
    """A text file, decoded by the ladder of ``decode``; form feeds divide its pages."""
    text, encoding = decode(data, source)
    return SourceText(source, text, sha256, "text", encoding, pages_of(text))


def decode(data: bytes, source: str) -> tuple[str, str]:
    """(text, encoding) by the first that fits: BOM, UTF-8, ISO-2022-JP, UTF-16, cp1252, cp932 or EUC-JP.

    A strict ladder is right where statistics fail on short texts. ReadError for bytes that are no text.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decoded_strictly(data[len(bom) :], encoding, source), encoding
    for encoding in _ladder(data):
        try:
            text = (_in_seven_bits(data) if encoding.startswith("iso2022") else data).decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _is_no_text(text) and not _JIS_ESCAPE.search(text):
            return text, encoding
    raise _no_text(source)


def _ladder(data: bytes) -> tuple[str, ...]:
    head = data[:65536]
    if b"\x1b$" in head or b"\x1b(" in head:
        return ("iso2022_jp", "iso2022_jp_2004", "iso2022_jp_ext", "utf-8")
    if 0 in head:
        return _utf16_by_kana(head[: len(head) // 2 * 2])
    runs = re.findall(rb"[\x80-\xff]+", head)
    western = ("cp1252",) if sum(len(run) == 1 for run in runs) > ALONE_SHARE * len(runs) else ()
    few = len(runs) < WESTERN_SHARE * len(head)
    return (
        ("utf-8", *western, *_japanese_encodings(data))
        if few
        else ("utf-8", *_japanese_encodings(data), *western)
    )


def _in_seven_bits(data: bytes) -> bytes:
    """Half-width kana that some programs write in eight bits among ISO-2022-JP, as it has them in seven."""
    return _EIGHT_BITS.sub(lambda kana: b"\x1b(I" + bytes(one & 0x7F for one in kana[0]) + b"\x1b(B", data)


def _utf16_by_kana(head: bytes) -> tuple[str, ...]:
    """UTF-16 without a byte order mark, in the byte order that gives text; none for a program or picture."""
    shares = {
        order: plain_share(head.decode(order, errors="replace")) for order in ("utf-16-le", "utf-16-be")
    }
    best = max(shares, key=shares.__getitem__)
    return (best,) if shares[best] > PLAIN_SHARE else ()


def plain_share(text: str) -> float:
    """The share of characters that are Japanese, ASCII or white space."""
    return len(re.findall(r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff9f\s -~]", text)) / max(1, len(text))


def _japanese_encodings(data: bytes) -> tuple[str, ...]:
    """cp932 before EUC-JP, unless cp932 would give mostly half-width kana: so EUC-JP bytes look."""
    kana = len(re.findall(rb"[\xa1-\xdf]", data[:65536]))
    high = len(re.findall(rb"[\x80-\xff]", data[:65536]))
    return (
        ("euc_jp", "euc_jis_2004", "cp932")
        if kana * 10 > high * 6 and _encoding_fits(data, "euc_jp")
        else ("cp932", "euc_jp", "euc_jis_2004")
    )


def _encoding_fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _decoded_strictly(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_text(source) from error


def _is_no_text(text: str) -> bool:
    """Text has no control characters but a few; a renamed binary has many."""
    control = len(re.findall(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]", text[:65536]))
    return control * 100 > len(text[:65536])


def _no_text(source: str) -> ReadError:
    return ReadError(
        f"{source}: not text in UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP or UTF-16; save it in one of these",
        f"{source}: UTF-8・Shift_JIS・EUC-JP・JIS・UTF-16 のどれでもありません。保存し直してください",
    )


def pages_of(text: str) -> tuple[Page, ...]:
    """The pages that form feeds divide a text into; none where there is no form feed."""
    if "\f" not in text:
        return ()
    pages, start = [], 0
    for number, page_text in enumerate(text.split("\f"), 1):
        end = min(start + len(page_text) + 1, len(text))
        pages.append(Page(number, start, end))
        start = end
    return tuple(pages)
