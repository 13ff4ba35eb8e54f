"""Questions of every kind over the sample minutes, in many phrasings, with what must hold of each answer."""

from talks import (
    BUILDINGS_R4,
    BUILDINGS_R5,
    BUILDINGS_R7,
    LIBRARY_R3,
    LIBRARY_R6,
    R3,
    R4,
    R5,
    R6,
    R7,
    Step,
    ask,
)

PERSONS: list[Step] = [
    ask("原課長は児童館についてどう説明しましたか", "顔認証の機器", on=(R4, R5, R6)),
    ask("宮本委員って貸出履歴のことで何か言ってた？", "直ちに消すべき", on=LIBRARY_R3),
    ask("遠藤委員は何に反対していましたか", note="全部で"),
    ask(
        "宮本委員の発言をすべて見せてください",
        "７日を受け入れます",
        by="宮本委員",
        on=(LIBRARY_R3, LIBRARY_R6),
    ),
    ask("青木委員は何を言っていましたか", "避難先という点を伺います", "浸水の想定", note="全部で"),
    ask("工藤委員の発言一覧", "駅前の返却ポスト", by="工藤委員"),
    ask(
        "松井委員が再委託について質問した内容を教えてください",
        "８事業者はどのように",
        "５件とも",
        "一覧はありますか",
    ),
    ask(
        "岡本委員は資料の送付時期について何を求めましたか",
        by=("岡本委員", "大塚総務課長", "事務局", "森田総務部長"),
        on=(R3, R4),
    ),
    ask("片桐副会長は顔認証についてどのような考えでしたか", "説明が一貫しません"),
    ask("白石委員の発言", "何時に起きて何時に寝るか", "会社の人工知能の学習に", by="白石委員", on=(R6, R7)),
    ask("酒井委員は複合化にどんな意見を述べていますか", "図書館の側の意見", "相手の協議会に諮らないまま"),
    ask("永井委員は自習室について何と言いましたか", "席取りの問題"),
    ask("内田委員の意見をまとめて", "子どもの団体", by=("内田委員", "委員（内田久雄君）")),
    ask("What did Nagai say about 自習室?", "席取りの問題"),
    ask("Show me everything Mr. Kudo said", "駅前の返却ポスト", by=("工藤委員", "委員(工藤)")),
    ask("What were Ms. Murakami's views on closing the community hall?", "反対の立場で"),
    ask("What did Okamoto say about 停電?", "停電のとき"),
    ask("田村委員は何と言いましたか", found=False, note="「田村委員」の発言は"),
    ask("岡本委員は電子書籍について何と言いましたか", found=False),
]

ASKED: list[Step] = [
    ask(
        "電子書籍の導入について委員からどのような質問がありましたか",
        "読み上げは、使えますか",
        "約1,900タイトル",
        "スマートフォンを持たない方",
        "10台のタブレット",
        on=LIBRARY_R3,
    ),
    ask(
        "避難行動要支援者名簿の件では何が聞かれましたか",
        "対象者は何人で",
        "3,412人",
        "返事のない方",
        "48団体",
        on=R3,
    ),
    ask(
        "訪問調査票のオンライン結合で、委員は何を質問したのでしょうか",
        "置き忘れたら",
        "電波の届かない家",
        "38日",
        on=R5,
    ),
    ask(
        "コンビニ交付に対する質疑の内容を教えてください",
        "どのくらいを見込んで",
        "1,800通",
        "置き忘れた場合",
        on=R4,
    ),
    ask("市民体育館の空調設備の設置についての質問と答弁を一覧にしてほしい", on=(BUILDINGS_R4,)),
    ask(
        "使用料の見直しで委員から出た質問は",
        "一律に上げるのですか",
        "1.1倍",
        "子どもの団体",
        "半額",
        on=BUILDINGS_R5,
    ),
    ask("跡地の売却について、どんなことを尋ねられましたか", on=BUILDINGS_R7),
    ask("移動図書館車の運休について質問はありましたか", "９か所の方", "電話と郵便", on=LIBRARY_R3),
    ask(
        "健康管理システムの諮問で、停電や回線切れについて聞かれましたか",
        "回線が切れた場合",
        "専用回線は主と予備",
        unsaid="費用はどの程度",
    ),
    ask(
        "What did members ask about introducing electronic books?",
        "読み上げは、使えますか",
        "約1,900タイトル",
    ),
    ask("Were there any questions on the care survey sheets sent from tablets?", "置き忘れたら"),
    ask(
        "List the questions and answers about raising the fees for public facilities",
        "一律に上げるのですか",
        "1.1倍",
    ),
]

DECISIONS: list[Step] = [
    ask("議題（４）その他はどう決まりましたか", found=False, note="採決の記録はありません"),
    ask("日程第４ その他はどう決まりましたか", found=False, note="採決の記録はありません"),
    ask("健康管理システムのクラウド化には何か条件が付きましたか", "という条件を付して採決"),
    ask("What conditions were attached to the transcription service?", "公開の会議に限り", on=R7),
    ask("Has anything been withdrawn from the agenda?", "取下げ", unsaid="否決"),
    ask(
        "継続審査になった案件をすべて挙げてください",
        "本件は継続審査とします",
        "継続審査と決定しました",
        unsaid="了承されました",
    ),
    ask(
        "取り下げられた議題は何ですか",
        "本件は取下げとします",
        "取下げとすることに決定しました",
        unsaid="継続審査",
    ),
    ask("否決されたものはありますか", "本案は否決されました", unsaid="可決"),
    ask("賛成多数で承認された議題の一覧を見たい", "了承されました", unsaid=("否決されました", "継続審査")),
    ask("条件付きで認められたものはどれですか", "条件を付して", unsaid=("戸籍", "取下げ")),
    ask("図書館協議会で承認された議題は何ですか", "議題１は承認されました", on=(LIBRARY_R3, LIBRARY_R6)),
    ask("訪問調査票のオンライン結合は認められましたか", "本件は了承されました", on=R5),
    ask("東浜地区の複合施設の方針はどうなりましたか", "方針案のとおり可決されました"),
    ask("貸出履歴を保存するサービスの結論を教えてください", "本件は取下げとします"),
    ask("公共施設の使用料の見直しは通りましたか", "方針案は了承されました", on=BUILDINGS_R5),
    ask("避難行動要支援者名簿の審議の結果は", "了承されました", on=R3),
    ask("移動図書館車の運休についてはどう決まりましたか", found=False, note="採決の記録はありません"),
    ask("USBメモリの全廃は採決されましたか", found=False, note="報告事項で、採決の記録はありません"),
    ask("Which items were withdrawn?", "取下げ", unsaid="否決"),
    ask("What was put off to a later meeting?", "継続審査", unsaid="否決されました"),
    ask("Was the air conditioning of the gymnasium approved?", "可決されました"),
    ask("How was the plan to sell the site decided?", "取下げ"),
]

COUNTS: list[Step] = [
    ask("令和6年度の審査会で白石委員は何回発言しましたか", note="2回"),
    ask("松井委員の発言回数を教えてください", note="回です"),
    ask("個人情報保護審査会の会議録は何件ありますか", note="5件"),
    ask("図書館協議会は何回開かれましたか", note="2"),
    ask("「自習室」という言葉は何回使われていますか", note="回出てきます"),
    ask("公民館という語は何回の会議で出てきますか", note="件の会議"),
    ask("否決された議案は何件ですか", note="1件"),
    ask("令和4年10月20日の審査会には何人が出席しましたか", note="12人"),
    ask("How many times did Shiraishi speak?", note="in all"),
    ask("How often is the word 再委託 used?", note="times in all"),
    ask("How many meetings are there of 2022?", note="meetings"),
    ask("「給食費」は何回出てきますか", found=False, note="0回"),
]

MEETINGS: list[Step] = [
    ask("令和4年8月4日の委員会の欠席者は", "内田", unsaid="施設マネジメント課長", on=BUILDINGS_R4),
    ask("何が決まりましたか", "方針案のとおり可決", note="最も新しい会議のもの", on=BUILDINGS_R7),
    ask("令和3年11月18日の審査会ではどんな議題がありましたか", "避難行動要支援者名簿", on=R3),
    ask(
        "Who attended the last meeting of the public facilities committee?", "大橋和代委員長", on=BUILDINGS_R7
    ),
    ask("Where did the library council meet?", "集会室", on=(LIBRARY_R3, LIBRARY_R6)),
    ask(
        "令和5年10月19日の会議の概要を教えて",
        "訪問調査票のオンライン結合",
        "変更後の内容で了承されました",
        "藤村",
        on=R5,
    ),
    ask(
        "前回の図書館協議会はどんな内容でしたか", "自習室の利用時間の再延長", "取下げとします", on=LIBRARY_R6
    ),
    ask(
        "直近の公共施設等検討委員会を要約してください",
        "複合施設の整備方針",
        "可決されました",
        on=BUILDINGS_R7,
    ),
    ask(
        "2022年2月17日の会議では何が話し合われましたか",
        "貸出履歴の取扱い",
        "議題３は承認されました",
        on=LIBRARY_R3,
    ),
    ask("令和6年6月20日の審査会に欠席した委員はいますか", on=R6),
    ask("令和6年1月25日の委員会に出席したのは誰ですか", "栗原茂委員長", on=BUILDINGS_R5),
    ask("次回の図書館協議会はいつですか", on=LIBRARY_R6),
    ask("次の公共施設等検討委員会の日程を教えてください", on=BUILDINGS_R7),
    ask(
        "令和4年8月4日の委員会の議題を教えてください",
        "東浜公民館の廃止",
        "市民体育館の空調設備",
        on=BUILDINGS_R4,
    ),
    ask("令和7年7月17日の会議はどこで開かれましたか", "401会議室", on=R7),
    ask("Summarise the meeting of 19 October 2023", "変更後の内容で了承されました", on=R5),
    ask("Who attended the meeting on 25 January 2024?", "栗原茂委員長", on=BUILDINGS_R5),
    ask("Where was the meeting of 17 July 2025 held?", "401会議室", on=R7),
    ask("What was on the agenda on 4 August 2022?", "東浜公民館の廃止", on=BUILDINGS_R4),
    ask("When is the next meeting?", "10月16日"),
]

SEVERAL: list[Step] = [
    ask("村上委員と坂本委員は東浜公民館の廃止についてそれぞれ何と言いましたか", "反対の立場", "賛成の立場"),
    ask("USBメモリの持出し件数は令和4年度と令和6年度でどう違いますか", "287件", on=(R4, R6)),
    ask("再委託について、令和5年度と令和7年度を比べてください", "37件", on=(R5, R7)),
    ask(
        "図書館協議会と個人情報保護審査会では、USBメモリについてそれぞれ何が話されましたか",
        note="「図書館協議会」については",
    ),
    ask("鈴木久美委員と平野委員はUSBメモリについて何と言いましたか", "私物のＵＳＢメモリ", "置き忘れは必ず"),
    ask("自習室と電子書籍はそれぞれどう決まりましたか", "議題２は承認されました", "議題３は承認されました"),
    ask("What did Murakami and Sakamoto each say about 公民館?", "反対の立場"),
    ask("Compare what was said about USB memory in 2021 and 2025", "186本", "廃止しました", on=(R3, R7)),
]

WHETHERS: list[Step] = [
    ask("再委託は禁止されているのですか", "原則禁止", "承認を得た場合に限り"),
    ask("USBメモリを業務で使うことはできますか", "廃止しました", "2本だけ"),
    ask("離れて暮らす家族も見守りセンサーの記録を見ることができますか", "書面で認めた場合に限り"),
    ask("中学生は自習室を午後8時まで使えるのですか", "保護者が一緒の場合に限り"),
    ask("Is subcontracting allowed?", "原則禁止"),
]

TALKS: list[list[Step]] = [
    [
        ask("自習室の再延長について委員から何が質問されましたか"),
        ask("どう決まりましたか", "提案のとおり承認されました", on=LIBRARY_R6),
    ],
    [
        ask("USBメモリの管理状況について何が報告されましたか"),
        ask("どう決まりましたか", found=False, note="採決の記録はありません"),
    ],
    [
        ask("コンビニ交付の置き忘れについて何と言われましたか"),
        ask("ほかの委員は何を聞きましたか", "どのくらいを見込んで", on=R4),
    ],
    [
        ask("回線が切れたら窓口は止まりますか", on=R3),
        ask("誰が質問しましたか", "回線が切れた場合", by="岡本委員"),
        ask("ほかの委員は？", "データセンターに入る人の確認", on=R3),
    ],
    [ask("電子書籍の導入について"), ask("どんな質問が出ましたか", "読み上げは、使えますか")],
    [ask("誰がそれを聞いたのですか", found=False, note="前の質問がない")],
    [ask("Who asked that?", found=False, note="there is none yet")],
    [
        ask("What did members ask about the care survey sheets?"),
        ask("How was it decided?", "本件は了承されました", on=R5),
    ],
]

ROWS = [[step] for step in (*PERSONS, *ASKED, *DECISIONS, *COUNTS, *MEETINGS, *SEVERAL, *WHETHERS)] + TALKS
