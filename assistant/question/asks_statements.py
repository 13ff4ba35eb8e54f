"""asks_statements: patterns of what a person said: 「鍵について何と言いましたか」, wants_all, topic_in."""

import re

from assistant.question.conversation import names_nothing
from assistant.question.question_kinds import AboutSubject
from assistant.question.question_language import language_of
from assistant.question.request_frame import matter_of

# All that somebody said is asked for, and not one thing that the person knows.
_STATEMENTS = re.compile(
    r"何(?:と|を|が|に|について|か)|なん(?:と|て)|どんな|どのような|どういう|どう(?:言|述|答|求|訴|語|指摘|反論|要望|要求|見|説明|考|思|話|主張|評価"
    r"|見て|おっしゃ)|意見|考え|発言|主張|評価"
    r"|見解|立場|懸念|指摘|要望|提案|質問|コメント|説明|答弁|スタンス"
    r"|\b(?:what|how)\b.{0,30}\b(?:say|said|think|ask\w*|argue|want|propose|suggest|explain|answer"
    r"|reply|respond|feel|believe|recommend|mention|raise|position|view|concerned|worried|oppos\w*|object"
    r"|critici\w*|stand|support)"
    r"|['’]s?\s+(?:view|opinion|position|remark|comment|statement|question|answer|repl)"
    r"|\b(?:statements?|remarks|comments|views?|opinions?|everything|all)\b",
    re.IGNORECASE,
)


_SAID_ON_EN = re.compile(r"\b(?:about|on|regarding|concerning)\s+(?P<topic>[^?]+)", re.IGNORECASE)
_TOPIC_ARTICLE = re.compile(r"^(?:the|a|an|any)\s+(?=\S)", re.IGNORECASE)
_SAID_ON_JA = re.compile(r"(?P<topic>.{1,60}?)(?:について|に関して|に関する|に対して|に対する|をめぐ)")
_ALL_STATEMENTS_EN = re.compile(
    r"\b(?:everything|all|every|statements?|remarks?|comments?|list|show|give|turns?|speeches|words?)\b", re.I
)


def asks_statements(rest: str, subject: AboutSubject) -> bool:
    """Whether a question that names a speaker asks for the statements; ``rest`` is it without the speaker."""
    return wants_all(rest) or subject.is_broad or (subject.kind == "what" and bool(_STATEMENTS.search(rest)))


def wants_all(rest: str) -> bool:
    """Whether nothing but that somebody spoke is asked for: 「発言を全部見たい」, "everything … said"."""
    return names_nothing(_ALL_STATEMENTS_EN.sub(" ", rest) if language_of(rest) == "en" else matter_of(rest))


def topic_in(rest: str) -> str:
    """What a person's statements are asked for on, as a mark says it: 「Xについて」, "about X"; or ""."""
    if language_of(rest) == "en":
        found = _SAID_ON_EN.search(rest)
        return _TOPIC_ARTICLE.sub("", found["topic"].strip(" ?.")) if found else ""
    found = _SAID_ON_JA.match(rest)
    return matter_of(found["topic"]) if found else ""
