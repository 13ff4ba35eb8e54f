"""`yoroku watch`: saved in a terminal, told once minutes were added, by exit status and as JSON."""

import json
from pathlib import Path

import pytest

from assistant import cli
from assistant.program.watch import NEWS
from index import sync

FIRST = """令和6年度第1回汐見市ため池協議会会議録
日時　令和6年5月9日（木）　午後2時
1 ため池の水位計について
〇事務局　ため池の水位計を、北部の三か所に取り付けます。
〇荒木委員　ため池の水位計は、停電のときも動きますか。
〇事務局　水位計は電池で三日間動きます。
"""
SECOND = FIRST.replace("第1回", "第2回").replace("5月9日", "8月1日").replace("北部", "南部")


def test_what_is_new_is_told_until_it_was_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = str(tmp_path / "store")
    watched = ["watch", "--store", store, "--no-reading"]

    def watch(*options: str) -> tuple[int, list[dict[str, object]]]:
        status = cli.main([*watched, "--json", *options])
        return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    sync([tmp_path / "first.txt"], store)
    assert cli.main(watched) == 0
    assert "--question" in capsys.readouterr().err
    status, rows = watch("--question", "ため池の水位計はどこに取り付けますか", "--mentions", "電池")
    assert (status, [row["new"] for row in rows]) == (0, [0, 0])
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    sync([tmp_path / "second.txt"], store)
    assert cli.main(watched) == NEWS
    assert "第2回汐見市ため池協議会" in capsys.readouterr().out
    status, (mentions, question) = watch("--looked")
    assert (status, mentions["kind"], mentions["new"], len(str(mentions["new_meetings"]))) == (
        NEWS,
        "mentions",
        1,
        len("['0a1b2c3d4e5f']"),
    )
    assert "三日間" in str(mentions["mentions"])
    assert "南部" in str(question["quotes"])
    assert "北部" not in str(question["quotes"])
    assert watch()[0] == 0
    assert watch("--user", "荒木") == (0, [])
    status, rows = watch("--forget", str(mentions["id"]))
    assert [row["kind"] for row in rows] == ["question"]
    assert cli.main([*watched, "--forget", "no such"]) == cli.BAD_INPUT
    assert "no such" in capsys.readouterr().err
