"""PUBLICWHIP, a Dialect (TheyWorkForYou): ``<speech speakername>``, ``<major-heading>``, divisions."""

from corpus.formats.debate_xml import Attributes, Dialect, iso_day


def _whip_speaker(attributes: Attributes) -> str:
    return "" if attributes.get("nospeaker") == "true" else attributes.get("speakername", "")


def _whip_date(path: str, attributes: Attributes) -> str:  # noqa: ARG001
    """Every element's id begins with the day."""
    return iso_day(attributes.get("id", ""))


def _whip_person(name: str, attributes: Attributes) -> tuple[str, str]:  # noqa: ARG001
    return "", ""


PUBLICWHIP = Dialect(
    format="publicwhip",
    speeches=frozenset({"speech", "ques", "reply"}),
    headings={"oral-heading": 1, "major-heading": 1, "minor-heading": 2},
    paragraphs=frozenset(
        {"p", "li", "tr", "table", "division", "mplist", "mpname", "msplist", "mspname", "lordlist", "lord"}
    ),
    skipped=frozenset({"gidredirect"}),
    speaker=_whip_speaker,
    date=_whip_date,
    person=_whip_person,
)  # fmt: skip
