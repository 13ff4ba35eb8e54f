"""Minutes of the fictional city of Shiomi, built for tests: meetings in memory and files on disk."""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from shiomi import field

from corpus import Meeting, Turn
from corpus.models import AgendaItem, Decision
from index import Retriever

Speech = tuple[str, str]

USB: tuple[Speech, ...] = (
    (
        "今村会長",
        "それでは，その他として，個人情報を含むデータの取扱いについて，事務局から報告してください。",
    ),
    ("事務局", "職員が私物のＵＳＢメモリーに名簿を保存し，帰宅途中に紛失しました。拾得の届出はありません。"),
    ("白井委員", "ＵＳＢの持出しは，どのような場合に認めているのですか。"),
    ("事務局", "業者に渡すときに限り，暗号化した貸与品だけを認めております。私物の利用は禁じました。"),
    ("今村会長", "ほかに御意見がなければ，報告を了承いたします。"),
)
LIBRARY: tuple[Speech, ...] = (
    ("南館長", "図書館の貸出履歴は，返却の翌日に消去しております。"),
    ("岡部委員", "督促が必要な利用者の記録も，同じ日に消えるのですか。"),
    ("南館長", "延滞がある間だけ残し，返却されれば翌日に消えます。"),
)
SCHOOL: tuple[Speech, ...] = (
    ("渡会課長", "通学路の見守りカメラを，令和六年度に五か所増やします。第２回の検討会で場所を決めました。"),
    ("岡部委員", "映像は何日間保存しますか。"),
    ("渡会課長", "十四日間で自動的に上書きします。"),
)
ENGLISH: tuple[Speech, ...] = (
    ("Marsh", "Good morning. The committee will hear about the harbour library's opening hours."),
    ("Olsen", "The library opens at nine and keeps lending records for one day only."),
    ("Marsh", "Does that hold for overdue books as well?"),
    ("Olsen", "An overdue loan stays on file until the book is back."),
    ("Pereira", "How many visitors came last winter?"),
    ("Olsen", "About four thousand, most of them on Saturdays."),
)

ALL = (*USB, *LIBRARY, *SCHOOL)
MANY = 24  # files of ``write_many``
QUERIES = ("ＵＳＢの持出し", "貸出履歴の消去", "見守りカメラの映像の保存", "白井委員")


class CharacterEncoder:
    """Unit vectors from hashed character pairs: the encoder's port, computed from the text, with no model."""

    name = "character-pairs"
    note = "hashed character pairs, for tests"
    sees_more = False
    dimensions = 64

    def match(self, query: str, said: Sequence[bytes], around: Sequence[bytes] = ()) -> NDArray[np.float32]:
        assert not around
        return np.asarray(self.encode_passages(said) @ self.encode_queries([query])[0], np.float32)

    def encode_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self.encode_passages(self.pack(texts))

    def pack(self, texts: Sequence[str]) -> tuple[bytes, ...]:
        return tuple(text.encode("utf-8") for text in texts)

    def encode_passages(self, packed: Sequence[bytes]) -> NDArray[np.float32]:
        rows = np.zeros((len(packed), self.dimensions), np.float32)
        for row, text in zip(rows, (one.decode("utf-8") for one in packed), strict=True):
            for at in range(len(text) - 1):
                row[zlib.crc32(text[at : at + 2].encode("utf-8")) % self.dimensions] += 1
            row /= max(float(np.linalg.norm(row)), 1e-12)
        return rows


def meeting(
    *speeches: Speech,
    day: date | None = date(2024, 5, 9),
    title: str = "令和６年度第１回汐見市個人情報保護審査会会議要録",
    body: str = "汐見市個人情報保護審査会",
    source: str = "",
    answers: Mapping[int, int] | None = None,
) -> Meeting:
    """A meeting in which these speeches were held, in this order; ``answers``: which turn answers which."""
    text, turns = title + "\n", []
    for ordinal, (label, speech) in enumerate(speeches):
        mark = len(text)
        text += f"〇{label}　{speech}\n"
        start = mark + 2 + len(label)
        turns.append(
            Turn(
                ordinal,
                label,
                start,
                start + len(speech),
                mark,
                name=label[:2],
                role=label[2:],
                answers=(answers or {}).get(ordinal),
            )
        )
    sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return Meeting(
        sha256[:12],
        source or f"{sha256[:6]}.txt",
        text,
        sha256,
        "txt",
        (
            field("title", text, title),
            field("body", text, body),
            *((field("date", text, day.isoformat()),) if day else ()),
        ),
        turns=tuple(turns),
    )


def with_items(one: Meeting) -> Meeting:
    """The meeting with two agenda items: its first turn under a decided one, the rest under one left open."""
    items = (AgendaItem("(1)", "クラウド利用の諮問", 0, 0), AgendaItem("(2)", "クラウド利用の報告", 0, 0))
    turns = tuple(replace(turn, agenda=min(turn.ordinal, 1)) for turn in one.turns)
    return replace(one, agenda=items, turns=turns, decisions=(Decision("了承", 0, 0, agenda=0),))


def document(text: str) -> Meeting:
    """A document in which no speaker is found."""
    sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return Meeting(sha256[:12], "notice.txt", text, sha256, "txt")


def write_minutes(
    file: Path,
    *speeches: Speech,
    day: str = "令和６年５月９日",
    body: str = "汐見市個人情報保護審査会",
    again: int = 1,
) -> Path:
    """A file as an office would publish it; ``again`` repeats the speeches to make it long."""
    lines = [f"令和６年度第１回{body}会議録", f"日時　{day}（木）10:00～11:20", "会場　汐見市役所", ""]
    for _ in range(again):
        lines += [f"〇{label}　{speech}" for label, speech in speeches]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return file


def write_english(file: Path) -> Path:
    """Minutes as an English-speaking office would publish them."""
    lines = ["Shiomi Harbour Committee", "Meeting of 3 June 2024", "", "Present: Marsh; Olsen; Pereira", ""]
    lines += [f"{label}: {speech}" for label, speech in ENGLISH]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return file


def write_folder(folder: Path) -> Path:
    """Four files about four subjects, over three years and three bodies."""
    write_minutes(folder / "usb.txt", *USB)
    write_minutes(folder / "library.txt", *LIBRARY, day="令和４年７月11日", body="汐見市図書館協議会")
    write_minutes(folder / "school.txt", *SCHOOL, day="令和５年２月14日", body="汐見市通学路検討会")
    write_minutes(
        folder / "below" / "again.txt", *LIBRARY[:2], day="令和７年３月31日", body="汐見市図書館協議会"
    )
    return folder


def write_many(folder: Path, version: int) -> None:
    """Files of which every third differs from version to version, and one is there every other time."""
    for at in range(MANY):
        changed = version if at % 3 == 0 else 0
        speeches = [(label, f"{speech}資料{at}の{changed}番です。") for label, speech in ALL[at % 4 :]]
        write_minutes(folder / f"{at:02}.txt", *speeches)
    write_minutes(folder / "odd.txt", *USB[:2]) if version % 2 else (folder / "odd.txt").unlink(
        missing_ok=True
    )


def held(store: str) -> dict[str, list[str]]:
    """All that a store gives: its counts, its meetings, and what it finds, for comparing two stores."""
    opened = Retriever(store)
    status = opened.status()
    found = {"counts": [f"{status.meetings} {status.turns} {status.passages}"]}
    found["meetings"] = sorted(f"{one.meeting_id} {one.source}" for one in opened.meetings())
    for query in QUERIES:
        results = opened.search(query, k=500).results
        found[query] = sorted(f"{one.passage.passage_id} {one.passage.text}" for one in results)
    opened.close()
    return found


def children(pid: int) -> set[int]:
    """The processes that a process started and that still run."""
    if not Path("/proc/self/task").exists():
        pytest.skip("this system does not list a process's children")
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return {int(child) for task in tasks for child in task.read_text().split() if is_alive(int(child))}


def is_alive(pid: int) -> bool:
    """Whether a process runs still; one that has ended and waits to be asked for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
