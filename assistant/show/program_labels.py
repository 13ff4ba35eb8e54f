"""Labels of the command line: sync_counts, status_, check_ of quotes, passwords, hints at an error."""

PROGRAM_LABELS: dict[str, tuple[str, str]] = {
    "sync_counts": (
        "追加 {added}件、更新 {updated}件、変更なし {unchanged}件、削除 {removed}件、失敗 {failed}件、"
        "対象外 {skipped}件",
        "{added} added, {updated} updated, {unchanged} unchanged, {removed} removed, {failed} failed, "
        "{skipped} skipped",
    ),
    "status_store": ("保存場所", "store"),
    "status_model": ("モデル", "model"),
    "status_meetings": ("会議", "meetings"),
    "status_turns": ("発言", "turns"),
    "status_passages": ("検索単位", "passages"),
    "status_read": ("意味の索引", "read for meaning"),
    "status_failures": ("読めないファイル", "unreadable files"),
    "status_disk": ("容量", "disk"),
    "status_versions": ("版", "versions"),
    "check_exactly": ("一字一句一致", "found exactly"),
    "check_as": ("表記の違いを除き一致", "found as"),
    "check_near": ("見つかりません。近い原文", "not found; the minutes read"),
    "check_not": ("見つかりません", "not found"),
    "user_added": ("{name} は {file} の利用者になりました", "{name} is now a user in {file}"),
    "unencrypted": (
        "パスワードは暗号化されずに送られます。"
        "信頼できる網の外では --tls-cert と --tls-key を指定してください",
        "passwords cross the network unencrypted; beyond one you trust, give --tls-cert and --tls-key",
    ),
    "new_password": ("新しいパスワード: ", "New password: "),
    "password_again": ("もう一度: ", "Once more: "),
    "usage_hint": ("使い方は yoroku --help で確かめられます", "see yoroku --help"),
    "no_space_hint": (
        "空き容量を増やしてから、もう一度実行してください",
        "free some disk space and run it again",
    ),
    "path_hint": ("場所とアクセス権を確かめてください", "check the path and its permissions"),
    "unexpected_error": (
        "想定外のエラーです（{error}）。YOROKU_TRACEBACK=1 を付けて実行すると詳細が表示されます",
        "unexpected error ({error}); run with YOROKU_TRACEBACK=1 to see where, and report it",
    ),
}
