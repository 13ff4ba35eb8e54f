"""The Dialect of Akoma Ntoso XML: ``<speech by="#id">``, ``<TLCPerson showAs>``, ``<FRBRdate>``, headings."""

from corpus.formats.debate_xml import Attributes, Dialect, iso_day


def _speaker(attributes: Attributes) -> str:
    return attributes.get("by", "").removeprefix("#")


def _date(path: str, attributes: Attributes) -> str:
    return (
        iso_day(attributes.get("date", ""))
        if path == "FRBRWork/FRBRdate" or path.endswith("/docDate")
        else ""
    )


def _person(name: str, attributes: Attributes) -> tuple[str, str]:
    if not name.startswith("TLC"):
        return "", ""
    return attributes.get("eId", attributes.get("id", "")), attributes.get("showAs", "")


AKOMA_NTOSO = Dialect(
    format="akoma-ntoso",
    speeches=frozenset({"speech", "question", "answer"}),
    headings={"heading": 1, "subheading": 2},
    paragraphs=frozenset({
        "p", "li", "tr", "td", "num", "block", "tocItem", "listIntroduction", "item", "docNumber", "docDate",
        "docProponent", "docType", "session", "legislature",
    }),
    skipped=frozenset({"meta", "attachments", "authorialNote", "recordedTime"}),
    speaker=_speaker,
    date=_date,
    person=_person,
    titles=frozenset({"docTitle"}),
    labels=frozenset({"from"}),
    notes=frozenset({"narrative", "scene", "summary", "communication"}),
    sections=frozenset({
        "debateSection", "administrationOfOath", "rollCall", "prayers", "oralStatements", "writtenStatements",
        "personalStatements", "ministerialStatements", "resolutions", "nationalInterest", "declarationOfVote",
        "petitions", "papers", "noticesOfMotion", "questions", "address", "proceduralMotions", "pointOfOrder",
        "adjournment",
    }),
)  # fmt: skip
