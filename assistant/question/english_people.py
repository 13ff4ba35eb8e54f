"""named_in_english: whose words an English question wants: by name, title, office; a _stranger's too."""

import re
from collections.abc import Collection, Iterator

from assistant.question.latin_names import members_of, surname_read
from assistant.question.named_person import NamedPerson, bearing
from corpus.language.folding import fold
from corpus.language.lexicon import any_of

_NAME_KANJI = "[一-龥々〆ヶァ-ヴー]"
_TITLE_EN = rf"(?:{any_of('english_titles', 'english_roles')}|Vice|Deputy|Acting|Right|The)"
_PERSON_EN = rf"(?P<name>[A-Z][\w'’-]+(?:\.?\s+(?:[A-Z]\.|[A-Z][\w'’-]+)){{0,5}}|{_NAME_KANJI}{{2,20}})"
_OFFICE = r"the\s+(?P<name>[A-Za-z][\w'’-]+(?:\s+[A-Za-z][\w'’-]+){0,3}?)"
_SAYS_EN = (
    r"(?:say|think|concerned|worried|against|opposed|unhappy|ask|answer|reply|mention|suggest|propose|argue"
    r"|want|respond|explain|feel|believe|recommend|agree|disagree|saying|asked|speak|talk|raise|oppose"
    r"|object|support|complain|point|state|claim|call|request|demand|describe|report|tell|comment|criticise"
    r"|criticize|worry|insist|promise|vote)"
)
_SAID_BY_EN = (
    r"(?:said|asked|says|asks|argued|told|answered|replied|proposed|thinks|thought|spoken|raised|mentioned)"
)
_HOLDS_OFFICE_EN = (
    r"(?:view|opinion|question|answer|reply|position|remark|comment|statement|suggestion|attitude|thought)"
)


def _owning_words_en(who: str) -> tuple[re.Pattern[str], ...]:
    """What somebody does who says or holds something; where a stranger is meant without doubt first."""
    return (
        re.compile(rf"\b(?:did|does|do|was|is)\s+{who}\s+{_SAYS_EN}"),
        re.compile(rf"\b(?:has|have|had)\s+{who}\s+{_SAID_BY_EN}"),
        re.compile(rf"\b(?:[Ee]verything|[Aa]ll|[Ww]hat)\s+(?:that\s+)?{who}\s+{_SAID_BY_EN}"),
        re.compile(rf"\b{who}(?:'s?|’s?)\s+{_HOLDS_OFFICE_EN}"),
        re.compile(rf"\b(?:[Aa]ccording to|said by|asked by)\s+{who}"),
        re.compile(rf"\b(?:by|from)\s+{who}"),
    )


_BY_NAME, _BY_OFFICE = _owning_words_en(_PERSON_EN), _owning_words_en(_OFFICE)
_LOOSE_NAME_EN = 1  # of the patterns, from the end: "from May" names a stranger only with a title
_NAME_ALONE_EN = re.compile(rf"\s*(?:[Aa]nd\s+)?{_PERSON_EN}\s*\??\s*")
_TITLES = re.compile(rf"(?:{_TITLE_EN}\.?\s+)+")
_NOBODY_EN = re.compile(
    rf"\b(?:{any_of('english_not_names', 'assistant/organisations_en', 'english_titles', 'english_roles')})\b"
    r"|\b[A-Z]{2,}\b"
)


def named_in_english(question: str, held: Collection[str], *, follows: bool = False) -> NamedPerson | None:
    """The person whose words are asked for, known or not; None where none is named.

    ``held`` are the speakers, folded. A name alone is one only where the question ``follows`` another.
    """
    if not held:
        return None
    if follows and (alone := _NAME_ALONE_EN.fullmatch(question)):
        found = _known_en(alone, held)
        return found or (_stranger(alone) if _title_of(alone["name"]) else None)
    named = [match for pattern in _BY_NAME for match in pattern.finditer(question)]
    return (
        next((found for match in named if (found := _known_en(match, held))), None)
        or next((found for match in _offices_en(question) if (found := _in_office_en(match, held))), None)
        or next((_stranger(match) for match in named if _is_nobody_held(match)), None)
    )


def _offices_en(question: str) -> Iterator[re.Match[str]]:
    for pattern in _BY_OFFICE:
        yield from pattern.finditer(question)


def _known_en(match: re.Match[str], held: Collection[str]) -> NamedPerson | None:
    """The speakers who bear a name, printed in Latin letters or in kanji, its title left out."""
    bare = without_title(match["name"])
    name = fold(bare)
    known = bearing(fold(match["name"]), held)
    if not known and (len(name) > 2 or not name.isascii()):
        known = bearing(name, held) or _hyphenated_name(name, held)
    surname = "" if known else surname_read(bare, held)
    known = known or (members_of(surname, held) if surname else ())
    if not known:
        return None
    return NamedPerson(match["name"], match.start("name"), match.end("name"), known, printed=surname or bare)


def _hyphenated_name(name: str, held: Collection[str]) -> tuple[str, ...]:
    """The speakers whose name is spelled with hyphens and dots elsewhere: Finch-Lowe, Finch Lowe."""
    plain_name = re.sub(r"[-.'’]", "", name)
    return tuple(one for one in held if len(plain_name) > 2 and plain_name in re.sub(r"[-.'’]", "", one))


def _in_office_en(match: re.Match[str], held: Collection[str]) -> NamedPerson | None:
    """Those whose label is an office alone: "the Harbour Master", "the chair"."""
    name = fold(match["name"])
    known = tuple(one for one in held if one == name or re.match(rf"{re.escape(name)}[(:]", one))
    return NamedPerson(match["name"], match.start("name"), match.end("name"), known) if known else None


def _is_nobody_held(match: re.Match[str]) -> bool:
    """Whether a name that nobody held bears is a person's."""
    bare = without_title(match["name"])
    if not bare or _NOBODY_EN.search(bare):
        return False
    return bool(_title_of(match["name"])) or match.re not in _BY_NAME[-_LOOSE_NAME_EN:]


def _stranger(match: re.Match[str]) -> NamedPerson:
    return NamedPerson(match["name"], match.start("name"), match.end("name"), ())


def _title_of(name: str) -> str:
    title = _TITLES.match(name)
    return title[0] if title else ""


def without_title(name: str) -> str:
    """A name without the titles before it, and what a genitive adds."""
    return re.sub(r"['’]s?$", "", name.removeprefix(_title_of(name)))
