"""find_results: each Result, a sentence that may state an outcome (可決): _stems, lead, Japanese signs.

The words alone prove little: 承認 stands in requests, in reports of other meetings and in the names of items.
Signs of the sentence, of who says it and of what stands before it say together whether it is a result; their
weights are fitted by ``python -m corpus.learning``.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from corpus.language.japanese_letters import holds_japanese
from corpus.language.lexicon import pattern_of, words
from corpus.language.numerals import KANJI_NUMERALS
from corpus.language.spans import Span
from corpus.models import Turn
from corpus.structure.english_results import NUMBER, english_signs, is_moved

LONGEST = 1_000  # characters; the end of a sentence says the result, and the longest that does has 420
BARE = 60  # characters; a chair's turn as short as this that states a result announces it
NEAR = 160  # characters before a sentence in which the vote on it is told
CLOSE = 30  # characters of a sentence after its result; in a longer rest it speaks of something else

# A line that goes on below: long, with nothing that ends it, and what follows neither indented nor marked.
_LINE_WRAPS = (
    r"(?:(?<=[^\n]{15})(?<![)〕」』】:。])\n(?=[^\s\x00-\x7f])(?![○〇◯◎◆◇●■□・※―─〔【《≪「〃])"
    r"|(?<=[^\n]{15})(?<=[^\s\x00-\x7f])\n(?=[\da-zA-Z])(?!\d{1,2}[ .、)])"
    r"|(?<=[^\n]{40})(?<=[\x21-\x39\x3b-\x7f])\n(?=[ ]*[\w\"“$])(?![ ]*(?:\d{1,2}|[A-Z])[.)] ))"
)
# A sentence of Japanese ends with 。 only, one of English with its marks, a clause of it with a semicolon.
_SENTENCE = re.compile(
    rf"(?:[^。\n.;?]+|[.;?]|{_LINE_WRAPS})+?"
    rf"(?:。|(?<=[a-z\d)\]”\"])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bNo)(?<!\bSt)[.;?](?=[\s*]|\Z)|(?=\n)(?!{_LINE_WRAPS})|\Z)"
)
# The start and the end of a piece of text, and the turn it is of.
Stretch = tuple[int, int, Turn | None]


@dataclass(frozen=True, slots=True)
class Result:
    """A sentence that may state a result; ``lead`` is the sentence before it, ``context`` what is near.

    ``motion`` is where the motion begins that an English sentence directly before it moves, None without
    one; ``signs`` are what weighs for it or against it.
    """

    outcome: str
    start: int
    end: int
    turn: Turn | None
    words: str
    lead: str
    context: str
    motion: int | None
    signs: dict[str, float]


@cache
def table(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The rows of a word list of ``word<TAB>pattern`` lines."""
    pairs = (line.split("\t") for line in words(name))
    return tuple((word, re.compile(pattern)) for word, pattern in pairs)


def find_results(text: str, turns: Sequence[Turn], headings: Collection[Span] = ()) -> Iterator[Result]:
    """Every sentence of a clean text in which a word of result stands, in order; none in a heading."""
    known = _stems_in(text, _stems())
    for start, end, turn in _between_headings(headings, _result_stretches(text, turns)):
        before = text[turns[turn.ordinal - 1].end : turn.label_start] if turn and turn.ordinal else ""
        lead, last, last_start = before, "", 0
        stems = _stems_in(text[start:end], known)
        if not any(stems):
            continue
        for match in _SENTENCE.finditer(text, start, end):
            sentence = _result_on_one_line(match[0])[-LONGEST:]
            first = match.start() + len(match[0]) - len(match[0].lstrip(_BEFORE_RESULT))
            if found := _outcome(sentence, bool(turns), stems):
                near = f"{before} {lead} {sentence}" if lead is not before else f"{lead} {sentence}"
                motion = last_start if is_moved(last) else None
                signs = _result_signs(text, turn, bool(turns), first, sentence, lead, found)
                yield Result(found[0], first, match.end(), turn, sentence, lead, near, motion, signs)
            lead = sentence if _says_more_than_list(sentence) else lead
            last, last_start = sentence, first


def _between_headings(headings: Collection[Span], stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """What of the stretches lies outside the headings."""
    ordered = sorted(headings)
    for start, end, turn in stretches:
        first = bisect_right(ordered, start, key=lambda span: span[1])
        for heading in ordered[first:]:
            if heading[0] >= end:
                break
            yield start, heading[0], turn
            start = heading[1]
        if start < end:
            yield start, end, turn


def _says_more_than_list(sentence: str) -> bool:
    """Whether a sentence is more than a line of a list (of names) read out."""
    return len(sentence) > BARE or sentence.endswith(_ENDS_OF_SAYING)


_ENDS_OF_SAYING = ("。", ".", ")", "」", "]", "た", "す", "い", "せん")


_BEFORE_RESULT = " \n\t　:*•#>-"  # what may stand before a sentence on its line


def _result_stretches(text: str, turns: Sequence[Turn]) -> Iterator[Stretch]:
    """The speeches, and what stands between them and around them."""
    stretch_end = 0
    for turn in turns:
        if stretch_end < turn.label_start and turn.ordinal:
            yield stretch_end, turn.label_start, None
        yield turn.start, turn.end, turn
        stretch_end = max(stretch_end, turn.end)
    if stretch_end < len(text):
        yield stretch_end, len(text), None


def _result_on_one_line(sentence: str) -> str:
    """A sentence on one line: Japanese closed up, English with a space where a line ended."""
    if "\n" not in sentence:
        return sentence.strip()
    gap = "" if holds_japanese(sentence) else " "
    return gap.join(line.strip() for line in sentence.split("\n")).strip()


Stems = tuple[Sequence[str], Sequence[str]]  # English ones and Japanese ones


@cache
def _stems() -> Stems:
    """What stands in every sentence that states a result, of English ones and of Japanese ones."""
    stems = words("result_stems")
    english = tuple(stem for stem in stems if stem.isascii())
    return english, tuple(stem for stem in stems if stem not in english)


@cache
def _sign_rows(name: str, *, is_japanese: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The rows of a table that are for sentences of one language."""
    return tuple(row for row in table(name) if is_japanese != row[1].pattern.startswith("(?i:"))


@cache
def _in_small_letters() -> re.Pattern[str]:
    """What matches in small letters wherever a row for English sentences does: found ten times as quick."""
    rows = (row for name in ("decisions", "results") for _, row in _sign_rows(name, is_japanese=False))
    small = (re.sub(r"\\.|[A-Z]", _small_result, row.pattern) for row in rows)
    return re.compile("|".join(re.sub(r"\(\?-?i:", "(?:", pattern) for pattern in small))


def _small_result(match: re.Match[str]) -> str:
    return match[0] if match[0].startswith("\\") else match[0].lower()


def _stems_in(stretch: str, known: Stems) -> Stems:
    """Of ``known`` stems those that stand in a stretch: few, for which its sentences are to be searched."""
    lines = [line.strip() for line in stretch.split("\n")] if "\n" in stretch else [stretch]
    plain, closed_up = " ".join(lines).lower(), "".join(lines)
    english, japanese = known
    return [stem for stem in english if stem in plain], [stem for stem in japanese if stem in closed_up]


def _outcome(sentence: str, spoken: bool, stems: Stems) -> tuple[str, bool, Span] | None:
    """(outcome, whether it is worded as results are, where in the sentence); None where no word says one.

    One that asks for a result or reports another's says none; where nobody speaks (not ``spoken``), a
    committee narrates its own 可決すべきもの. ``stems`` are those of the stretch that it stands in.
    """
    is_japanese = not sentence.isascii() and holds_japanese(sentence)
    plain = sentence if is_japanese else sentence.lower()
    if not any(stem in plain for stem in stems[is_japanese]):
        return None
    if not is_japanese and not _in_small_letters().search(plain):
        return None
    if pattern_of("not_decided").search(sentence) or (spoken and _result_is_reported(sentence)):
        return None
    for name in ("decisions", "results"):
        for outcome, pattern in _sign_rows(name, is_japanese=is_japanese):
            if match := pattern.search(sentence):
                return outcome, name == "decisions", match.span()
    return None


def _result_signs(
    text: str,
    turn: Turn | None,
    spoken: bool,
    start: int,
    sentence: str,
    lead: str,
    found: tuple[str, bool, Span],
) -> dict[str, float]:
    _, stated, (_, last) = found
    leads = pattern_of("decision_leads")
    led = bool(leads.search(sentence) or leads.search(lead))
    is_bare = turn is not None and turn.end - turn.start <= BARE and turn.role.endswith(words("chairs"))
    asked = pattern_of("puts_to_vote")
    here = led or is_bare
    japanese = holds_japanese(sentence)
    own = _japanese_signs(sentence, stated) if japanese else english_signs(text, start, sentence, lead)
    is_formula = bool(own.get("en resolves"))  # what is resolved may bear a date: the minutes of 4 July
    said: dict[str, float] = {
        "stated": stated,
        "led": led,
        "bare": is_bare,
        "stated here": stated and here,
        "dated": not is_formula and bool(_RESULT_DATED.search(sentence)),
        "asks": bool(asked.search(sentence)),
        "asked before": bool(asked.search(lead)),
        "chaired": turn is not None and turn.role.endswith(words("chairs")),
        "spoken": turn is not None,
        "between turns": spoken and turn is None,
        "ends the sentence": len(sentence) - last <= CLOSE,
        "vote": bool(_RESULT_COUNT.search(sentence)),
        "length": len(sentence) / LONGEST,
    }
    common = (
        said if japanese else {f"en {sign}": value for sign, value in said.items()}
    )  # each weighs its own
    return {sign: float(value) for sign, value in (common | own).items() if value}


# A committee's result as its chair reports it (…べきものと決した), unless the sentence concludes a vote.
_RESULT_REPORTED = re.compile(r"べき(?:もの|である)?(?:と|旨)")
_CONCLUDES_RESULT = re.compile(r"[ ]*(?:よって|したがって|(?:ご|御)?異議)")


def _result_is_reported(sentence: str) -> bool:
    return bool(_RESULT_REPORTED.search(sentence)) and not _CONCLUDES_RESULT.match(sentence)


_RESULT_COUNT = re.compile(
    rf"(?:賛成|反対|可とする者|挙手|起立)[^。]{{0,6}}?[\d{KANJI_NUMERALS}]+(?:名|人|票)"
    r"|(?<![\d-])\d{1,3} ?(?:-|–|to|TO|:) ?\d{1,3}(?: ?- ?\d{1,3})?(?![\d-])(?!%)"
    r"|(?i:\b(?:ayes?|noes|nays?|yeas?|in favou?r|opposed|abstain\w*|abstentions?|unanimous(?:ly)?)\b)"
    rf"|(?i:\b{NUMBER} (?:votes? )?to {NUMBER}\b|\b{NUMBER} (?:members? )?(?:votes?|voting|for|against)\b)"
)


_RESULT_DATED = re.compile(r"\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b(?:19|20)\d\d\b")


def _japanese_signs(sentence: str, stated: bool) -> dict[str, bool]:
    return {
        "ja": True,
        "ja concludes": bool(re.search(r"^[ ]*(?:よって|したがって|それでは|では|以上)", sentence)),
        "ja past": bool(re.search(r"(?<!まし)た[。)]?$", sentence)),
        "ja polite past": bool(re.search(r"ました[。)]?$", sentence)),
        "ja polite": not stated and bool(re.search(r"ます[。)]?$", sentence)),
        "ja noun": not re.search(r"[ぁ-ん][。)]?$", sentence),
        "ja quoted": bool(re.search(r"」|とのこと|という|旨", sentence)),
        "ja result": bool(_JA_RESULT.search(sentence)),
        "ja noted": bool(_JA_NOTED.search(sentence)),
        "ja settles": bool(_JA_SETTLES.search(sentence)),
        "ja names item": bool(re.search(r"[本両各]案|原案|本件|議案|全員|異議", sentence)),
    }


_JA_RESULT = re.compile(
    r"(?:可決|承認|了承|採択|否決|認定|同意|決定|選任|選出|当選|互選|付託|取り?下げ|保留|継続(?:審[査議]|調査|協議))"
    r"(?:され|し|いたし|と|に|する)[^。]{0,12}(?:た|ます|する)[。)]?$"
    r"|持ち?越し?(?:と(?:し|いたし|する))?(?:た|ます|ました|す)?[。)]?$"
)


# The chair's present tense says what becomes of it now: 了承とします, 案のとおり決めます, 承認といたします.
_JA_SETTLES = re.compile(
    r"(?:(?:可決|承認|了承|採択|否決|認定|同意|決定|選任|選出|付託|取り?下げ|保留|持ち?越し|継続(?:審[査議]|調査|協議))"
    r"(?:と|に)?(?:し|いたし|させていただき)ます"
    r"|(?:に|を|と|とおり)(?:決め|決し|決定し|決定いたし)ます|こと(?:と|に)(?:し|いたし)ます|持ち?越します)[。)]?$"
)


# A result as it is noted down: 全員一致で承認。 案のとおりとすることで了承
_JA_NOTED = re.compile(
    r"(?:で|により|をもって|とおり|こと[でをとに]|を|は)"
    r"(?:不?採択|可決|否決|承認|了承|同意|認定|決定|合意|保留)[。)]?$"
)


def narrated(signs: Mapping[str, float]) -> dict[str, float]:
    """The signs that a result said in a Japanese speech has where the minutes narrate it (可決された)."""
    told = {sign: value for sign, value in signs.items() if sign not in _OF_SPEECH}
    return told | ({"ja past": 1.0} if "ja polite past" in signs else {})


_OF_SPEECH = frozenset(
    {"stated", "stated here", "led", "asked before", "chaired", "bare", "spoken", "ja polite past"}
)
