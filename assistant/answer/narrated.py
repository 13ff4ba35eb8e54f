"""narrated: sentences of minutes without speakers that tell what somebody said (Ms Araki asked whether …)."""

import re
from collections.abc import Iterator

from assistant.answer.findings import Findings, ScoredQuote
from assistant.models import Quote
from assistant.question.whose_words import bare_name
from corpus import Meeting
from corpus.language.folding import fold_letters
from corpus.language.lexicon import any_of
from corpus.language.sentences import split_sentences
from corpus.language.spans import Span

MEETINGS_READ = 40  # the newest
SENTENCES = 12  # shown at most
NEAR = 0.75  # share of the nearest sentence's score from which another is as near to the subject
SAYS = 0.3  # score of a sentence under its heading from which it may be on the subject
_NARRATED_EN = (
    r"(?:said|says|asked|asks|replied|answered|told|stated|reported|explained|noted|added|objected|argued"
    r"|suggested|proposed|commented|observed|felt|thought|expressed|raised|queried|enquired|inquired|warned"
    r"|agreed|disagreed|requested|urged|confirmed|considered"
    r"|remarked|pointed out|spoke|declared|moved|presented)"
)
_SAID_JA = any_of("assistant/saying", "assistant/stances")
_BLANK_LINE = re.compile(r"\n[ \t　]*\n")


def narrated(name: str, topic: str, findings: Findings) -> tuple[ScoredQuote, ...]:
    """The sentences that tell what the person said, on the topic or, where it is "", at all; best first."""
    told = list(_narrated_sentences(bare_name(name), findings))[: 20 * SENTENCES]
    if not topic or not told:
        return _quotes_narrated(told[:SENTENCES])
    scores = findings.library.score_texts(
        topic, [meeting.text[slice(*around)] for meeting, _, around in told]
    )
    least = max(SAYS, NEAR * max(scores))
    ranked = sorted(zip(scores, range(len(told)), strict=True), key=lambda one: (-one[0], one[1]))
    return _quotes_narrated([told[at] for score, at in ranked if score >= least][:SENTENCES])


def _quotes_narrated(told: list[tuple[Meeting, Span, Span]]) -> tuple[ScoredQuote, ...]:
    return tuple(
        ScoredQuote(Quote.of(meeting, None, span), 1.0 - place / 1000)
        for place, (meeting, span, _) in enumerate(told)
    )


def _narrated_sentences(name: str, findings: Findings) -> Iterator[tuple[Meeting, Span, Span]]:
    """Each such sentence, and the paragraph with its heading around it."""
    says = _narrates(name) if name else None
    for summary in reversed(findings.searched[-MEETINGS_READ:]):
        if says is None or summary.turns:
            continue
        meeting = findings.library.meeting(summary.meeting_id)
        for around in _narrated_paragraphs(meeting.text):
            for span in split_sentences(meeting.text, *around):
                if says.search(fold_letters(meeting.text[slice(*span)])):
                    yield meeting, span, around


def _narrates(name: str) -> re.Pattern[str]:
    """The name as the one who says something; nobody whose name only begins or ends so."""
    if name.isascii():
        called = re.escape(fold_letters(name))
        return re.compile(rf"(?<![\w'-]){called}\b(?:\s*\([^)]*\))?,?\s+(?:\w+\s+){{0,2}}?{_NARRATED_EN}\b")
    called = re.escape(fold_letters(name))
    return re.compile(
        rf"(?<![一-龥々]){called}[^、。\s]{{0,8}}?(?:は|が|から|より|も)(?:、|(?=[^。]*(?:{_SAID_JA})))"
    )


def _narrated_paragraphs(text: str) -> Iterator[Span]:
    at = 0
    for blank in _BLANK_LINE.finditer(text):
        yield at, blank.start()
        at = blank.end()
    yield at, len(text)
