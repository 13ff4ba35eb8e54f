"""Labels of earlier questions kept: past list, its menu (pin, rename, delete), keep_ and forget settings."""

CONVERSATION_LABELS: dict[str, tuple[str, str]] = {
    "past": ("これまでの質問", "Earlier questions"),
    "find_past": ("これまでの質問を検索", "Search earlier questions"),
    "no_past": ("質問すると、ここに残ります。", "What you ask is listed here."),
    "no_past_found": ("該当する質問はありません。", "No earlier question has these words."),
    "past_menu": ("「{name}」の操作", "Options for “{name}”"),
    "today": ("今日", "Today"),
    "pinned": ("固定", "Pinned"),
    "pin": ("上に固定", "Pin to the top"),
    "unpin": ("固定を解除", "Unpin"),
    "rename": ("変更", "Rename"),
    "rename_to": ("新しい名前", "New name"),
    "delete": ("削除", "Delete"),
    "undo": ("元に戻す", "Undo"),
    "past_deleted": ("削除しました。", "Deleted."),
    "past_undone": ("元に戻しました", "Brought back"),
    "past_renamed": ("名前を変更しました", "Renamed"),
    "past_pinned": ("上に固定しました", "Pinned to the top"),
    "past_unpinned": ("固定を解除しました", "Unpinned"),
    "earlier_past": ("以前の質問を表示（残り{count}件）", "Show earlier ones ({count} more)"),
    "no_conversation": (
        "この質問の記録はありません。削除されたか、ほかの利用者のものです。",
        "There is no such conversation. It was deleted, or it is another user’s.",
    ),
    "opening_past": ("これまでの質問を読み込んでいます…", "Opening the conversation…"),
    "old_records": (
        "別の版の要録で保存された回答が{count}件あり、表示できません。もう一度質問してください。",
        "Answers kept by another version of Yoroku cannot be shown: {count}. Please ask again.",
    ),
    "not_kept_now": (
        "この質問は保存できませんでした。{reason}",
        "This question could not be kept. {reason}",
    ),
    "read_near": ("この一覧を読み込む", "Load this list"),
    # Settings
    "kept_where": (
        "質問と回答の記録は、要録を動かしているパソコンの中だけに保存します。",
        "Questions and answers are kept only on the computer that runs Yoroku.",
    ),
    "kept_count": ("保存している質問：{count}件", "Conversations kept: {count}"),
    "keep_them": ("質問の記録を残す", "Keep what is asked"),
    "keep_how": (
        "共用のパソコンでは、残さない設定をお勧めします。",
        "On a shared computer, switch this off.",
    ),
    "keep_nobody": (
        "だれでも開ける設定で起動しているため、質問の記録は残しません。",
        "Anyone may open this page without signing in, so nothing that is asked is kept.",
    ),
    "kept_on": ("質問の記録を残します", "What is asked is kept"),
    "kept_off": ("質問の記録を残しません", "What is asked is not kept"),
    "export_past": ("質問の記録と登録を書き出す（JSON）", "Export conversations and what is saved (JSON)"),
    "exporting_past": ("書き出しています…", "Exporting…"),
    "forget_past": ("質問の記録と登録をすべて削除", "Delete all conversations and what is saved"),
    "forget_past_sure": (
        "すべての質問と回答の記録と、「新着」の登録を削除します。元には戻せません。会議録は削除されません。",
        "All questions and answers, and what is saved under “New”, are deleted for good. The minutes stay.",
    ),
    "forget_past_yes": ("すべて削除する", "Delete them all"),
    "past_forgotten": ("{count}件を削除しました", "Deleted: {count}"),
}
