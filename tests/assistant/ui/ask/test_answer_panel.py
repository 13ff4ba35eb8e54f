"""The answer as it is shown: grouped by meeting, numbered as read, honest when there is none."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer, Coverage, Language
from assistant.show.answer_export import FORMS
from assistant.show.strings import say
from assistant.ui.ask.answer_panel import render_answer, render_conversation

SETTINGS = Settings(answer_threshold=0.3)
LATER = build_meeting(
    meeting_id="1a7e1a7e1a7e", day=date(2024, 8, 22), title="令和6年度第2回汐見市情報公開審査会会議録"
)
TAG = re.compile(r"<[^>]*>")


def ask(question: str, **changes: object) -> Answer:
    answer = Assistant(MemoryLibrary(build_meeting(), LATER, unreadable=["a.pdf"]), SETTINGS).ask(question)
    return replace(answer, **changes)  # type: ignore[arg-type]


def shown(html: str) -> str:
    return unescape(TAG.sub(" ", html))


def test_every_quote_is_shown_verbatim_with_its_number_and_speaker() -> None:
    answer = ask("キャビネットの鍵は誰が管理していますか")
    assert answer.quotes
    html = render_answer(answer, 0, "ja")
    for citation in answer.quotes:
        assert citation.quote.text in shown(html)
        assert citation.speaker in shown(html)
        assert f'data-exchange="0" data-number="{citation.number}"' in html


def test_numbers_are_read_in_order() -> None:
    html = render_answer(ask("キャビネットの鍵は誰が管理していますか"), 0, "ja")
    numbers = [int(number) for number in re.findall(r'data-number="(\d+)"', html)]
    assert numbers == sorted(numbers)
    assert len(numbers) > 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ja",
            [
                "見つかりませんでした",
                "会議 2",
                "令和5年8月（2023年）〜令和6年8月（2024年）",
                "a.pdf",
                "回答ではありません",
            ],
        ),
        (
            "en",
            ["do not seem to answer", "Meetings 2", "August 2023 – August 2024", "a.pdf", "do not answer"],
        ),
    ],
)
def test_refusal_says_what_was_searched(language: Language, words: list[str]) -> None:
    answer = ask("学校給食費の無償化を求める請願の携帯電話")
    assert not answer.answered
    text = " ".join(shown(render_answer(answer, 0, language)).split())
    for word in words:
        assert word in text
    assert 'class="nearest"' in render_answer(answer, 0, language)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ja", "主な2か所です（「鍵」「管理」を含む発言は全部で1,999件）。"),
        ("en", "The main 2 passages, of 1,999 turns in all that say “鍵” “管理”."),
    ],
)
def test_how_much_is_said_in_all_is_told_with_the_way_to_it(language: Language, told: str) -> None:
    answer = ask("キャビネットの鍵は誰が管理していますか")
    covered = Coverage("鍵 管理", 1_999, 2, body='"><b>')
    html = render_answer(replace(answer, quotes=answer.quotes[:2], coverage=covered), 0, language)
    assert told in shown(html)
    assert 'data-words="鍵 管理" data-year="" data-body="=&quot;&gt;&lt;b&gt;"' in html
    assert 'data-event="every"' not in render_answer(answer, 0, language)


def test_a_question_as_it_may_have_been_meant_is_asked_in_one_press() -> None:
    html = render_answer(ask("鍵の管理", meant='鍵の"監理"<b>'), 0, "en")
    assert 'Did you mean: <button type="button" data-event="ask" data-question="鍵の&quot;監理' in html
    assert "<b>" not in html
    assert "Did you mean" not in render_answer(ask("鍵の管理"), 0, "en")


def test_hostile_minutes_stay_text() -> None:
    spoken = [
        (0, '<img src=x onerror="x()">' + "長" * 10_000, "<script>x()</script>鍵の[管理](javascript:x)です。")
    ]
    meeting = build_meeting(spoken, ["<b>鍵</b>"], title="<i>鍵</i>", body='"><script>')
    answer = Assistant(MemoryLibrary(meeting), replace(SETTINGS, answer_threshold=0.0)).ask("鍵の管理")
    answer = replace(answer, question="<h1>鍵</h1>")
    html = render_conversation([answer], "ja")
    assert "&lt;script&gt;x()&lt;/script&gt;" in html
    for tag in ("<script", "<img", "<b>", "<i>", "<h1>"):
        assert tag not in html
    assert "長" * 100 not in re.sub(r'data-copy="[^"]*"', "", html)


def test_every_passage_near_is_a_row_in_its_order() -> None:
    answer = ask("キャビネットの鍵は誰が管理していますか")
    html = render_answer(answer, 3, "ja")
    assert re.findall(r'data-event="passage" data-exchange="3" data-place="(\d+)"', html) == [
        str(place) for place in range(len(answer.passages))
    ]
    assert say("ja", "passages_near", count=len(answer.passages)) in html
    assert 'class="near"' not in render_answer(replace(answer, passages=()), 0, "ja")


def test_passages_near_are_text() -> None:
    evil = build_meeting(
        [(0, "<b>榎本</b>会長", "<img src=x>キャビネットの鍵は誰が管理していますか。")], ["開会"]
    )
    answer = Assistant(MemoryLibrary(evil), Settings()).ask("キャビネットの鍵は誰が管理していますか")
    assert answer.passages
    html = render_answer(answer, 0, "en")
    assert "<b>" not in html
    assert "<img" not in html


def test_every_form_can_be_saved() -> None:
    html = render_answer(ask("キャビネットの鍵は誰が管理していますか"), 0, "en")
    for form in FORMS:
        assert f'data-form="{form}">{say("en", "save_" + form)}<' in html
