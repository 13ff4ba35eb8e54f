"""``python -m index.learning.reading``: raw e5-small pruned, sources mixed in batches, trained, saved."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from index.encoders.training.pair_sources import read_rows
from index.encoders.training.timed_report import Report, timed_report
from index.encoders.training.wiki_pairs import read_articles
from index.learning.reading.e5_packages import TOKENIZER, WEIGHTS, read_member
from index.learning.reading.e5_weights import Weights, keep_tokens, read_weights
from index.learning.reading.evaluated_hashes import evaluated_hashes
from index.learning.reading.open_data_examples import crossing_examples, jaquad_examples, open_texts
from index.learning.reading.pruned_pieces import (
    count_pieces,
    kept_pieces,
    prune_tokenizer,
    read_vocabulary,
)
from index.learning.reading.question_examples import question_examples, read_questions
from index.learning.reading.reading_examples import Example
from index.learning.reading.save_reading_model import save_reading_model
from index.learning.reading.torch_encoder import load_encoder, take_weights
from index.learning.reading.train_encoder import NOTHING, ExampleSource, Tuning, train

JAQUAD, CROSSING = 6000, 8000  # examples of each: more than the steps draw


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; 2 where a package is missing or another than expected."""
    options = _reading_parser().parse_args(arguments)
    report = timed_report()
    torch.set_num_threads(options.threads)
    try:
        weights, tokenizer = _raw_encoder(options.packages, options.data, report)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    made_from = {"seed": options.seed, "steps": options.steps, "tokens": weights.shape.vocabulary}
    nothing = dict(NOTHING)
    if options.steps:
        sources, counted = _example_sources(options, report)
        encoder = load_encoder(weights)
        tuning = replace(Tuning(), steps=options.steps)
        options.out.mkdir(parents=True, exist_ok=True)
        checkpoint = options.out / "checkpoint.pt"
        objective = train(encoder, tokenizer, sources, tuning, options.seed, checkpoint, report)
        weights, nothing = take_weights(encoder), objective.learned_nothing()
        made_from |= counted
        checkpoint.unlink()
    save_reading_model(options.out, weights, tokenizer, {**made_from, "nothing": nothing})
    report(f"saved to {options.out}")
    return 0


def _raw_encoder(packages: Path, data: Path, report: Report) -> tuple[Weights, Tokenizer]:
    """The packages' weights and tokenizer, without the pieces that the two languages do not need."""
    weights = read_weights(read_member(packages, WEIGHTS))
    tokenizer = Tokenizer.from_str(read_member(packages, TOKENIZER).decode("utf-8"))
    kept = kept_pieces(read_vocabulary(tokenizer), count_pieces(tokenizer, open_texts(data)))
    report(f"{len(kept):,} of {tokenizer.get_vocab_size():,} tokens kept")
    return keep_tokens(weights, kept), prune_tokenizer(tokenizer, kept)


def _example_sources(
    options: argparse.Namespace, report: Report
) -> tuple[dict[str, ExampleSource], dict[str, int]]:
    """What is learned from, and how much there is of it."""
    evaluated = evaluated_hashes(options.check_against, options.evaluated_questions, options.root)
    report(f"{len(evaluated):,} sentences are evaluated and will not be trained on")
    rows = [row for path in options.questions for row in read_questions(path)]
    asked = list(question_examples(rows, options.root, evaluated))
    rng = np.random.default_rng(options.seed)
    jaquad = list(islice(jaquad_examples(read_rows(options.data, "jaquad_train"), evaluated, rng), JAQUAD))
    articles = read_articles(read_rows(options.data, "kyoto"))
    crossing = list(islice(crossing_examples(articles, evaluated, rng), CROSSING))
    report(
        f"{len(asked):,} of {len(rows):,} questions, {len(jaquad):,} of JaQuAD, {len(crossing):,} crossing"
    )
    counted: dict[str, Sequence[Example]] = {"questions": asked, "jaquad": jaquad, "crossing": crossing}
    return (
        {
            "questions": ExampleSource(asked, batch=8, negatives=3, share=0.6),
            "jaquad": ExampleSource(jaquad, batch=12, negatives=1, share=0.1),
            "crossing": ExampleSource(crossing, batch=16, negatives=0, share=0.3),
        },
        {"evaluated_sentences": len(evaluated), **{name: len(one) for name, one in counted.items()}},
    )


def _reading_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m index.learning.reading", description="Make the bundled reading model."
    )
    parser.add_argument(
        "--packages", type=Path, required=True, help="folder of the two packages, see e5_packages.py"
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the .jsonl.xz files of open data")
    parser.add_argument(
        "--questions", type=Path, nargs="*", default=(), help="files of questions with answers"
    )
    parser.add_argument("--root", type=Path, default=Path(), help="folder that the questions' doc is in")
    parser.add_argument(
        "--check-against",
        type=Path,
        nargs="*",
        default=(),
        metavar="DIR",
        help="folders of evaluated documents: never trained on",
    )
    parser.add_argument(
        "--evaluated-questions",
        type=Path,
        nargs="*",
        default=(),
        metavar="FILE",
        help="files of evaluated questions: neither they nor the documents they name are trained on",
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the model")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=Tuning().steps, help="of training; 0 for the raw model")
    parser.add_argument("--threads", type=int, default=2)
    return parser


if __name__ == "__main__":
    sys.exit(main())
