"""The page speaks as an office does: what read wrong is said nowhere, and what stands for it is there."""

import re
from datetime import date

import pytest
from shiomi_minutes import read_text

from assistant.models import Language
from assistant.show.outcomes import item_outcome
from assistant.show.strings import LABELS, say, say_date, turn_number

# What was said once, and the label that says it now with the words that it says.
ROWS: list[tuple[Language, str, str, str]] = [
    ("ja", "何を聞きますか", "welcome", "会議録について、何をお調べになりますか"),
    ("ja", "足す", "tab_library", "会議録の追加"),
    ("ja", "言葉", "tab_mentions", "語句検索"),
    ("ja", "ことば", "seek_words", "検索する語句"),
    ("ja", "すべて探す", "seek", "検索"),
    ("ja", "次の記録があります", "answered", "を引用します"),
    ("ja", "確かではありません", "answered_unsure", "ご質問への回答に当たらない可能性があります"),
    ("ja", "質問に最も近い", "best", "最も関連の高い発言"),
    ("ja", "聞いてみる", "next_questions", "関連する質問"),
    ("ja", "会議録にあることば", "speakers_meant", "どちらの発言者ですか"),
    ("ja", "この会議録から", "choose_speaker", "発言者を選んでください"),
    ("ja", "最初から", "clear", "新しい質問を始める"),
    ("ja", "うまくいき", "error", "処理できませんでした"),
    ("ja", "外す", "remove", "削除"),
    ("ja", "外してよい", "remove_yes", "削除する"),
    ("ja", "外しました", "removed", "削除しました"),
    ("ja", "もう一度読む", "retry", "再読み込み"),
    ("ja", "一覧から消す", "forget", "一覧から削除"),
    ("ja", "中を見る", "look", "内容を確認"),
    ("ja", "変わらない会議録", "report_unchanged", "変更なし：{count}件"),
    ("ja", "題名のない", "untitled", "{file}（題名を読み取れませんでした）"),
    ("ja", "並べ方", "choose_order", "並び順"),
    ("ja", "数の表", "in_numbers", "件数表"),
    ("ja", "検索の単位", "passages", "検索単位数"),
    ("ja", "会議録の引用", "style_plain", "標準（会議録形式）"),
    ("ja", "紙面", "show_print", "原本のページを表示"),
    ("ja", "全体を読む", "whole_meeting", "会議録全文を表示"),
    ("ja", "約束", "promises", "要録の基本方針"),
    ("ja", "作文", "promise_verbatim", "文章の生成は行いません"),
    ("ja", "絞り込みをやめる", "show_all", "絞り込みを解除"),
    ("ja", "Connection", "lost", "要録との接続が切れました。再接続しています"),
    ("en", "not certain to", "answered_unsure", "Possibly related ({counts}):"),
    ("en", "the record itself", "no_speaker", "Unattributed text"),
    ("en", "Plain Japanese", "style_plain", "Japanese standard"),
    ("en", "Read all", "whole_meeting", "Open full minutes"),
    ("en", "Look inside", "look", "Preview"),
    ("en", "Take off this list", "forget", "Remove from list"),
    ("en", "untitled", "untitled", "{file}"),
    ("en", "Turns a fiscal year", "by_year", "Turns per fiscal year"),
    ("en", "Minutes held here", "held", "Minutes in this library"),
    ("en", "Largest", "size_largest", "Extra large"),
    ("en", "antiword", "drop_limits", "Word"),
]


@pytest.mark.parametrize(("language", "wrong", "key", "right"), ROWS)
def test_what_read_wrong_is_said_otherwise(language: Language, wrong: str, key: str, right: str) -> None:
    place = 0 if language == "ja" else 1
    assert [one for one, labels in LABELS.items() if wrong in labels[place]] == []
    assert right in LABELS[key][place]


def test_one_thing_has_one_word() -> None:
    mixed = re.compile(r"ことば|言葉|答え(?!る)|会議録に聞")  # 語句, 回答
    assert {key: said for key, (said, _) in LABELS.items() if mixed.search(said)} == {}


def test_what_minutes_print_is_called_by_offices_words() -> None:
    meeting = read_text(
        "第1回汐見市水産審議会会議録\n日時　令和4年7月11日\n出席者\n会長　青木　学\n市場長　上野　至\n\n"
        "1 水産市場の使用料について\n"
        "○青木会長　議題1を議題とします。賛成の方は挙手を願います。\n（全員挙手）\n"
        "○青木会長　全員挙手ですので、議題1は了承することに決定しました。\n"
        "○上野市場長　ありがとうございます。\n"
    )
    assert item_outcome("ja", meeting, 0) == "了承（全員挙手）"
    assert say_date("ja", date(2022, 7, 11)) == "令和4年7月11日（2022年）"
    assert say("ja", "turn_number", turn=turn_number(0)) == "発言1"
    assert {turn.name for turn in meeting.turns} == {"青木 学", "上野 至"}
