"""Labels of the check-up: doctor_name_ of each check, what it counted, state_ (well, attention, wrong)."""

DOCTOR_LABELS: dict[str, tuple[str, str]] = {
    "doctor": ("索引の点検", "Check-up of the store"),
    "doctor_how": (
        "取り込んだ会議録をすべて読み返し、引用・件数・検索の索引を照合します。件数が多いと数分かかります。",
        "Reads every meeting back and compares quotes, counts and both sides of the search. "
        "With many meetings this takes minutes.",
    ),
    "doctor_run": ("点検を始める", "Start the check-up"),
    "doctor_repair": ("点検して修復する", "Check and repair"),
    "doctor_closed": (
        "この画面からは点検できません。yoroku doctor で点検してください。",
        "The store cannot be checked from this page. Use yoroku doctor.",
    ),
    "doctor_at": ("{name}を点検しています（{done} / {total}）", "{name}: {done} of {total}"),
    "doctor_well": ("異常はありません。", "Nothing is wrong."),
    "doctor_attention": (
        "異常はありませんが、「要確認」の項目を確かめてください。",
        "Nothing is wrong; look at what is marked “to check”.",
    ),
    "doctor_wrong": (
        "異常があります。「点検して修復する」（yoroku doctor --repair）をお試しください。",
        "Something is wrong. Try “Check and repair” (yoroku doctor --repair).",
    ),
    "doctor_stopped": ("点検を中止しました。", "The check-up was stopped."),
    "doctor_repaired": ("修復", "Repaired"),
    "state_well": ("良好", "OK"),
    "state_attention": ("要確認", "to check"),
    "state_wrong": ("異常", "wrong"),
    # What each check is called, and what it counted
    "doctor_name_store": ("索引", "Store"),
    "doctor_name_meetings": ("会議録の照合", "Meetings read back"),
    "doctor_name_files": ("ファイル", "Files"),
    "doctor_name_questions": ("質問の試験", "Trial questions"),
    "doctor_name_network": ("外部との通信", "Connections"),
    "doctor_name_place": ("保存場所", "Place"),
    "doctor_cut_short": ("確かめられませんでした", "could not be looked at"),
    "doctor_store": (
        "会議 {meetings}件、発言 {turns}件、検索単位 {passages}件（意味の索引 {read}件）",
        "meetings: {meetings}, turns: {turns}, passages: {passages} (read for meaning: {read})",
    ),
    "doctor_meetings": (
        "会議 {meetings}件、検索単位 {passages}件を照合し、異常 {faults}件",
        "meetings compared: {meetings}, passages: {passages}, faults: {faults}",
    ),
    "doctor_files": (
        "ファイル {files}件のうち、読めない {unread}件、確認をお勧めする会議録 {attention}件、"
        "変更された {changed}件、なくなった {gone}件",
        "files: {files}; unreadable: {unread}, needing attention: {attention}, "
        "changed: {changed}, gone: {gone}",
    ),
    "doctor_questions": (
        "会議録の文 {known}件のうち {found}件が見つかり、うち {quoted}件を引用。"
        "会議録にない質問 {absent}件のうち {refused}件は「見つかりません」",
        "sentences of the minutes found: {found} of {known}, quoted: {quoted}; "
        "questions without an answer refused: {refused} of {absent}",
    ),
    "doctor_network": ("外部への接続 {calls}件（{how}）", "connections to elsewhere: {calls} ({how})"),
    "network_cut_off": (
        "通信を断った状態で質問に回答できることも確認",
        "a question was answered with the network taken away",
    ),
    "network_watched": ("接続をすべて記録して確認", "every connection was watched"),
    "doctor_place": (
        "索引 {disk}、空き容量 {free}、必要なメモリー {needed}、空きメモリー {memory}、"
        "ほかの利用者が見られるファイル {open}件",
        "store {disk}, disk free {free}, memory needed {needed}, memory free {memory}, "
        "files open to others: {open}",
    ),
    "unknown_number": ("不明", "unknown"),
}
