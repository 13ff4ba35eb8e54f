"""AKOMA_NTOSO, a Dialect: ``<speech by="#id">``, ``<TLCPerson showAs>``, ``<FRBRdate>``, debateSections."""

from corpus.formats.debate_xml import Attributes, Dialect, iso_day


def _akoma_speaker(attributes: Attributes) -> str:
    return attributes.get("by", "").removeprefix("#")


def _akoma_date(path: str, attributes: Attributes) -> str:
    return (
        iso_day(attributes.get("date", ""))
        if path == "FRBRWork/FRBRdate" or path.endswith("/docDate")
        else ""
    )


def _akoma_person(name: str, attributes: Attributes) -> tuple[str, str]:
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
    speaker=_akoma_speaker,
    date=_akoma_date,
    person=_akoma_person,
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
