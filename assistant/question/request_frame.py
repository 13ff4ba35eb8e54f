"""matter_of: words without a request's frame, particles: 「Xを全部教えてください」, "tell me about X"."""

import re

from assistant.question.question_language import language_of

# The end of a Japanese request, and what ties the matter to it.
_REQUEST = re.compile(
    r"(?:を|に|が|は|で)?(?:お|ご)?(?:(?:教え|見せ|見|知らせ|挙げ|あげ|出し|示し|読[みん]|聞かせ|まとめ|調べ|探し|さがし|確認し|列挙し|整理し|紹介し"
    r"|説明し|要約し|取り出し|抜き出し|並べ|(?:に|と)し|伝え|比べ|比較し|把握し|知り|聞き)(?:[てで]|せて)?(?:(?:くだ|下)さい|ほしい|欲しい|いただ(?:け(?:ます|ません"
    r"|ないでしょう|ますでしょう)か|きたい|けると(?:助かります)?)"
    r"|もらえ(?:ますか|ませんか|る)|もらいたい|くれ(?:ますか|る)?|たい|(?<=[てで])お(?:いて|きたい)|(?<=[てで])|ます|して)"
    r"|お?願い(?:し(?:ます|たい)|いたします|できますか)|お?願います)(?:(?:の|ん)?です(?:が|けど)?|んだけど|と(?:思い|考え)(?:ます|ています)|ところです)?$"
)
_REQUEST_ALL = re.compile(
    r"(?:を|は|で|に|、)?(?:全部|ぜんぶ|すべて|全て|一覧|一通り|ひととおり|もれなく|漏れなく|まとめ|詳しく|くわしく|簡単に|順に|簡潔に|手短に)"
    r"(?:で|に|を|は)?$"
)
_MATTER_TIE = re.compile(
    r"(?:の(?:件|こと|話|問題|議題|案件)?(?:について|に関して|に関する|に対して|に対する|に対し|に関し|をめぐって|をめぐる|における|においては|において)"
    r"|について|に関して|に関する|に関し|に対して|に対する|に対し|をめぐって|をめぐる|における|において|の件|のこと)(?:の|は|も|、)*$"
)
# A particle after kana may be part of the word: 子ども, けが.
_PARTICLE = re.compile(r"(?:(?:で|に|と|から)は|(?<=[^ぁ-ん])[がにでのもと]|[はを])$")
_REQUEST_LEAD = re.compile(r"(?:すみません|恐れ入りますが|ちなみに|それから|まず|なお|えっと)(?:が)?、?")
_REQUEST_MARKS = "？?。．、,.!！ 　"
_REQUEST_EN = re.compile(
    r"^(?:(?:please|kindly|can you|could you|would you|i(?:'d| would) like (?:you )?to"
    r"|i want (?:you )?to|i need to|let me)\s+)*"
    r"(?:(?:tell me|show me|give me|list|find|see|know|name|get|look up)\s+)?(?:(?:about|all|every"
    r"|everything about)\s+)?",
    re.IGNORECASE,
)
_ENDS_EN = re.compile(r"(?:,?\s*(?:please|thanks|thank you))$", re.IGNORECASE)


def matter_of(words: str) -> str:
    """The words without the request around them, the particles that tie them to it, and marks."""
    rest = words.strip(_REQUEST_MARKS)
    while True:
        shorter = _without_one_frame(rest).strip(_REQUEST_MARKS)
        if shorter == rest:
            return rest
        rest = shorter


def _without_one_frame(words: str) -> str:
    if language_of(words) == "en":
        return _ENDS_EN.sub("", words)
    for pattern in (_REQUEST, _REQUEST_ALL, _MATTER_TIE, _PARTICLE):
        match = pattern.search(words)
        if match and match.start():
            return words[: match.start()]
    lead = _REQUEST_LEAD.match(words)
    return words[lead.end() :] if lead else words


def without_request(question: str) -> str:
    """An English question without what only asks to be told: "please list", "can you tell me"."""
    lead = _REQUEST_EN.match(question)
    return question[lead.end() :] if lead and language_of(question) == "en" else question
