"""UNREAD: what to do with kinds that are not read (video, slides, e-book, DocuWorks), in two languages."""

from dataclasses import dataclass

from corpus.errors import ReadError


@dataclass(frozen=True, slots=True)
class Unread:
    """What a kind of file is and what to do with it, in one line of each language."""

    message: str
    japanese: str


UNREAD = {
    "picture": Unread(
        "a picture that is no PNG, JPEG or TIFF; save it as one of these",
        "PNG・JPEG・TIFF でない画像です。いずれかの形式で保存してください",
    ),
    "sound": Unread(
        "a sound recording; give a transcript of it",
        "音声です。文字に起こしたファイルを指定してください",
    ),
    "video": Unread(
        "a video; give its captions (.vtt, .srt) or a transcript",
        "動画です。字幕（.vtt、.srt）か文字起こしを指定してください",
    ),
    "archive": Unread(
        "an archive that is no .zip; unpack it, or pack it as .zip",
        "zip でない書庫です。展開するか zip にしてください",
    ),
    "program": Unread("a program; give minutes", "プログラムです。会議録を指定してください"),
    "database": Unread(
        "a database; export its minutes as text or CSV",
        "データベースです。テキストか CSV で出力してください",
    ),
    "slides": Unread("a presentation; save it as PDF", "スライドです。PDF で保存してください"),
    "drawing": Unread("a drawing; save it as PDF", "図です。PDF で保存してください"),
    "sheet": Unread(
        "a spreadsheet that is no .xlsx; save it as .xlsx or .csv",
        "xlsx でない表計算のファイルです。.xlsx か .csv で保存してください",
    ),
    "book": Unread("an e-book; save it as HTML or text", "電子書籍です。HTML かテキストで保存してください"),
    "message": Unread(
        "an Outlook message (.msg); save it as .eml",
        "Outlook のメール（.msg）です。.eml で保存してください",
    ),
    "docuworks": Unread("a DocuWorks document; save it as PDF", "DocuWorks 文書です。PDF で出力してください"),
    "binary": Unread(
        "of a kind that is not known, and no text; save it as text, PDF or .docx",
        "未知の形式で、テキストではありません。テキスト・PDF・.docx で保存してください",
    ),
}


def unread(source: str, kind: str) -> ReadError:
    """Why a file of this kind of ``UNREAD`` is not read."""
    return ReadError(f"{source}: {UNREAD[kind].message}", f"{source}: {UNREAD[kind].japanese}")
