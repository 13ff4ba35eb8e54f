"""What one browser session holds: its language, its questions and answers, and the evidence that is open."""

from dataclasses import dataclass, replace

from assistant.models import Answer, Citation, Language
from assistant.ui.evidence_panel import STEP, Evidence

REMEMBERED = 50  # exchanges kept in one session; older ones leave the page, which stays quick


@dataclass(frozen=True, slots=True)
class Session:
    """One browser session. Sessions share nothing: each tab gets its own, and a reload starts anew."""

    language: Language = "ja"
    answers: tuple[Answer, ...] = ()
    evidence: Evidence | None = None

    def with_answer(self, answer: Answer) -> "Session":
        """The session after one more exchange."""
        return replace(self, answers=(*self.answers, answer)[-REMEMBERED:])

    def citation(self, exchange: int, number: int) -> Citation | None:
        """The citation ``[number]`` of an exchange; None where there is none, as after a restart."""
        if not 0 <= exchange < len(self.answers):
            return None
        answer = self.answers[exchange]
        shown = answer.quotes if answer.answered else answer.nearest
        return next((citation for citation in shown if citation.number == number), None)

    def wider(self, side: str) -> "Session":
        """The session with more turns shown ``before`` or ``after`` the open evidence."""
        evidence = self.evidence
        if evidence is None:
            return self
        if side == "before":
            return replace(self, evidence=replace(evidence, before=evidence.before + STEP))
        return replace(self, evidence=replace(evidence, after=evidence.after + STEP))


def browser_language(accepted: str) -> Language:
    """English when the browser puts it before Japanese (``Accept-Language``), else Japanese."""
    preferred = [part.split(";")[0].strip().lower()[:2] for part in accepted.split(",")]
    return "en" if "en" in preferred and "ja" not in preferred[: preferred.index("en")] else "ja"
