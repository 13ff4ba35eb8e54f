"""is_request, sets_condition: of one sentence: 「報告していただきたい」, 「条件を付して」, "subject to"."""

import re

from corpus.language.folding import clean
from corpus.language.lexicon import pattern_of
from corpus.language.question_sentences import is_question

_AFTER_REQUEST = " \n。．.」』）)\"'”"


def is_request(sentence: str, *, is_replied: bool = True) -> bool:
    """Whether one sentence of Japanese or English asks for something to be done, not only said or voted.

    「住民に説明していただきたい」 asks a question where somebody replies to it (``is_replied``).
    """
    end = clean(sentence).replace("\n", "").rstrip(_AFTER_REQUEST)
    if not pattern_of("requests").search(end) or pattern_of("not_requests").search(end):
        return False
    return not is_replied or not is_question(sentence) or bool(_TO_COME.search(end))


_CALLS_TO_VOTE = re.compile(r"賛成の[^。]{1,6}(?:は|の)[^。]{0,8}(?:挙手|起立)")
# 「次の年度に示していただきたい」 asks for no reply now.
_TO_COME = re.compile(
    r"(?:次の|次回|今後|来年|年度|までに|引き続き|改めて)[^。]{0,40}(?:いただ|頂|ください|下さい|願|ほし)"
)


def sets_condition(sentence: str) -> bool:
    """Whether a sentence ties a consent to something, or says what is to be done before it.

    The call to raise hands for it says no more of the condition than what was put to the vote before.
    """
    plain = clean(sentence).replace("\n", "")
    return bool(pattern_of("conditions").search(plain)) and not _CALLS_TO_VOTE.search(plain)
