"""What of a question has to be found: the words that only ask, however rare in the minutes, are left out.

「鍵の扱いがずさんだと苦言を呈した委員は誰か」 looks for lax handling of keys, not for members and complaints.
"""

import re
from functools import cache

from corpus.language.lexicon import any_of

# What opens an English question before its subject: "Which member asked whether", "Summarize the debate on".
_SAYING = r"(?:think|say|feel|talk|believe|discuss|mention|conclude|suggest|recommend|see)"
_ABOUT = r"(?:of|about|on|over|around|regarding|concerning)"
_THAT = r"(?:that|whether|if|as to whether)"
_PERSON = r"(?:member|attendee|person|speaker|participant|witness|minister|official|councill?or)s?"
_ALL = r"(?:they|(?:the\s+)?(?:groups?|meeting|committee|members?|officials?|people|team|panel))"
_TALK = r"(?:discussion|debate|talk|conversation|view|opinion|answer)s?"
_OPENINGS = (
    rf"(?:(?:which|what)\s+{_PERSON}|who)\s+(?:\w+ed|said|spoke|thought)\s+(?:{_THAT}|{_ABOUT}|for|to)",
    r"what\s+(?:was|were)\s+(?:the\s+)?(?:answer|reply|response|reaction)s?\s+(?:given\s+)?to(?:\s+the)?"
    rf"(?:\s+(?:question|request|suggestion|proposal|point|concern)s?)?(?:\s+(?:{_THAT}|{_ABOUT}))?",
    r"what\s+reasons?\s+(?:did|does)\s+(?:\w+\s+){1,3}?give\s+for",
    r"why\s+(?:do|does|did)\s+(?:\w+\s+){1,3}?(?:think|believe|say|feel)(?:\s+that)?",
    rf"what\s+(?:do|does|did)\s+{_ALL}\s+{_SAYING}(?:\s+(?:{_ABOUT}|as|that))?",
    # as it reads once the person who is named in it became a filter
    rf"what\s+(?:do|does|did)\s+{_SAYING}\s+(?:{_ABOUT}|as|that)",
    r"(?:summari[sz]e|describe|outline)(?:\s+(?:the|their))?(?:\s+(?:whole|entire|main))?"
    rf"\s+{_TALK}\s+{_ABOUT}",
)
_OPENING = re.compile(rf"(?:please\s+)?(?:{'|'.join(_OPENINGS)})\s+", re.IGNORECASE)
# Between the subject and what closes the question, and at the ends of the words that close it. The ends keep
# what they took (possessive), so that no question takes long to look at.
_TIES = r"[とかをにへのはがもでだ、,\s]{0,6}(?:という)?"
_ENDS = r"[とはがをもにへのでかだたてしすいるれされまねよ、,?？\s]*+"


def core(question: str) -> str:
    """The question without who said so, why, or how it was answered; all of it where nothing else is left."""
    opening = _OPENING.match(question)
    rest = _closing().sub("", question[opening.end() :] if opening else question)
    return rest if any(letter.isalnum() for letter in rest) else question


@cache
def _closing() -> re.Pattern[str]:
    """What closes a Japanese question after its subject: 「…と尋ねた委員は誰か」, 「…への回答は」."""
    return re.compile(rf"(?:{_TIES}(?:{any_of('index/closing_japanese')}){_ENDS})+$")
