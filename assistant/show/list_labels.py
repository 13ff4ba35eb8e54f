"""Page labels in both languages: printed pages, mentions, list of meetings, held files, their removal."""

LIST_LABELS: dict[str, tuple[str, str]] = {
    # The printed page
    "show_print": ("紙面を見る", "Show the printed page"),
    "hide_print": ("紙面を閉じる", "Hide the printed page"),
    "print_unmarked": (
        "（文字の位置がわからないため、引用の場所は示していません）",
        "(the place of the words on this page is not known)",
    ),
    # What was understood of a file
    "details": ("読み取りの詳細", "What was understood"),
    "not_understood": ("読み取れませんでした", "not found in the file"),
    "venue": ("場所", "Venue"),
    "hours": ("時刻", "Time"),
    "attended": ("出席", "Present"),
    "present_of": ("{all}人のうち{present}人", "{present} of {all}"),
    "first_turns": ("はじめの発言", "First turns"),
    # What the store holds
    "held": ("取り込んだ会議録", "Minutes held here"),
    "held_count": (
        "{files}件のファイル、{meetings}回の会議",
        "Files: {files}, meetings: {meetings}",
    ),
    "held_words": ("ファイル名・題名のことば", "Words in file name or title"),
    "remove": ("外す", "Remove"),
    "remove_sure": (
        "要録から外し、検索されないようにします。元のファイルは残るので、そのフォルダーをもう一度取り込むと"
        "また入ります。それを避けるには、ファイルをフォルダーから移してください。",
        "It will no longer be searched. Your file stays, so it comes back when its folder is indexed again; "
        "move it out of the folder to prevent that.",
    ),
    "remove_upload_sure": (
        "要録から外し、検索されないようにします。この画面から足したファイルなので、ファイルも消えます。",
        "It will no longer be searched. It was uploaded here, so the file is deleted too.",
    ),
    "remove_yes": ("外してよい", "Yes, remove it"),
    "renew": ("索引を作り直す", "Index everything again"),
    "renew_sure": (
        "すべての会議録を読み直します。件数が多いと数分かかりますが、その間も質問できます。",
        "All minutes are read again. With many of them this takes minutes; questions can be asked meanwhile.",
    ),
    "renew_yes": ("作り直す", "Yes, index again"),
    "renewed": ("索引を作り直しました", "Everything was indexed again"),
    "renew_stopped": ("中止しました。索引はもとのままです。", "Stopped. The index is as it was."),
    "retry": ("もう一度読む", "Read again"),
    "forget": ("一覧から消す", "Take off this list"),
    "removed": ("外しました", "Removed"),
    # The list of meetings
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
