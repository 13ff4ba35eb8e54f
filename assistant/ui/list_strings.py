"""Labels of the printed page, of every mention of a word, and of what the store holds; see strings.py."""

LIST_LABELS: dict[str, tuple[str, str]] = {
    # The printed page
    "show_print": ("紙面を見る", "Show the printed page"),
    "hide_print": ("紙面を閉じる", "Hide the printed page"),
    "print_unmarked": (
        "（文字の位置がわからないため、引用の場所は示していません）",
        "(the place of the words on this page is not known)",
    ),
}
