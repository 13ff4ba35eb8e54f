"""Sentences that only announce what comes next, as replies to many questions do."""

import re

# An announcement is short, and nothing comes after it.
ANNOUNCEMENT_CHARS = 80

_ANNOUNCES = re.compile(
    r"(?:について|に関して|に関する|につきまして)(?:は)?(?:の)?"
    r"(?:お尋ね|お伺い|ご?質問|御質問|御?質疑|件|お話|報告|ご?説明)?"
    r"(?:で(?:ございます|あります|す|した)|でございました|をいただきました|がございました|がありました"
    r"|に(?:つきまして)?お答え[^。]{0,12}|(?:を|ご|御)?(?:説明|報告|答弁|お答え)[^。]{0,14})[。．]?$"
)


def only_announces(sentence: str) -> bool:
    """Whether the sentence names a topic and says nothing about it: 「次に、鍵についてでございます。」"""
    return len(sentence) <= ANNOUNCEMENT_CHARS and bool(_ANNOUNCES.search(sentence))
