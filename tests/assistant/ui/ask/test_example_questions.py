"""Example questions come from real agenda headings."""

from shiomi import MemoryLibrary, build_meeting

from assistant.models import Language
from assistant.ui.ask.example_questions import example_questions


def made(library: MemoryLibrary, language: Language) -> list[str]:
    return [one.question for one in example_questions(library, language)]


ENGLISH = build_meeting(
    [(0, "Mr Hale", "It was repaired.")], ["1 Harbour wall"], meeting_id="b" * 12, title="Harbour Board"
)


def test_questions_in_a_language_are_about_what_is_headed_in_it() -> None:
    library = MemoryLibrary(build_meeting(), ENGLISH)
    assert made(library, "ja") == ["「配食サービス」について何と言われましたか"]
    assert made(library, "en") == ["What was said about “Harbour wall”?"]


def test_without_a_heading_in_the_language_it_is_asked_what_was_decided_last() -> None:
    generic = ["What was decided at the last meeting?", "Which items were approved?"]
    assert made(MemoryLibrary(build_meeting()), "en") == generic
    assert made(MemoryLibrary(), "en") == []


def test_what_was_decided_is_asked_about_too_and_nothing_twice() -> None:
    subjects = ["灯台の改修", "灯台の改修工事", "海水浴場の監視", "堤防のかさ上げ", "渡船の運賃"]
    spoken = [(0, "事務局", "説明します。"), (1, "事務局", "説明します。")]
    spoken += [(place, "会長", "本件は了承されました。") for place in (2, 3, 4)]
    library = MemoryLibrary(build_meeting(spoken, subjects))
    assert made(library, "ja") == [
        "「灯台の改修」について何と言われましたか",
        "「海水浴場の監視」はどう決まりましたか",
        "「堤防のかさ上げ」について何と言われましたか",
        "「渡船の運賃」はどう決まりましたか",
    ]
