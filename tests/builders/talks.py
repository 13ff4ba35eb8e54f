"""Conversations over the sample minutes, as members, staff and researchers would hold them.

Each talk is a list of steps; a step is a question and what must hold of its answer.
"""

from dataclasses import dataclass
from typing import Any

R3, R4, R5, R6, R7 = (
    "2021-11-18",
    "2022-10-20",
    "2023-10-19",
    "2024-06-20",
    "2025-07-17",
)  # 個人情報保護審査会
LIBRARY_R3, LIBRARY_R6 = "2022-02-17", "2024-11-14"  # 図書館協議会
BUILDINGS_R4, BUILDINGS_R5, BUILDINGS_R7 = "2022-08-04", "2024-01-25", "2025-08-07"  # 公共施設等検討委員会
PRIVACY, BUILDINGS = "汐見市個人情報保護審査会", "汐見市公共施設等検討委員会"


@dataclass(frozen=True, slots=True)
class Step:
    """A question and what must hold of its answer; what is left out may be anything.

    ``said`` and ``unsaid`` are words in its quotes, ``by`` the only speakers and ``on`` the only days they
    come from, ``filters`` what it was narrowed to (a meeting by ``on``), ``note`` and ``chip`` words of a
    note and of a suggestion; ``found`` whether it answers at all.
    """

    question: str
    said: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    filters: dict[str, Any] | None = None
    kind: str = ""
    note: str = ""
    chip: str = ""
    language: str = ""
    found: bool = True


def ask(question: str, *said: str, **holds: Any) -> Step:
    """A step; words of its quotes follow the question, everything else is named."""
    several = {
        name: (holds.pop(name),) for name in ("by", "on", "unsaid") if isinstance(holds.get(name), str)
    }
    return Step(question, said, **several, **holds)


FACE = "顔認証を望まない家庭の児童はどうするのですか"
NOTEBOOK = "ノートに記入"

FOLLOW_UPS: list[list[Step]] = [
    [ask(FACE, NOTEBOOK), ask("それに対する回答は？", NOTEBOOK, by="原児童青少年課長", on=R4)],
    [ask(FACE), ask("誰が聞いたのですか", FACE, by="片桐副会長", on=R4)],
    [
        ask(FACE),
        ask("いつのことですか", "令和4年10月20日", on=R4),
        ask("それに対する回答は？", NOTEBOOK, on=R4),
    ],
    [
        ask(FACE),
        ask("いつ？", "令和4年10月20日"),
        ask("誰が聞いたのですか", by="片桐副会長"),
        ask("結論は？", "継続審査", on=R4),
    ],
    [ask(FACE), ask("ほかの委員は？", unsaid=FACE)],
    [
        ask(FACE),
        ask("Who asked that?", FACE, by="片桐副会長", language="en"),
        ask("When was that?", "令和4年10月20日"),
    ],
    [
        ask("電話の63件は、どのような内容でしたか", "41件", on=R4),
        ask("誰が答えたのですか"),
        ask("何と答えましたか", "41件"),
    ],
    [ask("USBメモリが所在不明となった件"), ask("いつ発見されましたか", "8月25日", kind="when")],
    [
        ask("封入作業のUSBメモリ"),
        ask("その原因は？", "原因は3点", on=(R4, R5)),
        ask("誰が言いましたか", "原因は3点", by=("上田健康推進課長", "鈴木委員")),
    ],
    [
        ask("個人情報を記録したUSBメモリの一時紛失"),
        ask("片桐副会長は？", "8日後というのは遅く", filters={"speaker": "片桐副会長"}),
    ],
    [
        ask("東浜公民館の廃止について"),
        ask("どう決まりましたか", "否決されました"),
        ask("それはいつですか", "令和４年８月４日"),
    ],
    [
        ask("令和4年度の東浜公民館の廃止の採決の結果は", "否決されました", kind="decision"),
        ask("その会議の出席者は？", "栗原", on=BUILDINGS_R4),
    ],
    [
        ask("東浜公民館の説明会で反対は何人でしたか", "反対が71人", kind="figure"),
        ask("いつのことですか", "令和４年８月４日", on=BUILDINGS_R4),
        ask("結論は？", "否決されました", on=BUILDINGS_R4),
    ],
    [
        ask("自習室について"),
        ask("ほかには？", on=(LIBRARY_R3, LIBRARY_R6, BUILDINGS_R4, BUILDINGS_R5, BUILDINGS_R7)),
    ],
    [ask("電子書籍は何タイトルで始めましたか", "3,000タイトル"), ask("費用は？"), ask("いつのことですか")],
    [
        ask("見守りセンサーの記録はどのくらい残りますか", "90日"),
        ask("誰が質問したのですか", "どのくらい残りますか", by="白石委員"),
    ],
    [
        ask("データセンターに入る人の確認はどうなっていますか", "静脈", on=R3),
        ask("回答者は誰ですか"),
        ask("いつのことですか", "令和3年11月18日", on=R3),
    ],
]

CORRECTIONS: list[list[Step]] = [
    [
        ask("USBについて令和4年度に何と言われましたか", on=R4, filters={"fiscal_year": 2022}),
        ask("いや、令和3年度の", "186本", on=R3, filters={"fiscal_year": 2021}),
    ],
    [
        ask("再委託について令和5年度に何と言われましたか", "37件", on=R5),
        ask("すみません、令和6年度です", on=R6, filters={"fiscal_year": 2024}),
        ask("やっぱり令和7年度は？", on=R7, filters={"fiscal_year": 2025}),
    ],
    [ask("電子書籍について", "電子書籍"), ask("いや、自習室です", "自習室", unsaid="電子書籍")],
    [
        ask("電子書籍について"),
        ask("電子書籍ではなく、移動図書館車の件です", "移動図書館車", unsaid="電子書籍"),
    ],
    [
        ask("鈴木委員は顔認証について何と言いましたか", "なぜ顔で", filters={"speaker": "鈴木委員"}),
        ask("いや、松井委員です", by=("松井委員", "原児童青少年課長"), filters={"speaker": "松井委員"}),
    ],
    [
        ask("鈴木委員は再委託について何と言いましたか", found=False),
        ask("違います、松井委員の", filters={"speaker": "松井委員"}),
        ask("いえ、令和5年度の", on=R5, filters={"speaker": "松井委員", "fiscal_year": 2023}),
    ],
    [
        ask("what was said about 電子書籍 in 2022?", "電子書籍", on=LIBRARY_R3),
        ask("no, in 2024", "電子書籍", on=LIBRARY_R6),
    ],
    [ask("USBメモリの紛失について"), ask("Sorry, I meant electronic books", language="en")],
    [
        ask("令和4年度に再委託について何と言われましたか", on=R4),
        ask("no, I meant 令和5年度", on=R5, filters={"fiscal_year": 2023}),
    ],
]

NEW_SUBJECTS: list[list[Step]] = [
    [
        ask("令和4年度に顔認証について何と言われましたか", filters={"fiscal_year": 2022}),
        ask("電子書籍は何タイトルで始めましたか", "3,000タイトル", filters={}),
    ],
    [
        ask("鈴木委員は顔認証について何と言いましたか", filters={"speaker": "鈴木委員"}),
        ask("東浜公民館の耐震診断の結果は", "0.52", filters={}),
    ],
    [
        ask("USBメモリの紛失について"),
        ask("では、電子書籍は？", "電子書籍", unsaid="USB"),
        ask("USB", "USB", language="ja"),
    ],
    [
        ask("自習室の利用時間について"),
        ask("結論は？"),
        ask("電子書籍は何タイトルで始めましたか", "3,000タイトル", unsaid="自習室"),
    ],
    [
        ask("図書館協議会では電子書籍について何と言われましたか", on=(LIBRARY_R3, LIBRARY_R6)),
        ask("見守りセンサーは何世帯に貸し出しますか", "300世帯", on=(R6, R7), filters={}),
    ],
    [
        ask("再委託について"),
        ask("ありがとうございます。次に、自習室についてもお願いします", "自習室", unsaid="再委託"),
    ],
    [
        ask("顔認証について令和4年度に何と言われましたか", on=R4),
        ask("令和5年度は？", "顔認証", on=R5),
        ask("指名停止の期間は何か月でしたか", "2か月間の指名停止", filters={}),
    ],
]

NAMES: list[list[Step]] = [
    [
        ask("鈴木さんはUSBについて何と言いましたか", note="発言者が3人います", chip="鈴木久美さんは"),
        ask("鈴木久美委員です", "私物のUSBメモリ", filters={"speaker": "鈴木久美"}),
        ask("いつのことですか", "令和5年10月19日", on=(R4, R5, R7)),
    ],
    [
        ask(
            "鈴木委員は顔認証について何と言いましたか",
            note="鈴木悠（汐見市公共施設等検討委員会）",
            chip="鈴木悠は",
        ),
        ask("鈴木久美は顔認証について何と言いましたか", "なぜ顔で", filters={"speaker": "鈴木久美"}),
    ],
    [
        ask("鈴木課長はUSBメモリについて何と説明しましたか", filters={"speaker": "鈴木情報政策課長"}),
        ask("誰が聞いたのですか"),
    ],
    [
        ask("情報政策課長はUSBについて何と説明しましたか", filters={"speaker": "鈴木情報政策課長"}),
        ask(
            "令和7年度は？",
            "廃止しました",
            on=R7,
            filters={"speaker": "鈴木情報政策課長", "fiscal_year": 2025},
        ),
    ],
    [
        ask("市民課は置き忘れについて何と説明しましたか", "音声で知らせ", by="秋山市民課長"),
        ask("誰が聞いたのですか", "置き忘れた場合", by="鈴木委員"),
    ],
    [
        ask("教育部長は何と言いましたか", found=False, note="「教育部長」の発言は"),
        ask(
            "図書館長は自習室のバスの時刻について何と答えましたか",
            "館内放送",
            filters={"speaker": "図書館長"},
        ),
    ],
    [
        ask("松井は再委託について何を求めましたか", filters={"speaker": "松井"}),
        ask("平野は？", filters={"speaker": "平野"}),
    ],
    [
        ask("会長は再委託について何と言いましたか", by="藤村会長", filters={"role": "会長"}),
        ask("副会長は？", filters={"role": "副会長"}),
    ],
    [
        ask(
            "What did 鈴木委員 say about 顔認証?", "なぜ顔で", language="en", filters={"speaker": "鈴木委員"}
        ),
        ask("And 松井委員?", "顔認証の処理", filters={"speaker": "松井委員"}),
    ],
    [
        ask("図書館の貸出履歴について"),
        ask("宮本委員は何と言いましたか", "７日", filters={"speaker": "宮本委員"}),
        ask("それに対する回答は？", on=LIBRARY_R3),
    ],
]

DATES: list[list[Step]] = [
    [
        ask("R4に再委託について何が話されましたか", on=R4, filters={"fiscal_year": 2022}),
        ask("Ｒ５は？", on=R5, filters={"fiscal_year": 2023}),
    ],
    [ask("2022年10月に再委託について何が話されましたか", on=R4), ask("2023年10月は？", on=R5)],
    [ask("2022/10/20の会議で再委託について何と言われましたか", on=R4), ask("令和五年十月十九日は？", on=R5)],
    [ask("十月の審査会では再委託について何が話されましたか", on=R5), ask("十一月は？", on=R3)],
    [
        ask("去年、USBについて何と言われましたか", "廃止しました", on=R7),
        ask("先月は？", note="令和8年10月（2026年）に開かれた会議の会議録は", found=False),
    ],
    [
        ask("前回の審査会でUSBについて何が話されましたか", "廃止しました", on=R7),
        ask("前回は？", on=R6),
        ask("前々回は？", on=R4),
    ],
    [
        ask("What was said about USB memory last year?", "廃止しました", on=R7),
        ask("in 2021?", "186本", on=R3),
    ],
    [
        ask("What was said about USB memory in FY2022?", on=R4),
        ask("and in July 2025?", "廃止しました", on=R7),
    ],
    [
        ask("令和4年度から令和5年度までに再委託について何と言われましたか", on=(R4, R5)),
        ask("令和6年度以降は？", on=(R6, R7)),
    ],
    [
        ask(
            "平成30年度に再委託について何と言われましたか",
            found=False,
            note="平成30年度（2018年度）に開かれた会議の会議録は",
        ),
        ask("令和3年度は？", "原則禁止", on=R3),
    ],
]

MEETINGS: list[list[Step]] = [
    [
        ask("図書館協議会はいつ開かれましたか", "11月14日", "２月17日", on=(LIBRARY_R6, LIBRARY_R3)),
        ask("会場はどこですか"),
    ],
    [
        ask("令和6年度の会議の出席者は誰ですか", "永井さくら", "片桐　由美子", on=(LIBRARY_R6, R6)),
        ask("電子書籍は何点ありますか", "6,420タイトル"),
    ],
    [
        ask("会議はどこで開かれましたか", note="最も新しい会議のもの", on=BUILDINGS_R7),
        ask("令和4年10月20日の会議はどこで開かれましたか", "401会議室", on=R4),
    ],
    [
        ask("When was this meeting held?", "8月7日", note="from the newest", on=BUILDINGS_R7),
        ask("会議を録音することに反対した出席者は？", unsaid="出席委員："),
    ],
    [
        ask("令和4年度第2回個人情報保護審査会の出席者は？", "藤村 正彦", unsaid="岡本 俊介", on=R4),
        ask("欠席したのは誰ですか", "岡本 俊介", unsaid="藤村 正彦", on=R4),
        ask("議題は何ですか", "児童館入退館管理事務", "コンビニ交付事務", on=R4),
        ask("どこで開かれましたか", "401会議室", on=R4),
    ],
    [
        ask("直近の個人情報保護審査会はいつ開かれましたか", "令和7年7月17日", on=R7),
        ask("欠席者は？", "平野千秋", on=R7),
        ask("傍聴者は何人ですか", "3人", on=R7),
    ],
    [
        ask("残した2本のUSBメモリはどういう手順で使うのですか", "金庫"),
        ask("その会議はいつ開かれましたか", "令和7年7月17日", on=R7),
    ],
    [
        ask("令和4年10月20日の会議で何が決まりましたか", "継続審査", "了承されました", on=R4),
        ask("出席者は？", "藤村 正彦", on=R4),
    ],
    [
        ask("議題３はどう決まりましたか", "承認されました", on=LIBRARY_R3),
        ask("議案第99号について", found=False, note="「議案第99号」という議題は"),
    ],
    [
        ask("日程第2について何と言われましたか", on=BUILDINGS_R4),
        ask("採決の結果は？", "否決されました", on=BUILDINGS_R4),
    ],
    [
        ask("個人情報審査会では再委託について何が話されましたか", filters={"body": PRIVACY}),
        ask("令和3年度は？", on=R3, filters={"body": PRIVACY, "fiscal_year": 2021}),
    ],
    [
        ask("第9回の会議では何が話されましたか", found=False, note="第9回の会議録は"),
        ask("令和４年度第２回の個人情報保護審査会では何が継続審査となりましたか", "継続審査", on=R4),
    ],
]

STYLES: list[list[Step]] = [
    [
        ask("USB", "USB", language="en"),
        ask("再委託", "再委託", language="ja"),
        ask("USB", "USB", language="ja"),
    ],
    [ask("ｻｰﾊﾞｰで照合しますか", "サーバーで照合", on=R4), ask("ｲﾂのことですか")],
    [
        ask("USBについて教えていただけますでしょうか", "USB"),
        ask("再委託の件、教えて", "再委託", unsaid="USB"),
    ],
    [
        ask("再委託に関する発言を全部教えて", note="全部で5件の会議"),
        ask("令和3年度のものをすべて", note="全部で1件の会議", on=R3),
    ],
    [
        ask("USBについて何回話されましたか", note="11件の発言に13回"),
        ask("松井委員は？", by=("松井委員", "鈴木情報政策課長")),
    ],
    [ask("再委託について質問した人は？", "再委託", kind="who"), ask("それに対する回答は？")],
    [
        ask("<b>再委託</b>について<br>", "再委託"),
        ask("<script>alert(1)</script> USBメモリの利用はいつ廃止されましたか", "廃止しました", unsaid="<"),
    ],
    [ask("再委託\x00\x07\u200bについて\u202e", "再委託"), ask("令和３年度\u3000は？", "原則禁止", on=R3)],
    [ask("か\u3099くしゅうしつ 自習室の閉室", "自習室"), ask("結論は？", "承認されました")],
    [ask("再委卓の調査で承認を得ていなかった契約は何件", "５件"), ask("いつのことですか", on=R5)],
    [
        ask("Could you please tell me what was said about 再委託?", "再委託", language="en"),
        ask(
            "who asked about it?",
            "再委託",
            by=("岡本副会長", "松井委員", "片桐副会長"),
            kind="who",
            language="en",
        ),
    ],
    [
        ask("給食費の無償化について", found=False),
        ask("では再委託は？", "再委託"),
        ask("宇宙エレベーターについて", found=False),
    ],
]

PASTED = (
    "資料1をご覧ください。市内7か所の児童館では、来館した児童が入口のノートに名前と学校名を書いております。"
    "前の人の名前が見えてしまうこと、保護者から帰宅時刻の問合せが月に40件ほどあることから、"
    "入口に顔認証の機器を置き、入退館の時刻を記録し、希望する保護者に電子メールで知らせるものです。"
)
PARAGRAPHS: list[list[Step]] = [
    [ask(PASTED, "顔認証の機器", on=(R4, R5)), ask("どう決まりましたか", "継続審査")],
    [
        ask(PASTED * 40, "顔認証の機器"),
        ask("電子書籍は何タイトルで始めましたか", "3,000タイトル", filters={}),
    ],
]

TALKS = [*FOLLOW_UPS, *CORRECTIONS, *NEW_SUBJECTS, *NAMES, *DATES, *MEETINGS, *STYLES, *PARAGRAPHS]
