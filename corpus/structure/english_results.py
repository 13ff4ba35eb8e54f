"""english_signs: patterns in an English sentence for and against a result: carried, lost, is_moved, told."""

import re
from functools import cache

from corpus.language.lexicon import words

SHORT = 60  # characters; a sentence of English as short as this that has a word of result states one
# How many voted, as English minutes say it.
NUMBER = r"(?:\d{1,3}|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty)"


def english_signs(text: str, start: int, sentence: str, lead: str) -> dict[str, bool]:
    """The signs of an English sentence that begins at ``start``, after the sentence ``lead``."""
    above = text[max(0, text.rfind("\n", 0, max(0, start - 1))) : start]
    return {
        "en moved": bool(_MOVED.search(sentence)),
        "en moved before": bool(_MOVED.search(lead)),
        "en by body": bool(_decided_by_body().search(sentence)),
        "en resolves": bool(_RESOLVES_THAT.match(sentence)),
        "en passive": bool(_WAS_APPROVED.search(sentence)),
        "en capitals": bool(_MOTION_IN_CAPITALS.search(sentence)),
        "en field": bool(_result_field().match(sentence) or _result_field().match(above.strip())),
        "en formula": bool(_RESULT_FORMULA.search(sentence)),
        "en verdict": bool(_VERDICT_EN.search(sentence)),
        "en names item": bool(_RESULT_NAMES_ITEM.match(sentence)),
        "en noted": bool(_NOTED_RESULT.search(sentence)),
        "en modal": bool(_MODAL_VERB.search(sentence)),
        "en person": bool(_FIRST_PERSON.search(sentence)),
        "en elsewhere": bool(_decided_elsewhere().search(sentence)),
        "en told": bool(_RESULT_TOLD.search(sentence)),
        "en open": sentence.endswith(("?", ":")),
        "en short": len(sentence) <= SHORT,
    }


def is_moved(sentence: str) -> bool:
    """Whether a sentence moves something and does not say what became of it."""
    return bool(_MOVES.search(sentence)) and not _CARRIED_OR_LOST.search(sentence)


_MOVED = re.compile(r"(?i:\b(?:motions?|moved|seconded|second by|proposed by)\b)")
_MOVES = re.compile(
    r"(?i:\bmoved\b|\bseconded\b|\bmotion (?:by|to|that|was made)\b|\bproposed (?:by|that)\b)"
)
_CARRIED_OR_LOST = re.compile(r"(?i:\b(?:carrie[sd]|passe[sd]|fail(?:s|ed)|defeated|lost|prevail(?:s|ed))\b)")
_WAS_APPROVED = re.compile(
    r"(?i:\b(?:was|were) (?:then |also |all |both |\w+ly )?(?:approved|adopted|carried|accepted|agreed|"
    r"passed|resolved|ratified|endorsed|elected|appointed|defeated|tabled|deferred|decided)\b)"
)
# The formula of a record: RESOLVED: that … - It was unanimously agreed to …
_RESOLVES_THAT = re.compile(
    r"\W*(?:(?:It was |it was )?(?:(?:un)?\w+ly )?(?:RESOLVED|AGREED|DECIDED)\b"
    r"|(?i:(?:it was|the (?:council|board|committee|meeting|members)) (?:\w+ly )?(?:resolved|agreed|decided)"
    r"(?: by [\w ]{1,30})?"
    r" (?:that|to)\b))"
)
_MOTION_IN_CAPITALS = re.compile(
    r"\b(?:RESOLVED|CARRIED|PASSED|ADOPTED|APPROVED|DEFEATED|FAILED|AGREED|RESOLUTION|DECISION|TABLED|UNANIMOUS)\b"
)
_RESULT_FORMULA = re.compile(
    r"(?i:\bwithout objection\b|\bso ordered\b|\bhearing no(?:ne| objections?)\b|\bhave it\b|\bm/s/[cp]\b|"
    r"\bmotion (?:was |is |be )?(?:unanimously )?(?:carrie[sd]|passe[sd]|fail(?:s|ed)|approved|adopted)\b)"
)
# What is put to the vote, and the word for what became of it.
_VERDICT_EN = re.compile(
    r"(?i:(?:^\W*(?:it|that|this)|\b(?:motion|proposal|(?:sub)?amendment|question|resolution|recommendation|ordinance"
    r"|bill))\b[^.;]{0,120}?\b(?:carrie[sd]|passe[sd]|fail(?:s|ed)|falls|lost|defeated|negatived|adopted|agreed"
    r"|prevail(?:s|ed))\b|\bput to the (?:vote|meeting)\b)"
)
# A result that is only noted: Carried. - Tree works: approved as amended.
_NOTED_RESULT = re.compile(
    r"(?i:(?:^|[-:―—?] )\W*(?:unanimously |duly )?"
    r"(?:approved|adopted|carried|agreed|passed|accepted|defeated|lost)\b)"
)
# A sentence about what lies before the meeting.
_RESULT_NAMES_ITEM = re.compile(
    r"(?i:\W*(?:so |then |accordingly,? |thereupon,? )?(?:the |all |both |these |this )?(?:\w+ ){0,2}?"
    r"(?:minutes|agenda|items?|matter|motion|proposal|application|recommendations?|nominations?|consideration"
    r"|accounts|reports?|budget|payments?|polic(?:y|ies)|standing orders|plans?|terms of reference|precept"
    r"|estimates)\b)"
)
_MODAL_VERB = re.compile(
    r"(?i:\b(?:would|should|could|(?-i:may)|might|must|can|if|whether|unless|until|not yet|previously|"
    r"last (?:week|month|year)|ago|(?:has|have|had) (?:been|never|not|\w+ed)|want|need|think|hope|seek"
    r"|ask)\b)"
)
_RESULT_TOLD = re.compile(
    r"(?i:\b(?:said|stated|reported|asked|noted|suggested|informed|advised|explained|commented|requested)\b)"
)
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|we|We|you|You|my|our)\b")


@cache
def _decided_by_body() -> re.Pattern[str]:
    who = "|".join(words("bodies_that_decide"))
    return re.compile(
        rf"\b(?:{who})\b(?:\W+\w+ly)? (?:by [\w ]{{3,30}} )?"
        r"(?:agreed|approved|adopted|resolved|voted|decided|accepted|authori[sz]ed|endorsed|ratified|elected|"
        r"appointed|rejected|denied|granted|passed|moved|set|fixed)\b",
        re.IGNORECASE,
    )


@cache
def _decided_elsewhere() -> re.Pattern[str]:
    """Who decided it, when that is another: approved by the state, refused by my office."""
    here = "|".join(
        (*words("bodies_that_decide"), "vote", "ballot", "acclamation", "consensus", "show", "chair")
    )
    return re.compile(
        rf"\w(?:ed|en) by (?:the|a|an|my|his|her|their|our) (?!(?:\w+ )?(?:{here})\b)[a-z]", re.IGNORECASE
    )


@cache
def _result_field() -> re.Pattern[str]:
    return re.compile(
        rf"[*#\-• ]*(?:{'|'.join(words('result_fields'))})\b[^\n]{{0,12}}?(?:[:,]|$)", re.IGNORECASE
    )
