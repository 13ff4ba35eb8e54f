"""Labels of two panes beside each other: pane_ left and right, kind_ shown, how it is chosen, gone."""

BESIDE_LABELS: dict[str, tuple[str, str]] = {
    "beside": ("並べて表示", "Side by side"),
    "beside_how": (
        "会議録・議題・発言者・年度のうち2つを選ぶと、左右に並べて表示します。",
        "Choose two meetings, items, speakers or years, and they are shown beside each other.",
    ),
    "pane_kind": ("種類", "Kind"),
    "pane_which": ("表示するもの", "Which"),
    "pane_none": ("選択してください", "Choose one"),
    "pane_left": ("左", "Left"),
    "pane_right": ("右", "Right"),
    "kind_meeting": ("会議録", "Meeting"),
    "kind_item": ("議題", "Agenda item"),
    "kind_speaker": ("発言者", "Speaker"),
    "kind_year": ("年度", "Fiscal year"),
    "pane_gone": (
        "いまの会議録の中にありません。選び直してください。",
        "Not among the minutes held now. Choose another.",
    ),
}
