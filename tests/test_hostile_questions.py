"""Questions that nobody thought of, made by chance: each is answered in time, by verbatim quotes, or refused.

``YOROKU_TEST_FUZZ=N`` asks a fifth of N of them, ``M-N`` from a fifth of M on; the suite asks few. A failing
one's seed is in its message.
"""

import json
import random
from collections.abc import Iterator

import pytest
from hostile_questions import hostile_question
from mutated import seeds
from spending import seconds

from assistant import Answer, AskError, Assistant, Settings
from assistant.show.json_output import answer_to_json
from index import Retriever

QUESTIONS = seeds(100, share=5)
GROUP = 20  # questions of one test
SECONDS = 10  # of a processor
READING = pytest.param(True, id="reading"), pytest.param(False, id="plain")


@pytest.fixture(scope="module", params=READING)
def assistant(sample_store: str, request: pytest.FixtureRequest) -> Iterator[Assistant]:
    opened = Retriever(sample_store, reading=request.param)
    yield Assistant(opened, Settings(reading=request.param))
    opened.close()


def verbatim(answer: Answer, assistant: Assistant) -> bool:
    shown = [one.quote for one in (*answer.quotes, *answer.passages, *answer.nearest)]
    texts = {one.meeting_id: assistant.library.meeting(one.meeting_id).text for one in shown}
    return all(texts[one.meeting_id][one.start : one.end] == one.text for one in shown)


@pytest.mark.parametrize("first", QUESTIONS[::GROUP])
def test_every_question_is_answered_or_refused(assistant: Assistant, first: int) -> None:
    history: list[Answer] = []
    for seed in range(first, min(first + GROUP, QUESTIONS.stop)):
        chance = random.Random(seed)
        question, before = hostile_question(chance), seconds()
        try:
            answer = assistant.ask(question, history=history if chance.random() < 0.5 else ())
        except AskError:
            continue  # it says what was expected
        except Exception as error:
            pytest.fail(f"{seed}: {question!r}: {type(error).__name__}: {error}")
        finally:
            assert seconds() - before < SECONDS, seed
        assert verbatim(answer, assistant), seed
        json.dumps(answer_to_json(answer), ensure_ascii=False)
        history = [*history, answer][-3:]
