"""Questions about the sample minutes in pairs: one that they answer, one on the same that they do not.

The second of each pair stays in the same meeting and uses its words; what it asks for was not said there.
"""

PAIRS = (
    ("再委託の実地調査は何事業者で行いましたか", "再委託の実地調査にかかった費用はいくらですか"),
    (
        "一時紛失の専用電話には何件の問合せがありましたか",
        "USBメモリを無くした作業員はどのような処分を受けましたか",
    ),
    ("自習室を午後9時まで開ける費用は年間でいくらですか", "自習室の机と椅子は何年に買い替えますか"),
    ("電子書籍は一人何点まで借りられますか", "電子書籍を提供する会社はどこですか"),
    ("移動図書館車はいつ再開しますか", "移動図書館車の運転手は何人いますか"),
    ("児童館の入退館記録の保存期間は何年間ですか", "児童館のICカードは1枚いくらですか"),
    ("顔認証の代わりに何を使うことにしましたか", "顔認証の機器を作った会社はどこですか"),
    ("市民体育館の空調設備の設置費はいくらですか", "市民体育館の照明をLEDに替える時期はいつですか"),
    ("東浜公民館の耐震の診断の結果はどうでしたか", "東浜公民館のアスベストの調査の結果はどうでしたか"),
    ("複合施設の延べ床面積は何平方メートルですか", "複合施設の駐車場には何台とめられますか"),
    ("大ホールの代わりの多目的室は何席になりますか", "複合施設の名前は何に決まりましたか"),
    ("見守りセンサーの動きの記録は何日で消去しますか", "見守りセンサーで命が助かった人は何人いますか"),
    ("停電のとき見守りセンサーの電池は何時間もちますか", "見守りセンサーを作っている会社の名前は何ですか"),
    ("文字起こしの後、録音はいつ消去されますか", "会議録作成支援サービスの年間の利用料はいくらですか"),
    ("電子メールの誤送信は何件ありましたか", "電子メールの誤送信で払った賠償金はいくらですか"),
    ("避難行動要支援者名簿に同意した人は何人ですか", "避難行動要支援者のうち車いすを使う人は何人ですか"),
    ("紙の名簿は自主防災組織のどこで保管しますか", "自主防災組織への補助金はいくらですか"),
    ("潮見台集会所の跡地の予定価格はいくらですか", "潮見台集会所を取り壊す工事の費用はいくらでしたか"),
    ("貸出履歴は返却から何日後に消去しますか", "貸出履歴を見せたことで処分された職員はいますか"),
    ("東浜分館は空調の故障でいつ臨時休館しましたか", "東浜分館の蔵書は何冊ありますか"),
    ("要介護認定は申請から平均で何日かかりますか", "要介護認定を受けている人は市内に何人いますか"),
    (
        "戸籍証明書のコンビニ交付は年間で何通を見込んでいますか",
        "戸籍証明書のコンビニ交付の手数料はいくらですか",
    ),
    ("データセンターは自家発電で何時間動きますか", "データセンターはどの県にありますか"),
    ("異動した職員のIDは全庁でいくつ残っていましたか", "健康管理システムを開発した会社はどこですか"),
    ("公共施設の使用料はいつから据え置いていますか", "公共施設の使用料の収入は年間でいくらですか"),
    ("諮問資料は会議の何日前に送られますか", "審査会の委員の報酬は一日いくらですか"),
    ("東浜地区で65歳以上の人は何パーセントですか", "東浜地区で一人暮らしをしている高齢者は何人ですか"),
    ("午後8時以降の自習室は誰が巡回しますか", "図書館の警備を受託しているのはどの会社ですか"),
    ("How many USB memory sticks are still registered?", "How much does one USB memory stick cost?"),
    ("How many contracts were subcontracted?", "Who was sued over the lost USB memory?"),
    (
        "How much will the air conditioning of the gymnasium cost?",
        "Who won the bid for the air conditioning?",
    ),
    ("When will the combined community centre and library open?", "Which architect designs the building?"),
    ("How many e-book titles does the library have?", "Which e-book was borrowed most often?"),
    ("How many phone calls came in about the lost USB memory?", "How much are members paid per meeting?"),
)

# Subjects and nothing else: spoken of in the samples, and not.
SPOKEN_OF = (
    "USBメモリの管理について",
    "再委託の承認について",
    "移動図書館車の運休について",
    "見守りセンサーについて何と言われましたか",
    "顔認証",
    "東浜公民館の廃止",
    "電子書籍の導入について",
    "貸出履歴の保存",
    "自習室の延長について",
    "コンビニ交付について",
    "体育館の空調",
    "what was said about face recognition",
    "what was said about the community centre",
    "subcontracting",
)
NOT_SPOKEN_OF = (
    "給食費の無償化について",
    "保育園の待機児童について何と言われましたか",
    "水道料金の値上げについて",
    "ごみ袋の有料化",
    "市営住宅の家賃について",
    "ふるさと納税の返礼品",
    "成人式の会場について",
    "下水道の老朽化について",
    "学童保育の定員",
    "ドローンの活用について",
    "消防団の報酬",
    "what was said about school lunches",
    "what was said about the new swimming pool",
    "water charges",
)
