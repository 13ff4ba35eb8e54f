"""check_files: files that could not be read, have CHANGED or are GONE; finding: why one needs attention."""

from pathlib import Path

from assistant.doctor.attention import Attention, Reason, needing_attention
from assistant.doctor.report import Checked, Finding, Progress, Step, state_of
from corpus import Meeting, ReadError, find_files
from index import Retriever

LACKING: dict[Reason, tuple[str, str]] = {
    "title": ("題名", "title"),
    "date": ("日付", "date"),
    "body": ("会議体", "body"),
    "speakers": ("発言者", "speakers"),
    "items": ("議題", "agenda items"),
}
GONE = (
    "the file is no longer there; the store keeps what it read of it",
    "ファイルがなくなっています。読み取った内容は索引に残っています",
)
CHANGED = (
    "the file has changed since it was read; run `yoroku index` on it",
    "取り込んだ後に変更されています。`yoroku index` で取り込み直してください",
)


def check_files(opened: Retriever) -> Progress:
    """What the owner may want to look at, file by file."""
    meetings, failures = opened.meetings(), opened.status().failures
    unread = [Finding(one.source, one.message, one.japanese) for one in failures]
    wanting = needing_attention(meetings)
    changed: list[Finding] = []
    held = [(source, one.meeting_id) for one in meetings for source in one.sources]
    for done, (source, meeting_id) in enumerate(held, 1):
        changed += _file_looked_at(source, meeting_id)
        yield Step("files", done, len(held))
    findings = (*unread, *map(finding, wanting), *changed)
    numbers = {
        "files": len(held),
        "unread": len(unread),
        "attention": len(wanting),
        "changed": sum(one.message == CHANGED[0] for one in changed),
        "gone": sum(one.message == GONE[0] for one in changed),
    }
    yield Checked("files", state_of((), findings), numbers, findings)


def finding(attention: Attention) -> Finding:
    """Why a meeting needs attention, in a line of each language."""
    summary = attention.summary
    lacking = [LACKING[reason] for reason in attention.reasons if reason in LACKING]
    badly = summary.warnings[: len(summary.warnings) - (summary.turns == 0)]
    twins = [Path(twin).name for twin in attention.twins]
    english = [f"not found: {', '.join(name for _, name in lacking)}"] if lacking else []
    japanese = [f"読み取れないもの: {'、'.join(name for name, _ in lacking)}"] if lacking else []
    english += [one.message for one in badly]
    japanese += [one.japanese for one in badly]
    english += [f"seems to hold the same minutes as {', '.join(twins)}"] if twins else []
    japanese += [f"同じ会議録と思われるファイル: {'、'.join(twins)}"] if twins else []
    return Finding(summary.source, "; ".join(english), "。".join(japanese))


def _file_looked_at(source: str, meeting_id: str) -> list[Finding]:
    """Nothing for a file that still is what was read of it."""
    try:
        same = [
            Meeting.id_of(file.measure()[0]) == meeting_id
            for file in find_files([Path(source)]).files
            if file.source == source
        ]
    except (ReadError, OSError):
        return [Finding(source, *GONE)]
    return [] if same == [True] else [Finding(source, *CHANGED)]
