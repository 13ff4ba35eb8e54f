"""Questions that yes or no would answer: 「再委託はできるのですか」, "is USB memory still allowed?"."""

import re

from assistant.question.language import language_of

_ENDS_JA = re.compile(r"(?:か|の|よね|ですね)[?？。\s]*$")
_ASKS_ONE_JA = re.compile(
    r"何|なに|なん[のでかと]|誰|だれ|どなた|どう|どの|どこ|どれ|どんな|どちら|どうして|いつ|なぜ|いくら|いくつ|いかが|教えて|知り|でしょうか、"
)
_ANY_JA = re.compile("(?:誰|だれ|何|いつ|どこ|どれ|どの[^、。]{1,4})で?も|何か|誰か|どこか|いつか")
_ENGLISH = re.compile(
    r"(?:so |and |but |then )?(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had"
    r"|should|may|must|isn't|aren't|don't|doesn't)\b",
    re.IGNORECASE,
)
_WHICH_EN = re.compile(r"\b(?:what|who|whom|when|where|which|why|how)\b|\bor\b", re.IGNORECASE)


def asks_whether(question: str) -> bool:
    """Whether yes or no would be an answer, and no other word."""
    if language_of(question) == "en":
        return bool(_ENGLISH.match(question)) and not _WHICH_EN.search(question)
    return bool(_ENDS_JA.search(question)) and not _ASKS_ONE_JA.search(_ANY_JA.sub("", question))
