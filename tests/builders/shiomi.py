"""Builders: meetings of the fictional city of Shiomi, and a library that searches them in memory."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from math import log

from corpus import Meeting, Turn
from corpus.discussions import Discussion, find_discussions
from corpus.language.folding import fold
from corpus.models import AgendaItem, Attendee, Decision, Field, FieldKind
from corpus.structure.english_labels import read_english
from corpus.structure.label_grammar import read_label
from corpus.structure.replies import link_answers
from index import Filters, MeetingSummary, Ranking, StoreStatus
from index.models import Failure, ItemRanking, ItemResult, Passage, SearchResult, Slip, StoreError
from index.store.catalogue import describe, item_id, summarise
from index.store.filters import day, resolve

TITLE = "令和5年度第2回汐見市情報公開審査会会議録"
BODY = "汐見市情報公開審査会"

# What was said, as (agenda item, label, speech).
SPOKEN = (
    (0, "榎本会長", "それでは、令和5年度第2回汐見市情報公開審査会を開会します。"),
    (1, "榎本会長", "議事に入ります。事務局から説明をお願いします。"),
    (
        1,
        "事務局",
        "配食サービスの申込書は、窓口の鍵付きキャビネットに三年間保管します。過ぎたものは溶解処分します。",
    ),
    (1, "柏木委員", "キャビネットの鍵は誰が管理していますか。"),
    (1, "事務局", "係長が管理しています。持ち出すときは管理簿に時刻と氏名を書きます。"),
    (1, "柏木委員", "休日に鍵が必要になることはありますか。"),
    (1, "事務局", "ありません。"),
    (
        1,
        "土屋委員",
        "業務用携帯電話の紛失が昨年度ありました。配食の担当者が持つ携帯電話の対策はどうなっていますか。",
    ),
    (1, "事務局", "遠隔で消去できる設定にしています。詳しくは担当課から説明をお願いします。"),
    (1, "説明員(高齢福祉課)", "携帯電話には氏名だけを登録し、住所は登録しない運用に改めました。"),
    (1, "榎本会長", "ほかにご質問はありますか。"),
    (1, "榎本会長", "では採決します。可とする委員の挙手をお願いします。"),
    (1, "榎本会長", "全員賛成ですので、本件は了承されました。"),
    (2, "事務局", "次回は令和5年11月16日午後2時から行います。"),
    (2, "榎本会長", "以上で閉会します。"),
)
NAMES = {"榎本会長": "榎本芳江", "柏木委員": "柏木祐介", "土屋委員": "土屋晴美"}
ITEMS = ("開会", "1 配食サービスに関する事務について（諮問）", "2 次回の日程について")


def field(kind: FieldKind, text: str, value: str, printed: str = "") -> Field:
    """The field of a fact, where the text prints it (as ``printed``, else as the value)."""
    words = printed or value
    start = max(text.find(words), 0)
    return Field(kind, start, start + len(words) if words in text else start, value)


def build_meeting(
    spoken: Sequence[tuple[int, str, str]] = SPOKEN,
    items: Sequence[str] = ITEMS,
    *,
    meeting_id: str = "5a105a105a10",
    title: str = TITLE,
    body: str = BODY,
    day: date | None = date(2023, 8, 24),
) -> Meeting:
    """A meeting whose every span is true of its text; a turn that says 了承されました decides its item."""
    held = "日時 令和5年8月24日 午後2時"
    text, agenda, turns, decisions = f"{title}\n{held}\n", [], [], []
    for number, item in enumerate(items):
        agenda.append((item, len(text)))
        text += item + "\n"
        for at, label, speech in spoken:
            if at != number:
                continue
            label_start = len(text)
            text += f"〇{label}　{speech}\n"
            end = len(text) - 1
            start = end - len(speech)
            name = NAMES.get(label, "")
            read = read_english(label) if label.isascii() else read_label(label)
            turn = Turn(len(turns), label, start, end, label_start, name=name, role=read.role, agenda=number)
            turns.append(turn)
            if (found := text.find("了承されました", start, end)) >= 0:
                decisions.append(Decision("了承", found, end, len(turns) - 1, number))
    return Meeting(
        meeting_id=meeting_id,
        source=f"minutes/{meeting_id}.txt",
        text=text,
        sha256=meeting_id * 5,
        format="txt",
        fields=(
            field("title", text, title),
            field("body", text, body),
            field("number", text, "令和5年度第2回"),
            *((field("date", text, day.isoformat(), held),) if day else ()),
        ),
        attendance=(
            Attendee("榎本 芳江", "会長"),
            Attendee("柏木 祐介", "委員"),
            Attendee("土屋 晴美", "委員"),
        ),
        agenda=tuple(
            AgendaItem(
                "",
                title,
                start,
                start + len(title),
                first_turn=next((t.ordinal for t in turns if t.agenda == n), None),
            )
            for n, (title, start) in enumerate(agenda)
        ),
        decisions=tuple(decisions),
        turns=link_answers(text, turns),
    )


class MemoryLibrary:
    """The assistant's port over meetings in memory: one passage a turn, ranked by shared character pairs.

    Its list of meetings and its filters are the index's own; both pass the contract of test_ports.py.
    """

    def __init__(self, *meetings: Meeting, unreadable: Sequence[str] = ()) -> None:
        self._meetings = {meeting.meeting_id: meeting for meeting in meetings}
        self._entries = {m.meeting_id: describe(m, [m.source], len(m.turns)) for m in meetings}
        self._failures = tuple(Failure(source, "no text in it", "文字がありません") for source in unreadable)
        self._passages = [
            Passage(m.meeting_id, t.ordinal, t.start, t.end, m.text[t.start : t.end])
            for m in meetings
            for t in m.turns
        ]
        self._spread = Counter(pair for passage in self._passages for pair in _pairs(passage.text))

    def search(self, query: str, *, k: int = 50, filters: Filters = Filters()) -> Ranking:  # noqa: B008
        passages = self._within(filters)
        scores = self.score_texts(query, [passage.text for passage in passages])
        ranked = sorted(zip(passages, scores, strict=True), key=lambda pair: -pair[1])
        results = tuple(SearchResult(passage, score) for passage, score in ranked[:k] if score > 0)
        best = results[0].score if results else 0.0
        return Ranking(results, {"outstanding": best, "missing": 0.0, "foreign": 0.0, "reading": 0.0})

    def slips(self, question: str) -> tuple[Slip, ...]:
        """Runs of katakana that no passage says, each with the one most like it, three quarters alike."""
        runs = re.compile("[ァ-ヴー]{3,}")
        said = {run for passage in self._passages for run in runs.findall(passage.text)}
        words = (word for word in runs.findall(question) if word not in said)
        return tuple(Slip(word, next(iter(get_close_matches(word, said, 1, 0.75)), "")) for word in words)

    def meeting(self, meeting_id: str) -> Meeting:
        if meeting_id not in self._meetings:
            raise StoreError(
                f"{meeting_id}: no meeting of that id in memory", f"{meeting_id}: この会議録はありません"
            )
        return self._meetings[meeting_id]

    def meetings(self) -> tuple[MeetingSummary, ...]:
        by_date = sorted(
            self._entries.values(), key=lambda entry: (str(entry.date), entry.title, entry.sources)
        )
        return tuple(map(summarise, by_date))

    def status(self) -> StoreStatus:
        turns = sum(len(meeting.turns) for meeting in self._meetings.values())
        return StoreStatus(
            "memory", "pairs", "", len(self._meetings), turns, len(self._passages), self._failures, None
        )

    def mark(self) -> str:
        return " ".join(self._meetings)

    def unreadable(self) -> Sequence[str]:
        return tuple(failure.source for failure in self._failures)

    def score_texts(self, query: str, texts: Sequence[str]) -> tuple[float, ...]:
        """The share of the query's pairs of characters, weighted by their rarity, that the text holds."""
        weights = {pair: self._rarity(pair) for pair in _pairs(query)}
        total = sum(weights.values()) or 1.0
        return tuple(
            sum(weight for pair, weight in weights.items() if pair in letters) / total
            for letters in map(_letters, texts)
        )

    def read(
        self,
        query: str,  # noqa: ARG002
        meeting_id: str,  # noqa: ARG002
        turn: int | None,  # noqa: ARG002
        sentences: Sequence[tuple[int, int]],  # noqa: ARG002
        may_read: Callable[[], bool] | None = None,  # noqa: ARG002
    ) -> tuple[float, ...]:
        """Pairs of characters mean nothing: it does not read."""
        return ()

    def read_on(self, before_each: Callable[[], object] | None = None) -> Iterator[tuple[int, int]]:  # noqa: ARG002
        return iter(())

    def find_items(self, draft: str, *, k: int = 5, filters: Filters = Filters()) -> ItemRanking:  # noqa: B008, ARG002
        """The matters whose words share most pairs with the draft; a quarter of them makes one like it."""
        found = [one for meeting in self._meetings.values() for one in find_discussions(meeting) if one.turns]
        scores = self.score_texts(draft, [one.meeting.text[one.start : one.end] for one in found])
        ranked = sorted(zip(found, scores, strict=True), key=lambda pair: -pair[1])
        likely = [ItemResult(one, score) for one, score in ranked[:k] if score >= 0.25]
        return ItemRanking(tuple(likely), ranked[0][1] if ranked else 0.0)

    def find_later(self, discussion: Discussion) -> Sequence[SearchResult]:
        """The best passage of each later meeting that shares a quarter of the pairs of the heading."""
        day, heading = discussion.meeting.date, " ".join(discussion.titles)
        if day is None:
            return ()
        found = self.search(heading, filters=Filters(since=day + timedelta(days=1))).results
        return [one for one in found[:3] if one.score >= 0.25]

    def group_alike(self, texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
        """Equal texts together, the largest group first."""
        groups = {text: tuple(at for at, other in enumerate(texts) if other == text) for text in texts}
        return tuple(sorted(groups.values(), key=lambda group: (-len(group), group[0])))

    def remove(self, meeting_id: str) -> None:
        """What a sync does to a meeting whose last file is gone."""
        del self._meetings[meeting_id], self._entries[meeting_id]
        self._passages = [passage for passage in self._passages if passage.meeting_id != meeting_id]

    def _rarity(self, pair: str) -> float:
        return log(1 + len(self._passages) / (1 + self._spread[pair]))

    def _within(self, filters: Filters) -> list[Passage]:
        """The passages that the filters let through."""
        bounds = resolve(filters, self._entries.values())
        found = []
        for passage in self._passages:
            meeting = self._meetings[passage.meeting_id]
            turn = meeting.turns[passage.turn or 0]
            item = None if turn.agenda is None else item_id(meeting.meeting_id, turn.agenda)
            on = day(meeting.date) if meeting.date else None
            if (
                (bounds.first_day is None or (on is not None and bounds.first_day <= on))
                and (bounds.last_day is None or (on is not None and on <= bounds.last_day))
                and (bounds.meetings is None or meeting.meeting_id in bounds.meetings)
                and (bounds.speakers is None or {fold(turn.label), fold(turn.name)} & set(bounds.speakers))
                and (bounds.items is None or item in bounds.items)
            ):
                found.append(passage)
        return found


def _pairs(text: str) -> set[str]:
    letters = _letters(text)
    return {letters[at : at + 2] for at in range(len(letters) - 1)} or {letters} - {""}


def _letters(text: str) -> str:
    return "".join(text.lower().split())
