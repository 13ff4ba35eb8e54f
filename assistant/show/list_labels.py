"""Labels in both languages of two lists: all meetings (choices, orders), every mention of a word."""

LIST_LABELS: dict[str, tuple[str, str]] = {
    # The list of meetings
    "all": ("すべて", "All"),
    "fiscal_year_of": ("{year}年度", "FY {year}"),
    "date": ("日付", "Date"),
    "turns": ("発言", "Turns"),
    "meetings_found": ("{all}件の会議録のうち{shown}件", "{shown} of {all} meetings"),
    "none_pass": (
        "この条件に合う会議録はありません。ことばを短くするか、ほかの条件を「すべて」に戻してください。",
        "No minutes fit. Use fewer words, or set the other choices back to “All”.",
    ),
    "narrow_more": (
        "はじめの{shown}件を表示しています。条件を足して絞り込んでください。",
        "The first {shown} are shown. Narrow the list to see others.",
    ),
    "agenda_words": ("題名・議題のことば", "Words in title or agenda"),
    "choose_body": ("会議体", "Body"),
    "choose_year": ("年度", "Fiscal year"),
    "choose_outcome": ("結果", "Decided"),
    "choose_order": ("並べ方", "Order"),
    "order_newest": ("新しい順", "Newest first"),
    "order_oldest": ("古い順", "Oldest first"),
    "order_body": ("会議体の順", "By body"),
    "order_outcome": ("結果の順", "By how it was decided"),
    "order_turns": ("発言の多い順", "Most turns first"),
    "order_fewest": ("発言の少ない順", "Fewest turns first"),
    # Every mention
    "tab_mentions": ("言葉で探す", "Every mention"),
    "seek_words": ("探すことば", "Words to find"),
    "seek": ("すべて探す", "Find all"),
    "seek_how": (
        'そのことばが出てくる発言を、もれなく数えます。空白で区切るとすべてを含む発言、"…"で囲むと'
        "その表記どおり。全角半角・ひらがなカタカナ・送りがなの違いは区別しません。",
        'Counts every turn that says it. Several words: turns with all of them; "…": exactly as spelled. '
        "Width, case, kind of kana and okurigana do not matter.",
    ),
    "reading_all": ("はじめに会議録をすべて読んでいます…", "Reading all minutes once…"),
    "never_said": (
        "「{words}」は、取り込んだ会議録のどの発言にも出てきません。",
        "No turn in these minutes says “{words}”.",
    ),
    "never_said_how": (
        "短いことばや別の言い方でも探してみてください。質問すれば、違う言い方をした発言も探します。",
        "Try a shorter word, or another one. A question also finds turns that put it differently.",
    ),
    "said_all": (
        "「{words}」は、{meetings}回の会議の{turns}件の発言に{times}回出てきます。",
        "“{words}” is said in {turns} of {meetings}, {times} in all.",
    ),
    "said_some": (
        "「{words}」の{all}件の発言のうち{turns}件（{meetings}回の会議、{times}回）",
        "{turns} of the {all} that say “{words}” (in {meetings}, {times})",
    ),
    "save_found": ("この表を保存（CSV）", "Save this table as CSV"),
    "show_all": ("絞り込みをやめる", "Show all again"),
    "by_year": ("年度ごとの発言の数", "Turns a fiscal year"),
    "column": ("{year}年度、{turns}件", "{year}, turns: {turns}"),
    "part": ("{year}年度、{name}、{turns}件", "{year}, {name}, turns: {turns}"),
    "press_body": (
        "年度を押すとその年度に、色の部分を押すとその年度のその会議体に絞り込みます。キーボードでは矢印キーで移ります。",
        "Press a year, or a coloured part for that body in that year. On the keyboard: the arrow keys.",
    ),
    "press_speaker": (
        "年度を押すとその年度に、色の部分を押すとその年度のその人に絞り込みます。キーボードでは矢印キーで移ります。",
        "Press a year, or a coloured part for that speaker in that year. On the keyboard: the arrow keys.",
    ),
    "series": ("色分け", "Colours"),
    "series_body": ("会議体で色分け", "Colour by body"),
    "series_speaker": ("発言者で色分け", "Colour by speaker"),
    "fiscal_year": ("年度", "Fiscal year"),
    "others": ("ほか", "Others"),
    "total": ("計", "Total"),
    "in_numbers": ("数の表", "The same in numbers"),
    "undated_turns": ("ほかに日付のない会議録に{count}件", "{count} more in undated minutes"),
    "by_body": ("会議体", "Bodies"),
    "by_speaker": ("発言した人", "Speakers"),
    "no_body": ("会議体の記載なし", "no body named"),
    "other_names": ("ほか{count}件", "{count} others"),
    "said": ("発言", "What was said"),
    "times": ("回数", "Times"),
    "leaves": ("表のページ", "Pages of the table"),
    "leaf": ("{total}件のうち{first}〜{last}件目", "{first}–{last} of {total}"),
    "earlier_leaf": ("前の50件", "Previous 50"),
    "later_leaf": ("次の50件", "Next 50"),
}
