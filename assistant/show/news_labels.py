"""Labels of what is new: saved_question, saved_mentions, new_count, nothing saved."""

NEWS_LABELS: dict[str, tuple[str, str]] = {
    "tab_news": ("新着", "New"),
    "saved_question": ("質問「{words}」", "Question “{words}”"),
    "saved_mentions": ("語句「{words}」", "Mentions of “{words}”"),
    "saved_meetings": ("会議録", "Minutes"),
    "new_count": ("新着{count}件", "{count} new"),
    "new_none": ("新着はありません", "nothing new"),
    "new_mark": ("新着", "New"),
    "nothing_saved": (
        "登録された質問や語句はありません。--question か --mentions で登録できます",
        "nothing is saved; save a question with --question, or words with --mentions",
    ),
    "save_not_kept": (
        "質問の記録を残さない設定のため、登録できません。「設定」で変更できます",
        "nothing is kept, so this cannot be saved; the chat’s settings tell",
    ),
    # In the chat
    "watch": ("新着を知らせる", "Tell what is new"),
    "watch_hint": (
        "会議録が追加されたとき、該当する発言を「新着」に表示します",
        "When minutes are added, what they say about it is listed under “New”",
    ),
    "watched": ("「新着」に登録しました", "Saved under “New”"),
    "unwatched": ("「新着」の登録を解除しました。", "Taken off “New”."),
    "news_how": (
        "前回確認したあとに追加された会議録と、登録した質問・語句に該当する新しい発言を示します。",
        "Minutes added since you last looked, and what they say about the questions and words you saved.",
    ),
    "news_empty": (
        "回答や語句検索の「新着を知らせる」を押すと、ここに登録されます。",
        "Press “Tell what is new” at an answer or a search for mentions, and it is saved here.",
    ),
    "news_asking": ("追加された会議録を調べています…", "Asking the minutes that were added…"),
    "news_added": ("追加された会議録", "Minutes added"),
    "news_since": ("前回の確認：{day}", "Last looked at on {day}"),
    "looked": ("確認済みにする", "Mark as seen"),
    "looked_done": ("確認済みにしました", "Marked as seen"),
    "new_meanwhile": (
        "会議録がさらに追加されたため、表示を更新しました。もう一度確認してください",
        "More minutes were added meanwhile and are shown now; please look again",
    ),
    "open_saved": ("全体を見る", "Show everything"),
    "unwatch": ("登録を解除", "Take off"),
    # On the first page
    "welcome_news": (
        "前回確認した{day}のあとに、会議録が{count}件追加されました。",
        "Minutes added since you last looked ({day}): {count}.",
    ),
    "see_news": ("新着を見る", "See what is new"),
    "watched_count": ("登録した質問・語句：{count}件", "Questions and words saved: {count}"),
}
