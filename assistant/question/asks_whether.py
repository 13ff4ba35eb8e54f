"""asks_whether: whether yes or no would answer: 「再委託はできるのですか」, "is USB memory allowed?"."""

import re

from assistant.question.question_language import language_of

_WHETHER_ENDS_JA = re.compile(r"(?:か|の|よね|ですね)[?？。\s]*$")
_ASKS_ONE_JA = re.compile(
    r"何|なに|なん[のでかと]|誰|だれ|どなた|どう|どの|どこ|どれ|どんな|どちら|どうして|いつ|なぜ|いくら|いくつ|いかが|教えて|知り|でしょうか、"
)
_WHETHER_ANY_JA = re.compile("(?:誰|だれ|何|いつ|どこ|どれ|どの[^、。]{1,4})で?も|何か|誰か|どこか|いつか")
_WHETHER_EN = re.compile(
    r"(?:so |and |but |then )?(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had"
    r"|should|may|must|isn't|aren't|don't|doesn't)\b",
    re.IGNORECASE,
)
_WHICH_NOT_WHETHER_EN = re.compile(r"\b(?:what|who|whom|when|where|which|why|how)\b|\bor\b", re.IGNORECASE)


def asks_whether(question: str) -> bool:
    """Whether yes or no would be an answer, and no other word."""
    if language_of(question) == "en":
        return bool(_WHETHER_EN.match(question)) and not _WHICH_NOT_WHETHER_EN.search(question)
    return bool(_WHETHER_ENDS_JA.search(question)) and not _ASKS_ONE_JA.search(
        _WHETHER_ANY_JA.sub("", question)
    )
