"""``python -m index.encoders.training``: gathers, makes a tokenizer, translates, trains; SMALL trial run."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from index.encoders.named_model import open_encoder
from index.encoders.training.gather_pairs import gather, gather_translated, parallel_pairs, read_material
from index.encoders.training.made_tokenizer import SIZE
from index.encoders.training.overlap import sentence_hashes
from index.encoders.training.save_static_model import save_static_model
from index.encoders.training.teacher_directions import teacher_directions
from index.encoders.training.timed_report import Report, timed_report
from index.encoders.training.tokenized_pairs import tokenize_pairs, train_tokenizer
from index.encoders.training.train_vectors import Floats, Recipe, train
from index.encoders.training.translate import Translator, learn_translations

# A trial of the whole script: few steps, so long ones.
SMALL = Recipe(steps=30, batch=64, dimensions=32, nested=(8, 16), learning_rate=0.1, threads=1)
SMALL_VOCABULARY = 5000
SMALL_PAIRS = 400  # of each source


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; 2 where no source at all was found."""
    options = _training_parser().parse_args(arguments)
    report = timed_report()
    evaluated = sentence_hashes(options.check_against)
    report(f"{len(evaluated):,} sentences are evaluated and will not be trained on")
    material, dropped = read_material(options.data, options.minutes, options.turns, evaluated)
    report(f"{len(material.speeches):,} speeches read; {dropped:,} evaluated sentences dropped from them")
    gathered = gather(material, options.seed, SMALL_PAIRS if options.small else None, evaluated, report)
    if not any(gathered.values()):
        report(f"nothing to train on: expected the files of sources.tsv in {options.data}, found none")
        return 2
    recipe = SMALL if options.small else Recipe(steps=options.steps)
    size = SMALL_VOCABULARY if options.small else SIZE
    tokenizer = train_tokenizer(gathered, size, options.seed, report)
    translator = learn_translations(parallel_pairs(gathered, options.seed), tokenizer)
    gathered |= gather_translated(gathered, translator, options.seed, report)
    bags, examples = tokenize_pairs(gathered, tokenizer, report)
    taught = _taught_directions(options.teacher, tokenizer, translator, report)
    vectors = train(bags, examples, taught, recipe, options.seed, report)
    made_from = {
        "seed": options.seed,
        "steps": recipe.steps,
        "tokens_taught": int(taught.any(axis=1).sum()),
        "evaluated_sentences": len(evaluated),
        "evaluated_sentences_dropped_from_minutes": dropped,
        "pairs": {source.name: len(pairs) for source, pairs in gathered.items()},
    }
    save_static_model(options.out, tokenizer, vectors, made_from)
    report(f"saved to {options.out}")
    return 0


def _taught_directions(
    teacher: str | None, tokenizer: Tokenizer, translator: Translator, report: Report
) -> Floats:
    if teacher is None:
        report("MISSING teacher: every vector starts in a random direction")
        return np.zeros((tokenizer.get_vocab_size(), 1), np.float32)
    taught = teacher_directions(tokenizer, translator, open_encoder(teacher).encode_queries)
    report(f"{int(taught.any(axis=1).sum()):,} tokens start where {teacher} sees them")
    return taught


def _training_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m index.encoders.training", description="Make the bundled model."
    )
    parser.add_argument(
        "--data", type=Path, required=True, help="folder of the .jsonl.xz files of sources.tsv"
    )
    parser.add_argument("--minutes", type=Path, help="folder of minutes as text: <collection>/<name>.txt")
    parser.add_argument(
        "--turns", type=Path, help="folder of <collection>.jsonl: the spans of the turns in them"
    )
    parser.add_argument(
        "--check-against",
        type=Path,
        nargs="*",
        default=(),
        metavar="DIR",
        help="evaluated documents: never trained on",
    )
    parser.add_argument(
        "--teacher",
        help="English sentence-transformers model, its folder or name, that says where vectors start",
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the model")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=Recipe().steps)
    parser.add_argument("--small", action="store_true", help="a trial run of the whole script in seconds")
    return parser


if __name__ == "__main__":
    sys.exit(main())
