"""Weights follow what tells right candidates from wrong ones, every body weighing the same."""

from corpus.learning.fit_signs import Example, fit

EXAMPLES = [
    Example({"good": float(right), "noise": 0.5}, right, body) for body in "ab" for right in (True, False)
]


def test_a_sign_of_right_candidates_weighs_for_them() -> None:
    learned = fit(EXAMPLES)
    assert learned["good"] > 1 > abs(learned["noise"])
    assert learned.keys() == {"good", "noise", ""}


def test_a_body_with_many_candidates_weighs_as_one_with_few() -> None:
    against = [Example({"good": float(not right), "noise": 0.5}, right, "c") for right in (True, False)]
    once, often = fit(EXAMPLES + against), fit(EXAMPLES + against * 50)
    assert all(abs(once[name] - often[name]) < 1e-6 for name in once)


def test_a_stronger_pull_keeps_weights_small() -> None:
    assert 0 < fit(EXAMPLES, ridge=1.0)["good"] < fit(EXAMPLES, ridge=0.01)["good"]
