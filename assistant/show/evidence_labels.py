"""Labels in both languages of the evidence: verbatim or not, agenda, citation styles, printed page."""

EVIDENCE_LABELS: dict[str, tuple[str, str]] = {
    # The evidence
    "evidence": ("引用元", "Evidence"),
    "evidence_empty": (
        "答えの番号や、一覧の会議録・発言を押すと、ここに開きます。",
        "Press a number in an answer, or a meeting or turn in a list, and it opens here.",
    ),
    "verbatim": ("原文一致", "verbatim"),
    "verbatim_how": (
        "会議録をいま読み直し、引用と一字一句同じであることを確かめました",
        "The minutes were read again just now and are identical to the quote",
    ),
    "differs": (
        "原文と一致しません。会議録が取り込み直された可能性があります。もう一度質問してください。",
        "Not identical to the minutes: they may have been indexed again. Please ask again.",
    ),
    "agenda": ("議題", "Agenda item"),
    "decision": ("結果", "Decision"),
    "meeting": ("会議録", "Minutes"),
    "attendance": ("出席者（{count}人）", "Attendance ({count})"),
    "absent": ("欠席", "absent"),
    "replies": ("発言{turn}への答え", "replies to turn {turn}"),
    "latest": ("新しい会議録", "Latest meetings"),
    "cited_turn": ("引用した発言", "cited turn"),
    "style": ("引用の書き方", "Citation style"),
    "style_plain": ("会議録の引用", "Plain Japanese"),
    "style_english": ("英文", "English"),
    "style_markdown": ("Markdown", "Markdown"),
    "style_sist02": ("SIST 02", "SIST 02"),
    "style_bibtex": ("BibTeX", "BibTeX"),
    "style_ris": ("RIS", "RIS"),
    "style_csl": ("CSL-JSON", "CSL-JSON"),
    "style_csl-hearing": ("CSL-JSON（会議での発言）", "CSL-JSON (hearing)"),
    "copy_citation": ("出典付きでコピー", "Copy with source"),
    "more_before": ("前の発言も読む", "Show earlier turns"),
    "more_after": ("続きの発言も読む", "Show later turns"),
    "whole_meeting": ("全体を読む", "Read all"),
    "close": ("閉じる", "Close"),
    "no_speaker": ("会議録の記載", "the record itself"),
    "untitled": ("題名のない会議録", "untitled minutes"),
    "undated": ("日付の記載なし", "undated"),
    # The printed page
    "show_print": ("紙面を見る", "Show the printed page"),
    "hide_print": ("紙面を閉じる", "Hide the printed page"),
    "print_unmarked": (
        "（文字の位置がわからないため、引用の場所は示していません）",
        "(the place of the words on this page is not known)",
    ),
}
