"""asks_of_meeting, facts_asked: patterns that ask of a meeting itself (いつ開かれた, who attended); Fact."""

import re
from typing import Literal

from assistant.question.english_people import without_title
from assistant.question.question_language import language_of
from corpus.language.folding import fold_letters
from corpus.language.lexicon import any_of

# What a meeting's record tells of it, by the kinds of the fields that do.
Fact = Literal["date", "start_time", "end_time", "venue", "present", "absent", "public", "agenda"]

_MEETING_ASKED_JA = re.compile(
    r"(?:会議|審査会|委員会|審議会|協議会|議会|定例会|臨時会|会合)"
    r"(?:[(（][^)）]{0,14}[)）])?(?:[ぁ-ん、・\s　]|誰|何|当日|本日){0,8}"
    r"(?:いつ|何時|何日|どこ|どの(?:部屋|会議室)|日時|場所|会場|開かれ|開催|出席|欠席|参加)"
    r"|^(?:日時|開催日|会場|場所|開催場所)[はを]|(?:出席|欠席)(?:者|委員|議員|した|して|しま|の)|(?:開催|開会)(?:日|日時|場所|時刻)|傍聴"
    r"|^(?:いつ|どこで|何時に|何日に)(?:開かれ|開催|始ま|行われ)"
    r"|^(?:この|その|当日の)?(?:会議の)?(?:議題|案件|会議次第)(?:は|を|に(?:は|つい|何)|と(?:は|して)|って|[?？]|$)|(?:議題|案件)(?:は"
    r"|って)(?:何|なに|どんな|どのような|$|[?？])|(?:議題|案件)(?:を(?:全部|すべて|全て|教|見|知|一覧|列挙|挙げ)|の一覧)"
    r"|(?:どんな|どのような|どういう|何の)(?:議題|案件)(?:が|を|で|に)"
)
_MEETING_ASKED_EN = re.compile(
    r"\bmeeting\b.{0,40}\b(?:held|take place|took place|start|begin|end|last)\b"
    r"|\b(?:date|time|place|venue|hours|where)\b.{0,40}\bmeeting\b"
    r"|\b(?:attended|attend|attendance|absent|present at|took part|participants|attendees)\b"
    r"|\b(?:when did|(?:what|which) (?:date|day|time) did|where did)\b.{0,60}\bmeet\b"
    r"|\b(?:when|where) did (?:it )?(?:last )?meet\b"
    r"|\bwhen was it held\b|\bon the agenda\b|\bagenda items\b|\bagenda of\b|\b(?:what"
    r"|which) (?:was|were|agenda|items?)\b.{0,30}\bagenda\b"
    r"|\bwho (?:was|were) (?:there|present|absent|at)\b|\b(?:when|where) (?:was"
    r"|were) .{0,50}\b(?:held|convened)\b|\bwhere did .{0,60}\bmeet\b"
    r"|\bwho (?:came to|went to|took part in|missed)\b",
    re.IGNORECASE,
)
_COMING_MEETING = re.compile(r"次回|次の|来年|今後|\b(?:next|future)\b", re.IGNORECASE)
_MEETING_BEFORE = re.compile(r"前回|\b(?:previous|last)\b", re.IGNORECASE)
_AGENDA_ASKED = re.compile(r"議題|案件|会議次第|\bagenda\b", re.IGNORECASE)
# The facts that the words of a question point at.
_POINTERS: tuple[tuple[re.Pattern[str], tuple[Fact, ...]], ...] = (
    (
        re.compile(
            r"いつ|何時|何日|日時|(?<!どこで)開かれ|\bdate\b|\bhours?\b|\btime\b|\bwhen\b", re.IGNORECASE
        ),
        ("date", "start_time", "end_time"),
    ),
    (
        re.compile(r"どこ|どの(?:部屋|会議室)|場所|会場|\bwhere\b|\bvenue\b|\bplace\b", re.IGNORECASE),
        ("venue",),
    ),
    (re.compile(r"欠席|\babsent\b", re.IGNORECASE), ("absent",)),
    (
        re.compile(r"傍聴|\bmembers of the public\b|\bobservers?\b|\bpublic gallery\b", re.IGNORECASE),
        ("public",),
    ),
    (
        re.compile(
            r"出席|参加|\battend|\bpresent\b|\btook part\b|\bparticipants\b|\bwho (?:was|were|came)\b",
            re.IGNORECASE,
        ),
        ("present",),
    ),
)
# All of a meeting at a glance: 要約して, どんな会議でしたか, what was discussed at the last meeting.
_SUMMARY_JA = re.compile(
    r"要約|概要|あらまし|要点|要旨|サマリー?|ダイジェスト|ポイント|振り返|(?:簡単に|短く|手短に|ざっと)?まとめて|どんな(?:会議|会|内容|話|こと|議論|やりとり)"
    r"|どのような(?:会議|内容|話|こと|議論)"
    r"|(?:何|なに)(?:が|を|について|に関して)?(?:話|議論|審議|協議|検討|討議|取り上げ|扱|あっ|あり|行|議題|起)|内容(?:は|を|について|[?？]|$)|様子"
    r"|(?:話し合|議論|審議)(?:い|わ)?(?:された|した)(?:こと|内容)|主な(?:内容|議論|話)"
)
_SUMMARY_EN = re.compile(
    r"\b(?:what|which) (?:items?|matters?|topics?|subjects?)\b.{0,20}\b(?:dealt with|discussed"
    r"|considered|covered|handled)\b"
    r"|\bsummar(?:y|ies|i[sz]e)\b|\boverview\b|\brecap\b|\bmain points\b|\bkey points\b|\bgist\b"
    r"|\bhighlights\b|\bwhat happened\b|\bwhat went on\b"
    r"|\bwhat (?:was|were|did .{1,30}) (?:discuss(?:ed)?|talk(?:ed)? about|deal(?:t)? with"
    r"|cover(?:ed)?|consider(?:ed)?|do|done)\b|\b(?:tell me|what) about\b.{0,40}\bmeeting\b"
    r"|\bwhat was .{0,40}\bmeeting\b.{0,20}\babout\b",
    re.IGNORECASE,
)
_SUMMED_UP = re.compile(
    r"要約|概要|あらまし|要点|要旨|サマリー?|ダイジェスト|ポイント|振り返|簡単|短|手短|まとめ|会議録|議事録|会議|会合|会|内容|話し合|話|議論|やりとり|審議|協議|検討"
    r"|討議|取り上げ|扱|行|議題|起|様子|主|全体|様|作|知|教"
    r"|見|願|下|件|回|日|開催|開|流|経過|今|出"
)
_SUMMED_UP_EN = re.compile(
    r"\b(?:items?|matters?|topics?|subjects?|handled|summar\w+|overview|recap|main|key|points?"
    r"|gist|highlights|happened|went|discuss(?:ed)?"
    r"|talk(?:ed)?|deal|dealt|with|cover(?:ed)?|consider(?:ed)?|do|done"
    r"|please|give|write|short|brief|me|us|meetings?|sessions?|minutes|committee|council|board"
    r"|held|during|last|latest|most|recent|previous|this|of|all)\b",
    re.IGNORECASE,
)
_NEXT_MEETING = re.compile(
    r"(?:次回|次の|今度の|つぎの|次に開(?:か|催)).{0,30}?(?:いつ|何日|何時|何月|日程|日時|日取り|どこ|場所|会場|予定|開|ある|ですか|は[?？]?$)"
    r"|(?:いつ|何日|何月)(?:に|が)?.{0,12}次回"
    r"|\bnext\b.{0,40}\b(?:meet\w*|sessions?|held|scheduled|date|take place)\b|\b(?:when"
    r"|where)\b.{0,60}\b(?:meet|meeting|session)s?\b.{0,20}\b(?:next|again)\b",
    re.IGNORECASE,
)
_NEXT_MEETING_ALONE = re.compile(
    r"次回|今度|次|つぎ|開催|開|会議|会合|会|日程|日時|日取|予定|場所|会場|分|ある|審査会|委員会|審議会|協議会"
    r"|\b(?:next|meet\w*|sessions?|held|scheduled|schedule|date|take|place|will|again|committee"
    r"|council|board|going|be|planned|time|the)\b",
    re.IGNORECASE,
)
_KANJI_RUN = "[一-龥々〆ヶァ-ヴー]"
_ATTENDEE_CALLED = any_of("assistant/posts", "assistant/members", "assistant/courtesies")
_NO_ATTENDEE = re.compile(rf"(?:{any_of('assistant/posts', 'assistant/members', 'assistant/groups')})+")
# Whether somebody was there: 「柏木委員は出席しましたか」, "was Ms Lisle present at …".
_ATTENDED_JA = re.compile(
    rf"(?<!{_KANJI_RUN})(?P<name>{_KANJI_RUN}{{1,14}}?(?:{_ATTENDEE_CALLED}))(?:は|が|も)、?[^、。]{{0,24}}?"
    r"(?:出席|欠席|参加|出て(?:い|き)|来て(?:い|ま)|に(?:いまし|いらっしゃい))[^、。]{0,8}(?:か|の|[?？])*[。?？]*$"
)
_NAME_EN = r"(?P<name>[A-Z][\w'’-]+(?:\.?\s+[A-Z][\w'’.-]+){0,4})"
_ATTENDED_EN = re.compile(
    rf"\b(?:[Ww]as|[Ww]ere|[Ii]s) {_NAME_EN} (?:also )?(?:present|absent|there|at the|in attendance|away)\b"
    rf"|\b(?:[Dd]id|[Hh]as|[Hh]ad) (?P<who>[A-Z][\w'’-]+(?:\.?\s+[A-Z][\w'’.-]+){{0,4}}) "
    r"(?:attend|come to|go to|miss|take part|join|missed|attended)\b"
)
_FACTS_OF_PERSONS: frozenset[Fact] = frozenset(("absent", "public", "present"))


def asks_of_meeting(question: str, *, identified: bool = False) -> bool:
    """Whether a question asks what a meeting's header says, and not of another meeting.

    ``identified`` says that it is known which one 「前回」 or "the last meeting" is.
    """
    asked = _MEETING_ASKED_JA.search(question) or _MEETING_ASKED_EN.search(question)
    another = _COMING_MEETING.search(question) or (not identified and _MEETING_BEFORE.search(question))
    return bool(asked and not another)


def attendee_asked(question: str) -> str:
    """Of whom it is asked whether that one attended, as written; "" where nobody is named."""
    if language_of(question) == "en":
        found = _ATTENDED_EN.search(question)
        name = (found["name"] or found["who"]) if found else ""
        return name if without_title(name) else ""
    found = _ATTENDED_JA.search(fold_letters(question))
    return found["name"] if found and not _NO_ATTENDEE.fullmatch(found["name"]) else ""


def asks_summary(question: str) -> str | None:
    """What is left of a question that asks for a meeting at a glance without these words; None for others."""
    if language_of(question) == "en":
        return _SUMMED_UP_EN.sub(" ", question) if _SUMMARY_EN.search(question) else None
    return _SUMMED_UP.sub(" ", question) if _SUMMARY_JA.search(question) else None


def asks_next(question: str) -> str | None:
    """What is left of a question for a body's next meeting without these words; None for others."""
    return _NEXT_MEETING_ALONE.sub(" ", question) if _NEXT_MEETING.search(question) else None


def facts_asked(question: str) -> frozenset[Fact]:
    """The facts that a question points at; who was absent is asked for without who was there."""
    if _AGENDA_ASKED.search(question):
        return frozenset(("agenda",))
    facts = frozenset(fact for words, pointed in _POINTERS if words.search(question) for fact in pointed)
    return facts - _FACTS_OF_PERSONS | {"absent"} if "absent" in facts else facts
