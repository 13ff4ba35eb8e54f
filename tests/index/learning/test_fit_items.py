"""Learning what makes a matter like a draft."""

from pathlib import Path

import pytest

from index.learning import fit_items
from index.learning.fit_items import READ, UNREAD, Draft, Tried, fit, read_drafts


def test_every_draft_names_where_its_precedents_are_or_that_there_are_none() -> None:
    drafts = list(read_drafts("samples", ("samples",)))
    assert any(one.documents for one in drafts)
    assert any(not one.documents for one in drafts)


def test_a_draft_that_has_a_precedent_elsewhere_is_put_to_minutes_that_have_none() -> None:
    about = {one.text for one in read_drafts("samples", ("samples",)) if one.documents}
    strangers = [one for one in read_drafts("others", ("samples", "others")) if one.text in about]
    assert len(strangers) == len(about)
    assert not any(one.documents for one in strangers)


def test_a_sign_of_precedents_gets_weight() -> None:
    def tried(at: int) -> Tried:
        right = dict.fromkeys({*READ, *UNREAD}, 0.1) | {"bias": 1.0, "title": 0.9}
        wrong = right | {"title": 0.1}
        return Tried(Draft(f"draft {at}", "samples", ("doc",)), (right, wrong), (True, False))

    weights = fit([tried(at) for at in range(20)], READ)
    assert weights["title"] > max(weight for name, weight in weights.items() if name not in ("title", "bias"))


def test_without_minutes_that_hold_a_precedent_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "drafts.tsv").write_text("others\tdoc\t案\n", encoding="utf-8")
    monkeypatch.setattr(fit_items, "DRAFTS", tmp_path / "drafts.tsv")
    out = tmp_path / "items.json"
    assert fit_items.main(["--work", str(tmp_path), "--out", str(out)]) == 2
    assert "--minutes NAME=DIR" in capsys.readouterr().err
    assert not out.exists()
