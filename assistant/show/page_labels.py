"""Labels of the page around its views: header, tab_, login_, text size_, store's model_, promises, errors."""

PAGE_LABELS: dict[str, tuple[str, str]] = {
    # The page
    "title": ("要録", "Yoroku"),
    "subtitle": (
        "会議録の記載をそのまま引用して回答します",
        "Answers from the minutes, in the minutes’ own words",
    ),
    "tab_ask": ("質問する", "Ask"),
    "tab_meetings": ("会議録一覧", "Meetings"),
    "tab_library": ("会議録の追加", "Add minutes"),
    "tab_settings": ("設定", "Settings"),
    "skip": ("本文へ移動", "Skip to the content"),
    "views": ("画面の切り替え", "Views"),
    "other_language": ("English", "日本語"),
    "switch_language": ("Show this page in English", "この画面を日本語で表示する"),
    "local": ("このパソコンの中だけで動作しています", "Running on this computer only"),
    "demo": ("架空の市の見本です", "Fictional sample"),
    # Signing in
    "login": ("ログイン", "Sign in"),
    "logout": ("ログアウト", "Sign out"),
    "login_how": (
        "会議録を見るには、管理者から受け取った名前とパスワードが必要です。",
        "To read the minutes, enter the name and password that your administrator gave you.",
    ),
    "login_name": ("名前", "Name"),
    "login_password": ("パスワード", "Password"),
    "login_wrong": (
        "名前かパスワードが違います。もう一度入力してください。",
        "The name or the password is not right. Please try again.",
    ),
    "login_barred": (
        "入力の誤りが続いたため、しばらくログインできません。15分ほど待ってからお試しください。",
        "Too many attempts failed. Please wait a quarter of an hour and try again.",
    ),
    # Settings
    "language": ("表示の言語", "Language"),
    "promises": ("要録の基本方針", "What Yoroku promises"),
    "promise_verbatim": (
        "回答は、見出しを除きすべて会議録からの引用です。文章の生成は行いません。",
        "Apart from its labels, every word of an answer is quoted from the minutes. Nothing is made up.",
    ),
    "promise_local": (
        "すべて要録を動かしているパソコンの中で処理し、質問も会議録も外部へ送信しません。",
        "Everything runs on the computer that serves this page; questions and minutes go nowhere else.",
    ),
    "promise_found": (
        "「見つかりませんでした」は、取り込んだ会議録の中に見つからなかったという意味です。",
        "“Not found” means: not found in the minutes that were added here.",
    ),
    "text_size": ("文字の大きさ", "Text size"),
    "size_normal": ("標準", "Normal"),
    "size_large": ("大きめ", "Large"),
    "size_largest": ("特大", "Extra large"),
    "store": ("取り込んだ会議録", "What is stored"),
    "passages": ("検索単位数", "Passages"),
    "read_for_meaning": ("意味の索引", "Read for meaning"),
    "model": ("検索のモデル", "Search model"),
    "model_bundled": (
        "同梱の日英モデル、{dimensions}次元、ネットワーク不要",
        "bundled Japanese and English model, {dimensions} dimensions, no network needed",
    ),
    "model_named": (
        "sentence-transformersのモデル、{dimensions}次元",
        "sentence-transformers model, {dimensions} dimensions",
    ),
    "location": ("保存場所", "Location"),
    "disk": ("容量", "Size on disk"),
    # Errors
    "lost": (
        "要録との接続が切れました。再接続しています…",
        "The connection to Yoroku was lost. Connecting again…",
    ),
    "gone": (
        "この回答は画面に残っていません。もう一度質問してください。",
        "This answer is no longer on the page. Please ask the question again.",
    ),
    "error": ("処理できませんでした", "That did not work"),
    "unexpected": (
        "予期しない不具合が起きました。もう一度お試しください。続くときは、起動した画面の記録を管理者にお知らせください。",
        "Something unexpected went wrong. Try again; if it goes on, show an administrator the program’s log.",
    ),
    "bad_meeting": (
        "このリンクの会議録は、取り込んだ中にありません。その会議録を取り込んでから開いてください。",
        "The minutes of this link are not among those held here. Add them and open it again.",
    ),
    "bad_turn": (
        "このリンクの発言「{turn}」は、いまの会議録の中にありません。その会議録を取り込んでから開いてください。",
        "The turn “{turn}” of this link is not among these minutes. Add its minutes and open it again.",
    ),
}
