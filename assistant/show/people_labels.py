"""Labels of those who speak: their list, a person's posts, spellings, statements_, pairs_ of questions."""

PEOPLE_LABELS: dict[str, tuple[str, str]] = {
    "tab_people": ("発言者", "Speakers"),
    "person_link": ("この発言者のページを表示", "Show this speaker’s page"),
    "names_sought": ("発言者の名前・役職", "Name or role"),
    "people_found": ("{shown} / {all}人", "{shown} of {all}"),
    "people_none": ("該当する発言者はいません。", "No speaker of that name."),
    "people_more": (
        "発言の多い順に{shown}人まで表示しています。名前で絞り込んでください。",
        "The {shown} who speak most are shown. Narrow the list by name.",
    ),
    "person_gone": (
        "この発言者は、いまの会議録の中にいません。発言者の一覧からお選びください。",
        "This speaker is not in the minutes held now. Choose one from the list of speakers.",
    ),
    "all_people": ("発言者の一覧へ", "All speakers"),
    "spellings": ("会議録での表記", "As printed"),
    "surname_only": (
        "姓だけの記載です。次のどなたの発言かは、会議録からは分かりません。",
        "A surname alone: the minutes do not tell which of these people it is.",
    ),
    "office_only": (
        "役職名だけの記載です。どなたの発言かは、会議録からは分かりません。",
        "An office alone: the minutes do not tell who spoke.",
    ),
    "posts": ("役職と会議体", "Roles and bodies"),
    "post_period": ("期間", "Period"),
    "post_body": ("会議体", "Body"),
    "post_role": ("役職・所属", "Role, department"),
    "post_meetings": ("会議数", "Meetings"),
    "statements": ("発言", "Statements"),
    "statements_found": ("{shown} / {all}件", "{shown} of {all}"),
    "statements_none": ("該当する発言はありません。", "No statement fits."),
    "statement_words": ("この発言者の発言から語句を検索", "Search this speaker’s statements"),
    "statement_years": ("年度別", "By fiscal year"),
    "statement_subjects": ("議題別", "By agenda item"),
    "more_subjects": ("ほかの議題（{count}件）", "{count} more items"),
    "no_post": ("記載なし", "not stated"),
    "pairs_asked": ("質問とその答弁", "Questions asked, and the replies"),
    "pairs_answered": ("答弁した質問", "Questions answered"),
    "pairs_none": ("質問とその答弁は見つかりませんでした。", "No questions and replies were found."),
    "more_pairs": ("続きを表示", "Show more"),
}
