"""``python -m assistant.learning sentences|confidence``: asks every Case, fits, reports, writes weights."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from assistant.answer import confidence, sentence_score
from assistant.answer.about_subject import best_quotes
from assistant.answer.evidence import Evidence, gather
from assistant.answer.findings import Findings, find
from assistant.config import Settings
from assistant.learning.answer_measures import answered_from, auroc, brier, reliability
from assistant.learning.fit_confidence import JudgedAnswer, fit, left_out
from assistant.learning.fit_sentences import JudgedSentences, fit_sentences, found_first
from assistant.learning.labelled_questions import (
    NATURAL,
    SAMPLES,
    Case,
    document_of,
    put_to_minutes,
    read_labelled,
    read_natural,
    read_subjects,
)
from assistant.ports import NO_FILTERS, OneLook
from assistant.question.question_kinds import AboutSubject
from assistant.question.understand import understand
from index import Retriever, sync

# The minutes that ship with the program, which the subjects are about.
SHIPPED = Path(__file__).parents[2] / "corpus" / "samples"
THRESHOLDS = (0.1, 0.115, 0.13, 0.15, 0.2, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; 2 where there are no questions."""
    options = _confidence_parser().parse_args(arguments)
    questions = read_labelled(options.eval)
    if not questions:
        _report_line(f"{options.eval}: expected questions in queries/*.jsonl, found none")
        return 2
    cases = [*put_to_minutes(questions, options.seed), *(Case(one, one.scope) for one in read_subjects())]
    if options.natural:
        cases += [Case(one, one.scope) for one in read_natural(options.natural)]
    learn = _learn_sentences if options.what == "sentences" else _learn_confidence
    return learn(cases, options)


def _learn_sentences(cases: Sequence[Case], options: argparse.Namespace) -> int:
    """From every question with a known answer, put to its own minutes."""
    answered = [case for case in cases if case.is_answerable and case.question.answers]
    judged = [
        case_judged
        for look, case in _looks_of_case(answered, options)
        for case_judged in _judged_sentences(case, look)
    ]
    for collections, first, third in found_first(judged):
        _report_line(f"left out {'+'.join(sorted(collections))}: first {first:.3f}, within three {third:.3f}")
    made_from = {"questions": len(judged), "found": sum(any(case_judged.is_right) for case_judged in judged)}
    _save_confidence(fit_sentences(judged), made_from, options.out or sentence_score.WEIGHTS)
    return 0


def _learn_confidence(cases: Sequence[Case], options: argparse.Namespace) -> int:
    """From every answer by quotes, right or wrong, of minutes that can answer or cannot."""
    answers = [
        answer_judged
        for look, case in _looks_of_case(cases, options)
        for answer_judged in _judged_answers(case, look)
    ]
    _show_chances(answers)
    made_from = {"answers": len(answers), "right": sum(answer.is_right for answer in answers)}
    _save_confidence(fit(answers), made_from, options.out or confidence.WEIGHTS)
    return 0


def _save_confidence(weights: Mapping[str, float], made_from: Mapping[str, int], path: Path) -> None:
    rounded = {name: round(weight, 3) for name, weight in weights.items()}
    written = json.dumps({"weights": rounded, "made_from": made_from}, indent=2) + "\n"
    path.write_text(written, encoding="utf-8", newline="\n")
    _report_line(f"saved to {path}: {rounded}")


def _scope_of_case(case: Case) -> tuple[str, ...]:
    return case.scope


def _looks_of_case(cases: Sequence[Case], options: argparse.Namespace) -> Iterator[tuple[OneLook, Case]]:
    """Each question with a store of the minutes of its scope, all of which has been read."""
    for scope, group in groupby(sorted(cases, key=_scope_of_case), key=_scope_of_case):
        store = str(options.work / f"store-{'+'.join(scope)}")
        sync([folder for name in scope for folder in _minutes_folders(name, options)], store)
        library = Retriever(store)
        for _ in library.read_on():
            pass
        put = tuple(group)
        _report_line(f"{'+'.join(scope)}: {len(put)} questions")
        yield from ((OneLook(library), case) for case in put)
        library.close()


def _minutes_folders(name: str, options: argparse.Namespace) -> Sequence[Path]:
    if name == SAMPLES:
        return [SHIPPED]
    folders: Sequence[Path] = options.natural_minutes if name == NATURAL else [options.eval / "docs" / name]
    return folders


def _found_and_weighed(
    case: Case, look: OneLook
) -> Iterator[tuple[AboutSubject, Findings, tuple[Evidence, ...]]]:
    """What is found for a question and weighed; nothing where a meeting's record answers."""
    held = look.meetings()
    question = understand(case.question.text, NO_FILTERS, held=held)
    if not question.named.missing_meeting and isinstance(question, AboutSubject):
        findings = find(question, look, Settings(), held)
        yield question, findings, gather(question, findings.ranking, look)


def _judged_sentences(case: Case, look: OneLook) -> Iterator[JudgedSentences]:
    documents = {one.meeting_id: document_of(one.source) for one in look.meetings()}
    for question, _, weighed in _found_and_weighed(case, look):
        right = [
            case.question.is_answered_by([(documents[one.quote.meeting_id], one.quote.text)])
            for one in weighed
        ]
        yield JudgedSentences(sentence_score.signs(weighed, question), right, _collections_of_case(case))


def _judged_answers(case: Case, look: OneLook) -> Iterator[JudgedAnswer]:
    """The answer that would be shown; none where nothing is quoted."""
    documents = {one.meeting_id: document_of(one.source) for one in look.meetings()}
    for question, findings, weighed in _found_and_weighed(case, look):
        quotes = [item.quote for item in best_quotes(question, weighed, findings)]
        if quotes:
            shown = [(documents[quote.meeting_id], quote.text) for quote in quotes]
            yield JudgedAnswer(
                confidence.signs(question, findings.ranking, weighed, quotes, look),
                case.is_answerable and case.question.is_answered_by(shown),
                case.is_answerable,
                _collections_of_case(case),
            )


def _collections_of_case(case: Case) -> frozenset[str]:
    """The sets of minutes that were asked, and those that the question is about."""
    return frozenset(case.scope) | frozenset(case.question.scope)


def _show_chances(answers: Sequence[JudgedAnswer]) -> None:
    """How well the chances hold on minutes and questions that the weights were not fitted to."""
    chances, right = left_out(answers), [answer.is_right for answer in answers]
    _report_line(f"left out: AUROC {auroc(chances, right):.3f}, Brier {brier(chances, right):.3f}")
    for chance_bin in reliability(chances, right):
        _report_line(f"  chance {chance_bin.chance:.2f}: {chance_bin.right:.2f} of {chance_bin.count} right")
    for at in THRESHOLDS:
        given = answered_from(at, chances, answers)
        _report_line(
            f"  from {at:.3f}: {given.answered:.2f} of the answerable answered, {given.false:.2f} of the"
            f" others, {given.right:.2f} of the answers right"
        )


def _report_line(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _confidence_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m assistant.learning",
        description="Learn which sentences answer, and how sure an answer is.",
    )
    parser.add_argument("what", choices=("sentences", "confidence"), help="which weights; sentences first")
    parser.add_argument("--eval", type=Path, required=True, help="folder of queries/*.jsonl and docs/")
    parser.add_argument("--natural", type=Path, help="questions as people type them, one a line")
    parser.add_argument(
        "--natural-minutes",
        type=Path,
        nargs="*",
        default=(),
        metavar="DIR",
        help="the minutes they are about",
    )
    parser.add_argument("--work", type=Path, required=True, help="folder for the stores, kept between runs")
    parser.add_argument("--out", type=Path, help="where the weights go, if not where they ship")
    parser.add_argument("--seed", type=int, default=1)
    return parser


if __name__ == "__main__":
    sys.exit(main())
