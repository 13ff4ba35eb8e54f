"""The weights of a sentence's signs: what tells the right one from the others of its question."""

from assistant.learning.fit_sentences import JudgedSentences, fit_sentences, found_first

LEFT, RIGHT = frozenset({"left"}), frozenset({"right"})


def judged(collections: frozenset[str], *rows: tuple[float, float, bool]) -> JudgedSentences:
    signs = [{"tells": tells, "noise": noise} for tells, noise, _ in rows]
    return JudgedSentences(signs, [right for *_, right in rows], collections)


QUESTIONS = [
    judged(where, (0.9, at % 2, True), (0.1, 1 - at % 2, False), (0.3, 0.5, False))
    for where in (LEFT, RIGHT)
    for at in range(6)
]


def test_what_tells_weighs_and_what_does_not_does_not() -> None:
    weights = fit_sentences(QUESTIONS)
    assert weights["tells"] > 1
    assert abs(weights["noise"]) < 0.1


def test_a_question_without_an_answer_among_its_sentences_teaches_nothing() -> None:
    lost = judged(LEFT, (0.0, 1.0, False), (0.9, 0.0, False))
    assert fit_sentences([*QUESTIONS, lost]) == fit_sentences(QUESTIONS)


def test_each_set_is_measured_by_weights_of_the_others() -> None:
    misleading = [judged(RIGHT, (0.1, 0.0, True), (0.9, 0.0, False)) for _ in range(6)]
    kept = [one for one in QUESTIONS if one.collections == LEFT]
    measured = {
        collections: (first, third) for collections, first, third in found_first([*kept, *misleading])
    }
    assert measured == {LEFT: (0.0, 1.0), RIGHT: (0.0, 1.0)}
    assert list(found_first(kept)) == []


def test_a_question_that_finds_nothing_is_not_answered() -> None:
    empty = JudgedSentences([], [], RIGHT)
    assert list(found_first([*QUESTIONS[:6], empty]))[-1] == (RIGHT, 0.0, 0.0)
