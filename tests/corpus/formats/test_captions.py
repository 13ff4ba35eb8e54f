"""Captions of a recording: speakers, runs of cues, no times and no markup."""

import pytest
from shiomi_documents import marked

from corpus import ReadError
from corpus.formats.captions import read_captions


def cues(*words: str, comma: str = ".") -> str:
    """Numbered cues of a second each."""
    blocks = (
        f"{n}\n00:00:0{n}{comma}000 --> 00:00:0{n}{comma}900\n{said}\n" for n, said in enumerate(words, 1)
    )
    return "\n".join(blocks)


@pytest.mark.parametrize(
    ("words", "speeches"),
    [
        (
            ["<v Ann Pell>Good\nday.</v>", "<v Ann Pell>Begin.</v>", "<v Ben>Yes.</v>"],
            [("Ann Pell", "Good day. Begin."), ("Ben", "Yes.")],
        ),
        (
            ["<v.loud Ann &amp; Co>One</v> <v Ben>two <i>three</i></v>"],
            [("Ann & Co", "One"), ("Ben", "two three")],
        ),
        (["<v Ann>One</v>", "a &lt;b&gt; <00:00:01.500>c"], [("Ann", "One a <b> c")]),
        (
            ["Ann Pell: One.", "and on", "Ben: Two.", "Ann Pell: Three."],
            [("Ann Pell", "One. and on"), ("Ben", "Two."), ("Ann Pell", "Three.")],
        ),
        (
            ["会長：会議を", "開きます。", "委員：はい。", "会長：次に。"],
            [("会長", "会議を開きます。"), ("委員", "はい。"), ("会長", "次に。")],
        ),
        (
            ["- Ann: One.", "- Ben: Two.", "- Ann: Three."],
            [("Ann", "One."), ("Ben", "Two."), ("Ann", "Three.")],
        ),
        (["one", "two", "note: three", "four", "five"], []),
        (["{\\an8}one", "<b>two</b>"], []),
    ],
)
@pytest.mark.parametrize("kind", ["vtt", "srt"])
def test_speeches(kind: str, words: list[str], speeches: list[tuple[str, str]]) -> None:
    document = cues(*words, comma="," if kind == "srt" else ".")
    document = (
        document
        if kind == "srt"
        else f"WEBVTT - meeting\nKind: captions\n\nNOTE x\ny\n\nSTYLE\n::cue {{ }}\n\n{document}"
    )
    found = read_captions(document.encode(), "x", "0")
    assert marked(found) == speeches
    assert "-->" not in found.text
    assert "NOTE" not in found.text


def test_cues_without_an_empty_line_between_them() -> None:
    document = cues("<v Ann>One</v>", "<v Ben>Two</v>").replace("\n\n", "\n")
    assert marked(read_captions(document.encode(), "x", "0")) == [("Ann", "One"), ("Ben", "Two")]


def test_words_without_a_speaker_are_kept_as_nobodys() -> None:
    assert read_captions(cues("one", "two").encode(), "x", "0").text == "one two\n"


@pytest.mark.parametrize("document", [b"", b"WEBVTT\n\nno cues", b"one\ntwo", b"1\n00:00 -> 00:01\none"])
def test_refusals(document: bytes) -> None:
    with pytest.raises(ReadError, match=r"^c\.vtt: captions without a line of times"):
        read_captions(document, "c.vtt", "0")


TIMES = "00:00:03.100 --> 00:00:06.400\n"


@pytest.mark.parametrize(
    "document",
    [TIMES + "<v a" * 200_000, f"{TIMES}<b\n\n" * 20_000, TIMES + "a: " * 200_000, TIMES + "1\n" * 200_000],
)
def test_hostile_files_are_read_in_no_time(document: str) -> None:
    read_captions(document.encode(), "x", "0")


def test_lines_above_the_captions_are_nobodys_and_sentences_go_on_over_cues() -> None:
    said = cues("THE CAP RISES FROM $2 TO", "$3 FOR ISLANDERS.")
    data = f"File: quay\nDate: 03/12/2024\n---\nWEBVTT\n\n{said}"
    text = read_captions(data.encode(), "quay.txt", "0" * 64).text
    assert text == "File: quay\nDate: 03/12/2024\nTHE CAP RISES FROM $2 TO $3 FOR ISLANDERS.\n"


def test_notes_and_styles_of_the_format_are_no_header() -> None:
    data = f"WEBVTT - quay\n\nNOTE made by hand\n\nSTYLE\n::cue {{}}\n\n{cues('One.')}"
    assert read_captions(data.encode(), "quay.vtt", "0" * 64).text == "One.\n"
