"""matter_asked_about: patterns of what members asked: 「Xについて委員から何が質問されましたか」; point_of."""

import re

from assistant.question.question_language import language_of
from assistant.question.request_frame import matter_of, without_request

_WHO_ASKED = (
    r"(?:(?:(?:各|ほかの|他の)?(?:委員|議員|市議|区議|出席者|参加者|皆さん|皆様)|委員会|審査会|審議会|協議会|議会|会議)"
    r"(?:の(?:皆さん|皆様|方々?|側))?(?:たち|方|ら|側|さん)?)"
)
_POINT = r"(?:こと|点|内容|質問|疑問)?"
_WHAT = rf"(?:何|なに|なん|どんな{_POINT}|どのような{_POINT}|どういう?った?{_POINT}|いかなる{_POINT})"
_ASKED_FROM = r"(?:から(?:は|の)?|より|側から|たちは|は|が|の)?(?:は)?、?"
_MEMBERS_FEELING = r"(?:(?:心配|懸念|気に|不安|疑問)(?:して?|に思って?|で|視して?)?)?、?"
_MEMBERS_ASKED = (
    r"(?:質問|質疑|質し|聞|訊|尋ね|たずね|問)(?:[かわいきさしねうっらまて出]|が(?:出|[上あ]が|寄せ))"
)
_MEMBERS_QUESTION = r"(?:(?:意見|指摘|要望|懸念)[や・])?(?:ご|御)?(?:質問|質疑|疑問)"
_AND_MORE = r"(?:[や・](?:意見|要望|指摘))?"
_QUESTION_CAME = r"(?:出|呈|あ[っりが]|上が|挙が|寄せ|なさ|行わ|交わ|されま|されたか|しまし)"
_HAD_QUESTIONS = r"(?:出|あっ|され|出され|寄せられ|なされ|交わされ|上がっ|行われ|し)た"
_ASKED_OF = r"(?:での|への|に対する|についての|に関する|の)"
_QUESTIONS_CONTENT = r"(?:応答)?(?:事項|内容|項目|点)?(?:の(?:内容|一覧|要旨|概要|やり取り|やりとり))?"
_ASKED_AND_ANSWERED = (
    r"(?:と、?(?:その|それへの|それに対する|これに対する)?(?:答え|回答|答弁|返答|応答|やり取り))*"
)
_MEMBERS_WORRIES = (
    r"(?:気に|心配|懸念|問題視|疑問視|不安視|疑問に|不安に|関心を)[^、。]{0,8}(?:こと|点|の|か|です)"
)
_WAS_ASKED = r"(?:聞|訊|問|尋ね|たずね|質問)(?:か|わ|ら|さ)れ(?:まし)?た(?:[かのこ点内]|$)"
# Who is asked to have asked something, and what.
_WHAT_ASKED_JA = re.compile(
    "|".join(
        (
            # 委員は何を聞きましたか, 何が心配で質問したのか
            rf"(?:{_WHO_ASKED}{_ASKED_FROM})?{_WHAT}(?:が|を|と|に(?:ついて)?|か)?、?{_MEMBERS_FEELING}(?:ご|御|お)?{_MEMBERS_ASKED}",
            # どんな質問が出ましたか, 何か質問はありましたか
            rf"(?:{_WHO_ASKED}{_ASKED_FROM})?(?:{_WHAT}(?:か|の)?|いくつか)?{_MEMBERS_QUESTION}{_AND_MORE}(?:は|が|って|も)?{_QUESTION_CAME}",
            # 出た質問と答え, 委員の質問を一覧で, 質疑の内容, 質疑応答
            rf"(?:{_WHO_ASKED}(?:から|より|が)(?:の|{_HAD_QUESTIONS})?|{_WHO_ASKED}の|{_HAD_QUESTIONS}|{_ASKED_OF})"
            rf"{_MEMBERS_QUESTION}{_QUESTIONS_CONTENT}{_AND_MORE}{_ASKED_AND_ANSWERED}(?:[はをが、]|について|って|です|$)",
            # 委員と事務局のやり取り
            rf"(?:{_WHO_ASKED}(?:と|の)[^、。はがを]{{0,10}}?)?(?:との|の)?(?:やり取り|やりとり|問答)(?:[はをが]|$)",
            # 委員が気にしていたこと
            rf"{_WHO_ASKED}[がのは](?:特に|何を|何が)?{_MEMBERS_WORRIES}",
            # 〜は聞かれましたか, 質問された内容, 委員が質問したこと
            rf"(?:{_WHO_ASKED}(?:から|に|より)(?:は)?|(?<=[はがをもか])|について){_WAS_ASKED}",
            rf"質問(?:が)?された(?:内容|こと|点)|{_WHO_ASKED}[がの]質問した(?:こと|内容|点)",
        )
    )
)
_MATTER_LEFT_OVER = re.compile(
    rf"(?:(?:出|あっ|され|出され|寄せられ|なされ|交わされ|行われ)た|{_WHO_ASKED}(?:から|より|が|は|の)?|(?:(?:審議|審査|議論|会議|質疑|説明|報告)の?|の)(?:際"
    r"|とき|時|中|場)(?:に|で)?|に(?:は)?|で)$"
)
_ASKER = re.compile(rf"^{_WHO_ASKED}(?:は|が|から)、?")
# These ask who asked, or are questions of another kind of paper.
# Who was asked is told before: 「町長は何を聞かれましたか」.
_NO_QUESTIONS_JA = re.compile(
    r"誰|だれ|どなた|どの(?:委員|議員)|質問し(?:た|ていた)(?:人|方|の[はがか]|委員|議員)|(?:一般|代表|緊急|文書)質問|質問状|質問票|質問通告"
)

_MEMBERS_EN = (
    r"(?:(?:the |any |other |committee |council |board )*(?:members?|councill?ors?|committee"
    r"|council|board|panel|anyone|anybody|they|people|attendees|participants|legislators"
    r"|senators))"
)
_ASKED_ON_EN = r"(?:about|on|regarding|concerning|over|relating to|with regard to|as to)"
_WHAT_ASKED_EN = re.compile(
    rf"\bwhat (?:questions?|concerns?|doubts?|worries) (?:did|had|have) {_MEMBERS_EN} (?:ask(?:ed)?"
    rf"|raised?|put|have|pose|express)(?: {_ASKED_ON_EN})?\b"
    rf"|\bwhat (?:did|have|had|do) {_MEMBERS_EN} (?:ask(?:ed)?|want(?:ed)? to know|enquired?"
    rf"|inquired?|questioned?)(?: {_ASKED_ON_EN})?\b"
    r"|\b(?:(?:what|which|any|the|all|were there(?: any)?"
    rf"|list)\s+){{0,2}}questions?(?: (?:and (?:their |the )?(?:answers|replies)))?"
    rf"(?: (?:were|was|did .{{1,24}} get|have been))?(?: (?:asked|raised|put|posed"
    rf"|there))?(?: (?:by|from) {_MEMBERS_EN})? {_ASKED_ON_EN}\b"
    rf"|\bquestions? (?:were |was )?(?:put|asked|addressed) (?:to|of) .{{1,40}}? {_ASKED_ON_EN}\b"
    rf"|\bquestions? (?:came up|arose|were raised|were asked|were there) {_ASKED_ON_EN}\b"
    rf"|\bwhat (?:were|was) {_MEMBERS_EN} (?:worried|concerned|unsure|curious) about(?: {_ASKED_ON_EN})?\b"
    rf"|\bwhat worried {_MEMBERS_EN} {_ASKED_ON_EN}\b"
    rf"|\bwhat was asked(?: by {_MEMBERS_EN})? {_ASKED_ON_EN}\b"
    rf"|\bdid {_MEMBERS_EN} (?:ask|raise|enquire|inquire)(?: any(?:thing| questions?))? {_ASKED_ON_EN}\b"
    rf"|\b(?:members?|councill?ors?)['’]s? questions? {_ASKED_ON_EN}\b",
    re.IGNORECASE,
)
_NO_QUESTIONS_EN = re.compile(
    r"\bwho\b|\bwhich (?:member|councill?or|person)\b|\bquestion time\b", re.IGNORECASE
)
# Of what stands around one point of a matter: 「Aの諮問で、Bについて」.
_QUESTIONS_SCOPE = re.compile(
    r"^(?P<scope>.{2,40}?(?:諮問|審議|審査|議題|議案|案件|報告|説明|質疑|件|請願|陳情|議論))(?:の(?:中|際|とき|時|場"
    r"|審議))?(?:で(?:は)?|において|の中で)、?(?P<point>.{2,})$"
)


def matter_asked_about(question: str) -> str | None:
    """What members' questions are asked for about, "" for any; None for a question of another kind."""
    if language_of(question) == "en" or _WHAT_ASKED_EN.search(question):
        asks = None if _NO_QUESTIONS_EN.search(question) else _WHAT_ASKED_EN.search(question)
        return matter_of(_around_asked(question, asks).strip(" ?.")) if asks else None
    asks = None if _NO_QUESTIONS_JA.search(question) else _WHAT_ASKED_JA.search(question)
    if asks is None:
        return None
    left = _ASKER.sub("", question[: asks.start()])
    return matter_of(_MATTER_LEFT_OVER.sub("", matter_of(_MATTER_LEFT_OVER.sub("", matter_of(left)))))


def _around_asked(question: str, asks: re.Match[str]) -> str:
    """The matter after "asked about"; before, where nothing follows: "about X, what did members ask?"."""
    after = question[asks.end() :].strip(" ?.")
    return after or without_request(question[: asks.start()])


def point_of(matter: str) -> tuple[str, str]:
    """A matter as (the item, the point of it that is asked about); the point is "" where it is all of it."""
    found = _QUESTIONS_SCOPE.match(matter)
    return (found["scope"], matter_of(found["point"])) if found else (matter, "")
