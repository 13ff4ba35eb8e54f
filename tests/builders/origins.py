"""Good files of every kind that is read, as name and bytes: the samples, and their words in other formats."""

import io
import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

from shiomi_documents import pack

Origin = tuple[str, bytes]

SPEECHES = (
    ("○議長（島田和江君）", "ただいまから令和６年度第２回汐見市港湾審議会を開会します。"),
    ("○港湾課長（瀬戸勝君）", "防波堤の改修は、令和７年４月に始め、総額は３億２千万円です。"),
    ("○委員（外山　薫君）", "工事のあいだ、漁船はどこに着けますか。"),
    ("○議長（島田和江君）", "御異議なしと認めます。よって、本案は可決されました。"),
)
ENGLISH = (
    "Shiomi Harbour Board\nMinutes of the meeting of 3 June 2024\nPresent: Marsh; Olsen\n\n1. Dredging\n"
    "Mr Marsh: When will the dredging begin?\nThe Clerk: In April; it costs 3,200,000.\nAGREED: to approve.\n"
)


def origins(samples: Path) -> tuple[Origin, ...]:
    """The samples and the same kind of minutes in the other formats, always the same bytes."""
    kept = [(path.name, path.read_bytes()) for path in sorted(samples.iterdir()) if path.suffix != ".md"]
    return (*kept, *_texts(), *_archives(kept))


def _texts() -> list[Origin]:
    plain = "令和６年度第２回汐見市港湾審議会会議録\n日時　令和６年９月３日（火）午後２時\n"
    plain += "１　防波堤の改修について\n" + "".join(f"{label}　{said}\n" for label, said in SPEECHES)
    table = "発言者,発言\n" + "".join(f"{label},{said}\n" for label, said in SPEECHES)
    captions = "".join(
        f"{at + 1}\n00:00:0{at},000 --> 00:00:0{at + 1},000\n<v {label}>{said}\n\n"
        for at, (label, said) in enumerate(SPEECHES)
    )
    markdown = "# 汐見市港湾審議会\n\n" + "".join(f"**{label}**\n\n{said}\n\n" for label, said in SPEECHES)
    speeches = [{"speaker": label, "speech": f"{label}　{said}"} for label, said in SPEECHES]
    session = {"issueID": "1", "session": 213, "nameOfHouse": "汐見院", "nameOfMeeting": "港湾委員会"}
    kokkai = {"meetingRecord": [{**session, "date": "2024-09-03", "speechRecord": speeches}]}
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "会議録", "clerk@shiomi.example"
    mail.set_content("会議録を送ります。")
    mail.add_attachment(plain.encode("cp932"), maintype="text", subtype="plain", filename="kowan.txt")
    mail.set_boundary("=shiomi=")
    rtf = "".join(f"\\u{ord(one)}?" if ord(one) > 127 else one.replace("\n", "\\par ") for one in plain)
    spoken = "".join(f'<sp who="{label}"><p>{said}</p></sp>' for label, said in SPEECHES)
    return [
        ("kowan.txt", plain.encode("utf-8")),
        ("kowan_sjis.txt", plain.encode("cp932")),
        ("kowan_jis.txt", plain.encode("iso2022_jp")),
        ("kowan_utf16.txt", plain.encode("utf-16")),
        ("kowan.csv", table.encode("utf-8-sig")),
        ("kowan.tsv", table.replace(",", "\t").encode("cp932")),
        ("kowan.srt", captions.encode("utf-8")),
        ("kowan.vtt", ("WEBVTT\n\n" + captions.replace(",000", ".000")).encode("utf-8")),
        ("kowan.md", markdown.encode("utf-8")),
        ("kowan.rtf", ("{\\rtf1\\ansi\\uc1 " + rtf + "}").encode("ascii")),
        ("kowan.json", json.dumps(kokkai, ensure_ascii=False).encode("utf-8")),
        ("kowan.eml", bytes(mail)),
        (
            "kowan.xml",
            f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{spoken}</body></text></TEI>'.encode(),
        ),
        ("harbour.txt", ENGLISH.encode("utf-8")),
        ("harbour.html", f"<html><body><pre>{ENGLISH}</pre></body></html>".encode()),
    ]


def _archives(kept: list[Origin]) -> list[Origin]:
    paragraphs = "".join(f"<text:p>{label}　{said}</text:p>" for label, said in SPEECHES)
    namespaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text")
    )
    content = (
        f"<office:document-content {namespaces}><office:body><office:text>{paragraphs}</office:text>"
        "</office:body></office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.text"
    return [
        ("kowan.odt", pack({"mimetype": mimetype, "content.xml": content})),
        ("kowan.xlsx", _workbook()),
        ("minutes.zip", pack({name: data for name, data in kept if name.endswith((".txt", ".html"))})),
    ]


def _workbook() -> bytes:
    """A table of speeches; openpyxl notes the time in it, which goes."""
    import openpyxl  # 0.3 s

    book, made = openpyxl.Workbook(), io.BytesIO()
    for row in (("発言者", "発言"), *SPEECHES):
        book.active.append(row)
    book.save(made)
    with zipfile.ZipFile(made) as written:
        return pack({name: written.read(name) for name in written.namelist() if name != "docProps/core.xml"})
