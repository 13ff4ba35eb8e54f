"""Citations written out, checked by the parsers of those who will read them; no field is ever made up."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import bibtexparser
import pytest
import rispy
from citeproc import Citation as CiteprocCitation
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from shiomi import build_meeting

from assistant.answer.citations import cite
from assistant.models import AskError, Citation, Quote
from assistant.show.styles import STYLES, escape_markdown, render


def citation(ordinal: int = 4) -> Citation:
    """The citation of one turn of the meeting of Shiomi."""
    meeting = build_meeting()
    turn = meeting.turns[ordinal]
    quote = Quote(meeting.meeting_id, ordinal, turn.start, turn.end, meeting.text[turn.start : turn.end])
    found = cite(meeting, quote)
    assert found is not None
    return found


def bare() -> Citation:
    """A citation of which nothing but the place is known."""
    return replace(
        citation(),
        title="",
        body="",
        date=None,
        speaker="",
        name="",
        role="",
        agenda="",
        page=None,
        session="",
    )


def test_plain_japanese() -> None:
    assert render(citation(), "plain") == (
        "「令和5年度第2回汐見市情報公開審査会会議録」令和5年8月24日, 事務局, "
        "議題 1 配食サービスに関する事務について（諮問）, 発言5"
    )


def test_english() -> None:
    assert render(replace(citation(), page=3), "english") == (
        "汐見市情報公開審査会, “令和5年度第2回汐見市情報公開審査会会議録”, 24 August 2023, "
        "item “1 配食サービスに関する事務について（諮問）”, p. 3, turn 5 (事務局)."
    )


def test_sist02() -> None:
    assert render(citation(), "sist02") == (
        "事務局. “1 配食サービスに関する事務について（諮問）”. 令和5年度第2回汐見市情報公開審査会会議録. "
        "汐見市情報公開審査会, 2023-08-24, 発言5."
    )


def test_the_full_name_is_added_to_a_label_that_lacks_it() -> None:
    assert "柏木委員（柏木祐介）" in render(citation(3), "plain")


@pytest.mark.parametrize("style", STYLES)
def test_what_is_not_known_is_left_out(style: str) -> None:
    text = render(bare(), style)
    for made_up in ("None", "null", "年月日", "{}", "[]", ", ,", ". ."):
        assert made_up not in text


def test_bibtex_is_read_by_a_bibtex_parser() -> None:
    (entry,) = bibtexparser.loads(render(citation(), "bibtex")).entries
    assert (entry["ENTRYTYPE"], entry["ID"]) == ("techreport", "yoroku-5a105a105a10-4")
    assert (entry["year"], entry["month"].lower()[:3]) == ("2023", "aug")
    assert entry["institution"] == "汐見市情報公開審査会"


def test_bibtex_escapes_what_means_something_to_tex() -> None:
    (entry,) = bibtexparser.loads(render(replace(citation(), agenda="100% {A_B} & #1 \\x"), "bibtex")).entries
    assert entry["title"] == (r"100\% \textbraceleft{}A\_B\textbraceright{} \& \#1 \textbackslash{}x")


def test_ris_is_read_by_a_ris_parser() -> None:
    (entry,) = rispy.loads(render(citation(), "ris"))
    assert entry["type_of_reference"] == "RPRT"
    assert entry["authors"] == ["事務局"]
    assert entry["date"] == "2023/08/24"
    assert entry["publisher"] == "汐見市情報公開審査会"


PARSED: list[tuple[str, Callable[[str], list[dict[str, object]]]]] = [
    ("bibtex", lambda text: list(bibtexparser.loads(text).entries)),
    ("ris", rispy.loads),
    ("csl", lambda text: [json.loads(text)]),
]


@pytest.mark.parametrize(("style", "parse"), PARSED, ids=[style for style, _ in PARSED])
def test_what_is_not_known_is_no_field_at_all(
    style: str, parse: Callable[[str], list[dict[str, object]]]
) -> None:
    whole, empty = parse(render(replace(citation(), page=3), style)), parse(render(bare(), style))
    assert len(whole) == len(empty) == 1
    assert not {"author", "authors", "year", "date", "issued", "pages", "page", "start_page"} & set(empty[0])
    assert len(empty[0]) < len(whole[0])
    assert all(empty[0].values())


def test_a_quote_of_several_lines_cannot_add_a_ris_tag() -> None:
    quote = replace(citation().quote, text="一行目\nER  - \nTY  - BOOK")
    (entry,) = rispy.loads(render(replace(citation(), quote=quote), "ris"))
    assert entry["type_of_reference"] == "RPRT"


@pytest.mark.parametrize("make", [citation, bare])
@pytest.mark.parametrize(("name", "kind"), [("csl", "report"), ("csl-hearing", "hearing")])
def test_csl_json_is_read_by_a_citation_processor(make: Callable[[], Citation], name: str, kind: str) -> None:
    item = json.loads(render(make(), name))
    assert item["type"] == kind
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    bibliography.register(CiteprocCitation([CitationItem(item["id"].lower())]))
    assert str(bibliography.bibliography()[0])


def test_csl_json_holds_the_whole_date() -> None:
    assert json.loads(render(citation(), "csl"))["issued"] == {"date-parts": [[2023, 8, 24]]}


HOSTILE = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "# 見出し",
    "**太字**",
    "`code`",
    "a|b",
    "~~x~~",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_text_as_it_is(text: str) -> None:
    escaped = escape_markdown(text)
    assert "".join(escaped.split("\\")) == text.replace("\\", "")
    for mark in "<[#*`|~":
        assert escaped.count(mark) == escaped.count(f"\\{mark}")


@pytest.mark.parametrize("title", ["{", "}", "}{", "{{", r"\{", r"a\}b", "100%{"])
def test_braces_of_a_title_are_none_of_bibtex(title: str) -> None:
    written = render(replace(citation(), title=title), "bibtex")
    assert written.count("{") == written.count("}")
    (entry,) = bibtexparser.loads(written).entries
    assert entry["institution"]


def test_an_unknown_style_names_the_known_ones() -> None:
    with pytest.raises(
        AskError, match="expected one of plain, english, markdown, sist02, bibtex, ris, csl, csl-hearing"
    ):
        render(citation(), "mla")


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2019, 5, 1), "令和元年5月1日"),
        (date(2019, 4, 30), "平成31年4月30日"),
        (date(1989, 1, 7), "昭和64年1月7日"),
        (date(1900, 1, 1), "明治33年1月1日"),
    ],
)
def test_dates_are_written_in_the_era_of_the_day(day: date, written: str) -> None:
    assert written in render(replace(citation(), date=day), "plain")
