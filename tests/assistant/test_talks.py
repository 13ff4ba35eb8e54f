"""Questions and conversations over the sample minutes, step by step."""

import pytest
from talk_checks import assert_talk, plain, said
from talks import TALKS, Step

from assistant.chat import Assistant
from assistant.config import Settings
from index import Retriever

# Each row: one question, in many styles, and words that its answer quotes.
QUESTIONS = [
    ("USB", "USBメモリ"),
    ("ＵＳＢメモリの紛失", "USBメモリ"),
    ("usbメモリーについて教えてください", "USBメモリ"),
    ("なぜ顔でなければならないのですか", "職員の手間が増える"),
    ("児童館の入退館の記録は何年間保存する予定ですか", "5年間"),
    ("コンビニ交付の利用は年間何通を見込んでいますか", "1,800通"),
    ("USBメモリに記録されていた対象者は何人ですか", "1,248人"),
    ("所在不明のUSBメモリはいつ発見されましたか", "8月25日"),
    ("無断で封入作業を任せていた会社はどこですか", "はまかぜ発送"),
    ("指名停止の期間は", "2か月間の指名停止"),
    ("再委託の調査で承認を得ていなかった契約は何件でしたか", "5件"),
    ("電話の問合せ63件の内容は", "自分が対象かどうかの確認が41件"),
    ("アクセスログの点検は誰が点検するのか", "係長の分は課長が"),
    ("自習室は何時まで利用できますか", "午後"),
    ("電子書籍は何タイトルで始めましたか", "3,000タイトル"),
    ("東浜公民館の廃止の採決の結果は", "否決されました"),
    ("市民体育館の空調設備は可決されましたか", "可決されました"),
    ("児童館入退館管理事務はどう決まりましたか", "継続審査"),
    ("戸籍証明書のコンビニ交付事務の採決結果は？", "了承されました"),
    ("会議録作成支援サービスの録音は人工知能の学習に使われますか", "学習に使わない"),
    ("USBメモリの利用はいつ廃止されましたか", "令和7年3月31日"),
    ("電子メールの誤送信は何件でしたか", "6件"),
    ("東浜公民館の説明会で反対は何人でしたか", "反対が71人"),
    ("顔認証を望まない家庭の児童はどうするのですか", "ノートに記入"),
    ("顔認証の処理は市の機器の中で完結しますか", "事業者のサーバーで照合"),
    # Who, when, which body.
    ("鈴木委員は顔認証について何と言いましたか", "顔でなければならない"),
    ("松井委員は再委託について何を求めましたか", "再委託"),
    ("令和4年度に顔認証について何と言われましたか", "顔認証の機器"),
    ("2022年10月に再委託について何が話されましたか", "再委託"),
    ("図書館協議会で貸出履歴について何と言われましたか", "貸出履歴"),
    ("公共施設等検討委員会では公民館についてどんな意見がありましたか", "公民館"),
    ("令和４年度第２回の個人情報保護審査会では何が継続審査となりましたか", "継続審査"),
    ("平野委員の書面意見とは何ですか", "書面意見"),
]


@pytest.mark.parametrize(("question", "quoted"), QUESTIONS, ids=[row[0] for row in QUESTIONS])
def test_questions(retriever: Retriever, question: str, quoted: str) -> None:
    # What is found is tested here; whether it suffices to answer, elsewhere.
    answer = Assistant(retriever, Settings(answer_threshold=0.0)).ask(question)
    assert plain(quoted) in said(answer)


def test_there_are_many_talks_of_two_to_five_steps() -> None:
    assert len(TALKS) >= 60
    assert all(2 <= len(talk) <= 5 for talk in TALKS)


@pytest.mark.parametrize(
    "talk", TALKS, ids=["｜".join(step.question[:40] for step in talk) for talk in TALKS]
)
def test_talks(retriever: Retriever, talk: list[Step]) -> None:
    assert_talk(retriever, talk)
