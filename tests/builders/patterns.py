"""Every regular expression of the program, how it is called, and texts that pump what repeats in it."""

import ast
import importlib
import math
import random
import re
import signal
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from sources import FUNCTION, module_of, parsed, place, sources

# Methods that look for a match at every place of a text, and those that look at its beginning only.
LOOKING = frozenset({"search", "sub", "subn", "split", "findall", "finditer"})
ANCHORED = frozenset({"match", "fullmatch"})
TRAINING = ("/learning/", "/training/")  # reads what its caller chose, not what a town wrote


@dataclass(frozen=True, slots=True)
class Used:
    """A pattern, the file that has it, and whether it is looked for at every place of a text."""

    place: str
    pattern: re.Pattern[Any]
    looks: bool


def used_patterns() -> list[Used]:
    """Each pattern once: those that modules hold, and those written out in a call of ``re``."""
    found: dict[tuple[Any, int], Used] = {}
    for path in sources():
        if not any(part in place(path) for part in TRAINING):
            for pattern, looks in _patterns_of(path):
                key = (pattern.pattern, pattern.flags)
                known = found.get(key, Used(place(path), pattern, False))
                found[key] = Used(known.place, pattern, known.looks or looks)
    return list(found.values())


def _patterns_of(path: Path) -> Iterator[tuple[re.Pattern[Any], bool]]:
    """The patterns of one file, each with whether it is looked for at every place."""
    names = vars(importlib.import_module(module_of(path)))
    for name, value in names.items():
        if not name.startswith("__"):
            for pattern in _patterns_in(value):
                yield pattern, _looks(path, name)
    functions = [node for node in ast.walk(parsed(path)) if isinstance(node, FUNCTION)]
    for function in functions:
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and (called := _call_of_re(node)):
                with suppress(NameError, TypeError, AttributeError):  # made of what a function was given
                    pattern, *flags = [_valued(one, names) for one in node.args[: 1 + (called == "compile")]]
                    names_of_it = (ast.unparse(node), f"{function.name}()")
                    looks = _looks(path, *names_of_it) if called == "compile" else called in LOOKING
                    yield re.compile(pattern, *flags), looks


def _patterns_in(value: Any, depth: int = 3) -> Iterator[re.Pattern[Any]]:
    """Patterns in a value of a module: itself, or what a table or a record holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, Mapping):
        for one in (*value.keys(), *value.values()):
            yield from _patterns_in(one, depth - 1)
    elif depth and isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from _patterns_in(one, depth - 1)
    elif depth and is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _patterns_in(getattr(value, field.name), depth - 1)


def _call_of_re(node: ast.Call) -> str:
    """The function of ``re`` that is called; "" for any other call."""
    of_re = isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "re"
    name = node.func.attr if isinstance(node.func, ast.Attribute) and of_re else ""
    return name if name in {"compile", *LOOKING, *ANCHORED} else ""


def _valued(node: ast.expr, names: Mapping[str, Any]) -> Any:
    return eval(compile(ast.Expression(node), "", "eval"), dict(names))


def _looks(path: Path, *its_names: str) -> bool:
    """Whether the pattern of these names is looked for at every place, as far as the file tells.

    Of a table's patterns it is asked what the file does with any that has no name.
    """
    called = _called(path)
    methods = set().union(*(called.get(name, ()) for name in its_names)) or set().union(*called.values())
    return not methods & ANCHORED or bool(methods & LOOKING)


@cache
def _called(path: Path) -> dict[str, set[str]]:
    """The methods of patterns that a file calls, by what they are called of: {"_LINE": {"finditer"}}."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Attribute) and node.attr in LOOKING | ANCHORED:
            found.setdefault(ast.unparse(node.value), set()).add(node.attr)
    return found


@dataclass(frozen=True, slots=True)
class Pump:
    """``before``, then ``again`` as often as wanted, then an end that the pattern does not expect."""

    before: str
    again: str
    end: str

    def text(self, length: int) -> str:
        """A text of about so many characters."""
        return self.before + self.again * max(1, length // len(self.again)) + self.end


WRONG_ENDS = ("\0", "\n\0")
MOST = 100  # pumps of one pattern
TRIES = 3  # samples of what a part of a pattern may match


def pumps(pattern: re.Pattern[Any], seed: int = 1) -> list[Pump]:
    """Texts that make a pattern go back and forth: what it repeats, many times, after what leads there."""
    chance = random.Random(seed)
    text = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    tree = parser.parse(text, pattern.flags & ~re.DEBUG)
    maker = _Maker(chance)
    bases: dict[tuple[str, str], None] = {}
    for _ in range(TRIES):
        for before, again in maker.repeats(list(tree)):
            bases[before, again] = None
            bases["", before + again] = None
            if before:
                bases["", before] = None
    for letter in sorted(maker.letters):
        bases["", letter] = None
    some = sorted((one for one in bases if one[1]), key=lambda one: (len(one[1]) > 1, chance.random()))
    some = some[: MOST // len(WRONG_ENDS)]  # every letter alone first, then by chance
    return [Pump(before, again, end) for before, again in some for end in WRONG_ENDS]


class _Maker:
    """Samples of what the parts of a pattern match, by chance."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.letters: set[str] = set()
        self._groups: dict[int, str] = {}

    def repeats(self, parts: list[Any], before: str = "") -> Iterator[tuple[str, str]]:
        """(what leads there, what is repeated) for each part that may come again without end."""
        for at, (code, value) in enumerate(parts):
            if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
                low, high, inner = value
                yield from self.repeats(list(inner), before)
                if high > 1:
                    yield before, "".join(self.sample(list(inner)) for _ in range(max(1, min(low, 3))))
            else:
                for inner in _inner(code, value):
                    yield from self.repeats(inner, before)
            for length in (1, 2, 3):
                yield before, self.sample(parts[at : at + length])
            before += self._part(code, value)

    def sample(self, parts: list[Any]) -> str:
        """One text that these parts match."""
        return "".join(self._part(code, value) for code, value in parts)

    def _part(self, code: Any, value: Any) -> str:
        if code in (codes.LITERAL, codes.NOT_LITERAL, codes.ANY, codes.IN):
            return self._letter(code, value)
        if code is codes.BRANCH:
            return self.sample(list(self._chance.choice(value[1])))
        if code is codes.SUBPATTERN:
            text = self.sample(list(value[3]))
            if value[0] is not None:
                self._groups[value[0]] = text
            return text
        if code is codes.ATOMIC_GROUP:
            return self.sample(list(value))
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            low, high, inner = value
            times = self._chance.randint(low, max(low, min(high, low + 2)))
            return "".join(self.sample(list(inner)) for _ in range(times))
        if code is codes.GROUPREF:
            return self._groups.get(value, "")
        return ""  # places and looks around match no letter

    def _letter(self, code: Any, value: Any) -> str:
        if code is codes.LITERAL:
            letter = chr(value)
        elif code is codes.IN:
            letter = self._one_of(value)
        else:
            letter = self._chance.choice("ax1 あ漢、")
            letter = "b" if code is codes.NOT_LITERAL and ord(letter) == value else letter
        self.letters.add(letter)
        return letter

    def _one_of(self, options: list[Any]) -> str:
        shut = options[0][0] is codes.NEGATE
        within = [one for one in options if one[0] is not codes.NEGATE]
        if shut:
            test = re.compile("[^" + "".join(map(_written, within)) + "]")
            return next((one for one in "ax1 あ漢、（\t-" if test.match(one)), "\1")
        some = "".join(map(_some_of, within))
        self.letters.update(some)
        return self._chance.choice(some)


_OF_CATEGORY = {
    codes.CATEGORY_DIGIT: "1９",
    codes.CATEGORY_NOT_DIGIT: "a 、",
    codes.CATEGORY_SPACE: " \t\n　",
    codes.CATEGORY_NOT_SPACE: "a1、",
    codes.CATEGORY_WORD: "a1あ漢",
    codes.CATEGORY_NOT_WORD: " 、-",
}
_CATEGORY_NAMES = {
    codes.CATEGORY_DIGIT: r"\d",
    codes.CATEGORY_NOT_DIGIT: r"\D",
    codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S",
    codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_WORD: r"\W",
}


def _some_of(option: tuple[Any, Any]) -> str:
    """Letters that stand for all of an option."""
    code, value = option
    if code is codes.RANGE:
        return chr(value[0]) + chr((value[0] + value[1]) // 2) + chr(value[1])
    return chr(value) if code is codes.LITERAL else _OF_CATEGORY[value]


def _written(option: tuple[Any, Any]) -> str:
    code, value = option
    if code is codes.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return re.escape(chr(value)) if code is codes.LITERAL else _CATEGORY_NAMES[value]


def _inner(code: Any, value: Any) -> list[list[Any]]:
    """The sequences of parts inside one part."""
    if code is codes.BRANCH:
        return [list(one) for one in value[1]]
    if code is codes.SUBPATTERN:
        return [list(value[3])]
    if code is codes.ATOMIC_GROUP:
        return [list(value)]
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return [list(value[1])]
    return []


class _OutOfTime(Exception):
    pass


SECONDS = 0.2  # of a processor, in which a pattern has to be through any text below, or in linear time
LENGTHS = (1_000, 4_000, 16_000, 64_000)
QUICK = 3e-8  # seconds a character that only linear time keeps to
GROWTH = 2.2  # times as long for each character of a text four times as long: quadratic time takes 4 times
# Less growth than this, from the text before, is that of linear time: 1.2 at the second text is as little as
# 1.6 at the third, four times as long.
LEAST_GROWTH = (0, 1.2, 1.6, GROWTH)
DEGREE = 4  # what a quarter of a short text takes tells of the whole, were time to grow by the length to this
TIMES = 5  # that a text is measured which seems to take too long: the least is what it takes of itself


@dataclass(frozen=True, slots=True)
class Short:
    """How long the texts are that a pattern is given, whose callers see to it, and how long it may take.

    ``on_one_line``: without runs of spaces, too.
    """

    characters: int
    seconds: float
    on_one_line: bool = False

    def text(self, pump: Pump, part: int = 1) -> str:
        """As long a text as there is, or a part of that."""
        text = pump.text(self.characters // part)
        return " ".join(text.split()) if self.on_one_line else text


def slowness(used: Used, pump: Pump, short: Short | None = None) -> str:
    """What a pattern takes that grows faster than its text, or "" where it does not.

    A pattern of ``short`` texts need only be through the longest in time. Other programs that keep the
    computer busy make nothing slow: time is that of this thread on its processor, and the least of several.
    """
    if short is not None:
        return _slow_when_short(used, pump, short)
    before = 0.0
    for length, least in zip(LENGTHS, LEAST_GROWTH, strict=True):
        text = pump.text(length)
        linear = max(QUICK, GROWTH * before)  # seconds a character, were time to grow as the text does
        # The first is measured once: it only says what to compare with, which the next are measured for.
        seconds = _least(used, text, linear * len(text) if before else SECONDS)
        each = seconds / len(text)
        grows = each > GROWTH * before
        if seconds >= SECONDS and grows:
            return f"{len(text)} characters take over {SECONDS} s"
        if each < QUICK or each < least * before:
            return ""
        before = each
    return f"{len(text)} characters take {seconds:.2f} s" if grows and _still_grows(used, pump) else ""


def _slow_when_short(used: Used, pump: Pump, short: Short) -> str:
    if seconds_of(used, short.text(pump, 4)) * 4**DEGREE <= short.seconds:
        return ""
    text = short.text(pump)
    seconds = _least(used, text, short.seconds)
    return f"{len(text)} characters take {seconds:.3f} s" if seconds > short.seconds else ""


def _still_grows(used: Used, pump: Pump) -> bool:
    """Whether the longest text takes longer for each character, both lengths measured in turn."""
    texts = [pump.text(length) for length in LENGTHS[-2:]]
    rounds = [[seconds_of(used, text) / len(text) for text in texts] for _ in range(TIMES)]
    shorter, longer = map(min, zip(*rounds, strict=True))
    return longer > GROWTH * shorter


def _least(used: Used, text: str, enough: float) -> float:
    """The least seconds of several measurements, or of the first that takes no more than ``enough``.

    What twice is not through by ``most`` takes longer by more than other programs account for.
    """
    most = max(SECONDS, 2 * enough)
    least, cut_short = math.inf, 0
    for _ in range(TIMES):
        seconds = seconds_of(used, text, most)
        least, cut_short = min(least, seconds), cut_short + (seconds >= most)
        if least <= enough or cut_short == 2:
            break
    return least


def seconds_of(used: Used, text: str, most: float = SECONDS) -> float:
    """The processor's seconds that a pattern takes to be through a text; ``most`` where it takes more.

    Not ``process_time``, which goes by ticks of 4 ms and more once a timer of the process has been set.
    """
    given: Any = text if isinstance(used.pattern.pattern, str) else text.encode("latin-1", "replace")

    def stop(_number: int, _frame: Any) -> None:
        raise _OutOfTime

    signal.signal(signal.SIGVTALRM, stop)
    started = time.thread_time()
    with suppress(_OutOfTime):
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, most)
            if used.looks:
                for _ in used.pattern.finditer(given):
                    pass
            else:
                used.pattern.match(given)
                used.pattern.fullmatch(given)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        return time.thread_time() - started
    return most
