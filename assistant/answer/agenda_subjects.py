"""Subjects of agenda headings, freed of numbers, 「について」 and materials; those that read well."""

import re

from corpus import Meeting

TITLE_CHARS = (4, 28)  # characters of a subject: shorter says nothing, longer is no question any more
TITLE_READ = 200  # characters of a heading, before what it adds to its subject is taken off

# Items of every meeting: nobody asks what was said about them.
ROUTINE = re.compile(
    r"^(?:.*事項$|その他|開会|閉会|挨拶|あいさつ|議事|報告|会議録|次回|日程|会期|諸般|署名|議席|休憩|散会"
    r"|other business|opening|closing|adjourn)",
    re.IGNORECASE,
)
# What a heading adds to its subject: its number and the kind of item before, the formula and materials after.
ITEM_NUMBER = re.compile(r"[\s\d０-９()（）.．、・第号①-⑳]*")
ITEM_KIND = re.compile(
    r"(?:諮問|議案|報告|陳情|請願|協議|議題)(?:事項)?[第\s]*[\d０-９]*号?(?=[\s　「『：:])"
)
AFTER_SUBJECT = re.compile(
    r"(?:に?について.*|に関する(?:こと|件|事務).*|の件.*|\s*[他外ほか]+[\d０-９]+件.*|[（(].*)$"
)
# Items called by their numbers, several at once: 「議案第１号から日程第７、議案第６号まで」.
NUMBERED = re.compile(r"(?:日程|議案|報告|諮問|陳情|請願|認定|承認)\s*第\s*[\d０-９一二三四五六七八九十]+")
BRACKETS = (("（", "）"), ("(", ")"), ("「", "」"), ("『", "』"), ("【", "】"))


def subject(title: str) -> str:
    """What an agenda heading is about in words to ask with, "" where it has none that read well."""
    shortest, longest = TITLE_CHARS
    words = _bare_subject(title)
    if not shortest <= len(words) <= longest or ROUTINE.match(words) or NUMBERED.search(words):
        return ""
    return words if all(words.count(opens) == words.count(closes) for opens, closes in BRACKETS) else ""


def subjects_of(meeting: Meeting) -> dict[str, bool]:
    """What the agenda items that were talked about are about, without their formulas; whether decided."""
    found: dict[str, bool] = {}
    for place, item in enumerate(meeting.agenda):
        if item.first_turn is not None and (words := subject(item.title)):
            found[words] = found.get(words, False) or bool(meeting.outcome(place))
    return found


def _bare_subject(title: str) -> str:
    words = " ".join(title[:TITLE_READ].split())
    for front in (ITEM_NUMBER, ITEM_KIND, ITEM_NUMBER):
        words = front.sub("", words, count=1) if front.match(words) else words
    return AFTER_SUBJECT.sub("", words).strip(" 「」『』,、：:")
