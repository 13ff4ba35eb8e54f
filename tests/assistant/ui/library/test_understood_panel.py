"""What was understood of a file, as HTML: header, items, speakers and first turns; what is missing said."""

import re
from pathlib import Path

from shiomi import build_meeting

from assistant.show.strings import say
from assistant.ui.library.intake import Preview
from assistant.ui.library.understood_panel import NAMES_SHOWN, render_understood
from corpus import Meeting, read_meeting

EVIL = "<img src=x onerror=alert(1)>"
CONTENT = f"""令和6年度第1回汐見市ため池協議会会議録
日時　令和6年5月1日（水）　午後2時から午後3時15分まで
場所　汐見市役所{EVIL}
出席者　会長　荒木 良子、委員　沢田 実
欠席者　委員　堀内 健
〇荒木会長　ただいまから開会します。
1 ため池の水位計について
〇事務局　ため池の水位計{EVIL}を、北部の三か所に取り付けます。
〇荒木会長　停電のときも動きますか。
〇事務局　電池で三日間動きます。
〇荒木会長　ほかになければ、本件は了承されました。
2 その他
〇事務局　次回は秋に開きます。
"""


def rows(meeting: Meeting, language: str = "ja", **preview: object) -> dict[str, str]:
    """What is shown beside each label."""
    html = render_understood(Preview(Path("x.txt"), meeting, **preview), meeting, language)  # type: ignore[arg-type]
    assert "<img" not in html
    return dict(re.findall(r"<dt>([^<]+)</dt><dd>(.*?)</dd>", html))


def test_everything_that_was_read_is_shown(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(CONTENT, encoding="utf-8", newline="\n")
    shown = rows(read_meeting(tmp_path / "x.txt"), first_turns=(("事務局", f"ため池の水位計{EVIL}"),))
    assert shown["会議体"] == "<bdi>汐見市ため池協議会</bdi>"
    assert shown["時刻"] == "14:00–15:15"
    assert shown["出席"] == "3人のうち2人"
    items = re.findall(r"<li>(.*?)</li>", shown["議題"])
    assert items == ["<bdi>1 ため池の水位計について</bdi> → <bdi>了承</bdi>", "<bdi>2 その他</bdi>"]
    speakers = re.findall(r"<li><bdi>(.*?)</bdi> <b>(\d+)</b></li>", shown["発言した人"])
    assert speakers == [("荒木会長", "3"), ("事務局", "3")]
    assert "<p><b><bdi>事務局</bdi></b> <bdi>ため池の水位計&lt;img" in shown["はじめの発言"]


def test_what_was_not_found_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("買い物の覚え書き", encoding="utf-8")
    shown = rows(read_meeting(tmp_path / "x.txt"), "en")
    assert {shown[say("en", key)] for key in ("choose_body", "venue", "hours", "attended", "agenda")} == {
        say("en", "not_understood")
    }


def test_many_speakers_are_cut_and_the_others_counted() -> None:
    spoken = [(0, f"{number:02}番委員", "はい。") for number in range(NAMES_SHOWN + 3)]
    shown = rows(build_meeting(spoken, ["開会"]))
    assert shown["発言した人"].count("<li>") == NAMES_SHOWN + 1
    assert say("ja", "and_more", count=3) in shown["発言した人"]
