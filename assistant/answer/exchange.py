"""Which turn answers which: a question turn and the replies that follow it."""

import re

from corpus import Meeting, Turn
from corpus.language.sentences import split_sentences

# How many replies in a row one question may have (an officer, then a specialist who adds to it).
REPLIES_MAX = 3
# What a turn asks stands in its last words: this many characters hold two sentences.
CLOSING_CHARS = 300

_ASKS_JA = re.compile(
    r"(?:か|かね|かな|でしょう|の|ですね)?[?？][」』）)]*$|か[ね]?[。．.」』）)]*$"
    r"|(?:教えて|聞かせて|説明して|伺わせて|示して|お示し|答弁|お答え|回答)[^。]{0,12}(?:ください|下さい|お願い[^。]{0,6}|いただきたい[^。]{0,6}|願います)[。．.]*$"
    r"|(?:伺い|お伺い|お聞き|お尋ね|質問)(?:し|いた)?(?:します|たします|したい[^。]{0,8}|まして|ます)[。．.]*$"
)
# The chair's calls for questions, opinions or consent ask nothing about a subject.
_PROCEDURE_JA = re.compile(
    r"(?:質問|質疑|意見|異議|発言)[^。]{0,16}(?:か|ませんか|でしょうか)[。．.?？]*$"
    r"|よろし(?:い|ゅう)[^。]{0,10}か[。．.?？]*$|いかが[^。]{0,6}か[。．.?？]*$|ほかに[^。]{0,12}か[。．.?？]*$"
)
_ASKS_EN = re.compile(r"\?[\"')\]]*$")
_HANDS_OVER = re.compile(
    r"(?:補足|続い|続き|詳細|詳しく|担当|説明|答弁|回答)[^。]{0,24}(?:お願い|願い|ください|下さい|させます|いたさせます)[^。]{0,6}[。．.]*$"
)
# Between a question and its reply a chair names who answers, in so many characters at most: "The minister."
FLOOR_CHARS = 40
_CHAIRS = re.compile(r"(?:議長|委員長|会長|座長)$|\b(?:chair\w*|speaker|president)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"次|続い|続き|ほか|他に|\b(?:next|go (?:back )?to|turn to|move|continue|now)\b", re.IGNORECASE
)


def asks(meeting: Meeting, turn: Turn) -> bool:
    """Whether the turn ends by asking something, the chair's calls for questions or consent left out."""
    sentences = split_sentences(meeting.text, max(turn.start, turn.end - CLOSING_CHARS), turn.end)
    return any(is_question(meeting.text[start:end]) for start, end in sentences[-2:])


def is_question(sentence: str) -> bool:
    """Whether one sentence asks something about a subject."""
    if _PROCEDURE_JA.search(sentence):
        return False
    return bool(_ASKS_JA.search(sentence) or _ASKS_EN.search(sentence))


def replies_to(meeting: Meeting, ordinal: int) -> tuple[int, ...]:
    """The ordinals of the turns that reply to this one, in order; () when it asks nothing or nobody does."""
    following = meeting.turns[ordinal + 1 :]
    recorded = tuple(turn.ordinal for turn in following if turn.answers == ordinal)
    return recorded or _adjacent_replies(meeting, ordinal)


def question_of(meeting: Meeting, ordinal: int) -> int | None:
    """The ordinal of the turn this one replies to, None where that is not certain."""
    recorded = meeting.turns[ordinal].answers
    if recorded is not None:
        return recorded
    first = max(0, ordinal - REPLIES_MAX)
    return next(
        (o for o in range(ordinal - 1, first - 1, -1) if ordinal in _adjacent_replies(meeting, o)), None
    )


def _adjacent_replies(meeting: Meeting, ordinal: int) -> tuple[int, ...]:
    """The next turn when another person speaks in it, and those after it to which a reply hands over."""
    asked = meeting.turns[ordinal]
    if not asks(meeting, asked):
        return ()
    replies: list[int] = []
    for turn in meeting.turns[ordinal + 1 : ordinal + 1 + REPLIES_MAX]:
        if _gives_the_floor(meeting, turn):
            continue
        if turn.label == asked.label or turn.agenda != asked.agenda or asks(meeting, turn):
            break
        replies.append(turn.ordinal)
        if not _HANDS_OVER.search(meeting.text[turn.start : turn.end].rstrip()):
            break
    return tuple(replies)


def _gives_the_floor(meeting: Meeting, turn: Turn) -> bool:
    """Whether a chair only names who is to reply."""
    said = meeting.text[turn.start : turn.end].strip()
    chairs = _CHAIRS.search(turn.label) or _CHAIRS.search(turn.role)
    return bool(chairs) and len(said) <= FLOOR_CHARS and not (is_question(said) or _GOES_ON.search(said))
