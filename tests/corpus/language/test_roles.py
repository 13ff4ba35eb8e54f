"""Who answers and who leads, by the role alone."""

import pytest

from corpus.language.roles import is_official, leads


@pytest.mark.parametrize("role", ["事務局", "総務課長", "説明員", "参考人", "市長", "教育長"])
def test_who_explains_and_answers(role: str) -> None:
    assert is_official(role)
    assert not leads(role)


@pytest.mark.parametrize("role", ["会長", "委員長", "議長", "座長", "Chair"])
def test_who_leads(role: str) -> None:
    assert leads(role)
    assert not is_official(role)


@pytest.mark.parametrize("role", ["", "委員", "副会長", "副議長", "議員", "Vice Chair"])
def test_who_does_neither(role: str) -> None:
    assert not is_official(role)
    assert not leads(role)
