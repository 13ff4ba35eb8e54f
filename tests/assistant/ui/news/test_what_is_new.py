"""What is new for a saved question or mention search: from content that was never held, and from no other."""

from dataclasses import replace
from pathlib import Path

import pytest
from shiomi import BODY, SPOKEN, MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.keeping.conversations import Conversations
from assistant.keeping.database import Database
from assistant.keeping.saved import Kind, Narrowing, Saved, SavedSearches
from assistant.models import AskError
from assistant.show.answer_layout import plain_text
from assistant.ui.mentions.seeking import Seeking
from assistant.ui.news.what_is_new import Watching, digests_of_matches, digests_of_quotes, what_is_new
from assistant.ui.page.watch_button import ASKED_BEFORE
from corpus import Meeting

OLD = build_meeting()
NEW = build_meeting(
    [one for one in SPOKEN if one[0] == 1],
    title="令和6年度第1回汐見市情報公開審査会会議録",
    meeting_id="b" * 12,
)
POND = "汐見市ため池協議会"
OTHER = build_meeting(
    [(0, "事務局", "ため池の水位計を取り付けます。"), (0, "荒木委員", "停電のときも動きますか。")],
    ["1 ため池の水位計について"],
    meeting_id="c" * 12,
    title="令和6年度第1回汐見市ため池協議会会議録",
    body=POND,
)
# The file of OLD with one reply put right, and a question said once more.
ADDED = (1, "柏木委員", "キャビネットの鍵は何本ありますか。")
CHANGED = replace(build_meeting([*SPOKEN, ADDED], meeting_id="d" * 12), source=OLD.source)
ALL = Narrowing()
QUESTION = "キャビネットの鍵は誰が管理していますか"


def over(*meetings: Meeting) -> Assistant:
    return Assistant(MemoryLibrary(*meetings), Settings(answer_threshold=0.3))


def saved(kind: Kind, words: str, *, before: tuple[str, ...] = (), narrowed: Narrowing = ALL) -> Saved:
    """What was saved from what is shown while only the old meeting was held."""
    assistant = over(OLD)
    told = (
        digests_of_quotes(assistant.ask(words).quotes)
        if kind == "question"
        else digests_of_matches(assistant.mentions.find(words))
    )
    held = [OLD.meeting_id]
    searches = SavedSearches(Database())
    found = searches.get(
        searches.save(kind, words, held=held, told=told, asked_before=before, narrowed=narrowed)
    )
    assert found is not None
    return found


KINDS: list[tuple[Kind, str]] = [("question", QUESTION), ("mentions", "鍵"), ("meetings", "")]


@pytest.mark.parametrize(("kind", "words"), KINDS)
@pytest.mark.parametrize("now", [OLD, replace(OLD, source="moved/elsewhere.txt", fields=())])
def test_the_same_content_is_not_new_wherever_it_lies_and_whatever_it_is_called(
    kind: Kind, words: str, now: Meeting
) -> None:
    news = what_is_new(saved(kind, words), over(now))
    assert (news.count, news.meetings, news.answer, news.matches) == (0, (), None, ())


def test_a_question_is_asked_of_the_new_meetings_alone() -> None:
    news = what_is_new(saved("question", QUESTION), over(OLD, NEW, OTHER))
    assert {one.meeting_id for one in news.meetings} == {NEW.meeting_id, OTHER.meeting_id}
    assert news.held == {one.meeting_id for one in (OLD, NEW, OTHER)}
    assert news.answer is not None
    assert {one.quote.meeting_id for one in news.answer.quotes} == {NEW.meeting_id}
    assert {one.quote.meeting_id for one in news.answer.passages} <= {NEW.meeting_id, OTHER.meeting_id}
    assert news.answer.scope.meetings == 2
    assert sorted(one.number for one in news.answer.quotes) == list(range(1, news.count + 1))
    assert news.answer.text == plain_text(news.answer)
    for citation in news.answer.quotes:
        assert NEW.text[citation.quote.start : citation.quote.end] == citation.quote.text


def test_what_the_new_meetings_do_not_answer_is_no_news() -> None:
    news = what_is_new(saved("question", QUESTION), over(OLD, OTHER))
    assert (news.count, len(news.meetings), news.answer) == (0, 1, None)


def test_a_follow_up_goes_on_from_the_question_before_it() -> None:
    alone = what_is_new(saved("question", "ほかにはありますか"), over(OLD, OTHER))
    after = what_is_new(saved("question", "ほかにはありますか", before=("水位計について",)), over(OLD, OTHER))
    assert (alone.count, after.count > 0) == (0, True)
    assert after.answer is not None
    assert {one.quote.meeting_id for one in after.answer.quotes} == {OTHER.meeting_id}


def test_a_mention_search_finds_the_new_turns_alone() -> None:
    news = what_is_new(saved("mentions", "鍵"), over(OLD, NEW, OTHER))
    assert news.count == len(news.matches) > 0
    assert {match.meeting.meeting_id for match in news.matches} == {NEW.meeting_id}
    assert what_is_new(saved("mentions", "図書館"), over(OLD, NEW, OTHER)).count == 0


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        (Narrowing(body=BODY), True),
        (Narrowing(body=POND), False),
        (Narrowing(speaker="誰もいない"), False),
        (Narrowing(year=2023), True),
        (Narrowing(year=2020), False),
    ],
)
def test_a_narrowed_mention_search_stays_narrow(narrowed: Narrowing, found: bool) -> None:
    news = what_is_new(saved("mentions", "鍵", narrowed=narrowed), over(OLD, NEW, OTHER))
    assert bool(news.count) is found


def test_of_a_file_that_changed_only_other_words_are_new() -> None:
    said = what_is_new(saved("mentions", "鍵"), over(CHANGED)).matches
    assert [CHANGED.text[match.start : match.end] for match in said] == [ADDED[2]]
    news = what_is_new(saved("question", QUESTION), over(CHANGED))
    shown = {one.quote.text for one in over(OLD).ask(QUESTION).quotes}
    assert shown
    assert not shown & {one.quote.text for one in (news.answer.quotes if news.answer else ())}


def test_the_same_words_in_another_meeting_are_new() -> None:
    assert what_is_new(saved("mentions", "ありません"), over(OLD, NEW)).count == 1


def test_words_that_a_file_says_once_more_are_new() -> None:
    again = (1, "事務局", "ありません。")
    twice = replace(build_meeting([*SPOKEN, again], meeting_id="d" * 12), source=OLD.source)
    assert what_is_new(saved("mentions", "ありません"), over(twice)).count == 1


def test_meetings_added_are_told_the_newest_first() -> None:
    news = what_is_new(saved("meetings", ""), over(OLD, NEW, OTHER))
    assert [one.meeting_id for one in news.meetings] == [
        one.meeting_id for one in reversed(MemoryLibrary(NEW, OTHER).meetings())
    ]
    assert news.count == 2


WATCHING_OLD = build_meeting()
WATCHING_NEW = build_meeting([one for one in SPOKEN if one[0] == 1], meeting_id="b" * 12)
LATER = build_meeting([one for one in SPOKEN if one[0] == 1], meeting_id="c" * 12)
SETTINGS = Settings(answer_threshold=0.3)
BEFORE = Assistant(MemoryLibrary(WATCHING_OLD), SETTINGS)
AFTER = Assistant(MemoryLibrary(WATCHING_OLD, WATCHING_NEW), SETTINGS)
WATCHING_QUESTION = "キャビネットの鍵は誰が管理していますか"
KEYS = Seeking("鍵")


def test_it_is_new_until_it_was_looked_at() -> None:
    database = Database()
    one = Watching(database, "", BEFORE).mentions(KEYS)
    two = Watching(database, "", BEFORE).question(WATCHING_QUESTION)
    watching = Watching(database, "", AFTER)
    question, mentions = watching.news()
    assert [question.saved.saved_id, mentions.saved.saved_id] == [two, one]
    assert question.count
    assert mentions.count
    watching.look(mentions)
    assert [bool(news.count) for news in watching.news()] == [True, False]
    assert list(Watching(database, "荒木", AFTER).news()) == []


def test_what_came_after_it_was_shown_stays_new() -> None:
    database = Database()
    Watching(database, "", BEFORE).mentions(KEYS)
    (shown,) = Watching(database, "", AFTER).news()
    watching = Watching(database, "", Assistant(MemoryLibrary(WATCHING_OLD, WATCHING_NEW, LATER), SETTINGS))
    watching.look(shown)  # in a page from before the last meeting was added
    (news,) = watching.news()
    assert {match.meeting.meeting_id for match in news.matches} == {LATER.meeting_id}


def test_the_meetings_added_count_from_the_first_look() -> None:
    database = Database()
    first = Watching(database, "", BEFORE).added()
    assert first is not None
    assert first.count == 0
    watching = Watching(database, "", AFTER)
    added = watching.added()
    assert added is not None
    assert [one.meeting_id for one in added.meetings] == [WATCHING_NEW.meeting_id]
    watching.look(added)
    again = watching.added()
    assert again is not None
    assert again.count == 0
    assert watching.listed() == ()


def test_it_lies_beside_the_store(tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    one = Watching.of_store(store, "", BEFORE).mentions(KEYS)
    assert [saved.saved_id for saved in Watching.of_store(store, "", AFTER).listed()] == [one]
    assert (tmp_path / "store-kept").is_dir()


def test_where_nothing_is_kept_nothing_is_saved() -> None:
    database = Database()
    Conversations(database).keep(kept=False)
    watching = Watching(database, "", BEFORE)
    with pytest.raises(AskError):
        watching.question(WATCHING_QUESTION)
    with pytest.raises(AskError):
        watching.mentions(KEYS)
    assert (watching.added(), database.rows("SELECT * FROM saved")) == (None, [])


def test_a_follow_up_takes_the_last_questions_with_it() -> None:
    watching = Watching(Database(), "", BEFORE)
    asked = [BEFORE.ask(f"{WATCHING_QUESTION} {'？' * time}") for time in range(ASKED_BEFORE + 1)]
    saved = watching.get(watching.question("ほかには", before=asked))
    assert saved is not None
    assert saved.asked_before == tuple(one.question for one in asked[1:])


def test_what_is_not_saved_cannot_be_given_up() -> None:
    watching = Watching(Database(), "", BEFORE)
    one = watching.mentions(KEYS)
    with pytest.raises(AskError, match=one):
        watching.forget("no such")
    watching.forget(one)
    assert watching.listed() == ()
    watching.restore(one)
    assert [saved.saved_id for saved in watching.listed()] == [one]
