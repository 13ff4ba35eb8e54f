"""Conversations over the sample minutes, as members, staff and researchers would hold them."""

import pytest

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer
from index import Retriever

# What is found is tested here; whether it suffices to answer, elsewhere.
SETTINGS = Settings(answer_threshold=0.0)


def talk(retriever: Retriever, *questions: str) -> list[Answer]:
    """Ask one after another, each with the conversation so far."""
    told: list[Answer] = []
    for question in questions:
        told.append(Assistant(retriever, SETTINGS).ask(question, history=told))
    return told


def said(answer: Answer) -> str:
    """Every quote of an answer."""
    return "\n".join(citation.quote.text for citation in answer.quotes)


# Each row: the questions, words that the last answer quotes.
TALKS = [
    # One question, in many styles.
    (["USB"], "USBメモリ"),
    (["ＵＳＢメモリの紛失"], "USBメモリ"),
    (["usbメモリーについて教えてください"], "USBメモリ"),
    (["なぜ顔でなければならないのですか"], "職員の手間が増える"),
    (["児童館の入退館の記録は何年間保存する予定ですか"], "5年間"),
    (["コンビニ交付の利用は年間何通を見込んでいますか"], "1,800通"),
    (["USBメモリに記録されていた対象者は何人ですか"], "1,248人"),
    (["USBメモリはいつ発見されましたか"], "8月25日"),
    (["無断で封入作業を任せていた会社はどこですか"], "はまかぜ発送"),
    (["指名停止の期間は"], "2か月間の指名停止"),
    (["再委託の調査で承認を得ていなかった契約は何件でしたか"], "5件"),
    (["電話の問合せ63件の内容は"], "自分が対象かどうかの確認が41件"),
    (["アクセスログの点検は誰が点検するのか"], "係長の分は課長が"),
    (["自習室は何時まで利用できますか"], "午後"),
    (["電子書籍は何タイトルで始めましたか"], "3,000タイトル"),
    (["東浜公民館の廃止の採決の結果は"], "否決されました"),
    (["市民体育館の空調設備は可決されましたか"], "可決されました"),
    (["児童館入退館管理事務はどう決まりましたか"], "継続審査"),
    (["戸籍証明書のコンビニ交付事務の採決結果は？"], "了承されました"),
    (["会議録作成支援サービスの録音は人工知能の学習に使われますか"], "学習に使わない"),
    (["USBメモリの利用はいつ廃止されましたか"], "令和7年3月31日"),
    (["電子メールの誤送信は何件でしたか"], "6件"),
    (["東浜公民館の説明会で反対は何人でしたか"], "反対が71人"),
    (["顔認証を望まない家庭の児童はどうするのですか"], "ノートに記入"),
    (["顔認証の処理は市の機器の中で完結しますか"], "事業者のサーバーで照合"),
    # Who, when, which body.
    (["鈴木委員は顔認証について何と言いましたか"], "顔でなければならない"),
    (["松井委員は再委託について何を求めましたか"], "再委託"),
    (["令和4年度に顔認証について何と言われましたか"], "顔認証の機器"),
    (["2022年10月に再委託について何が話されましたか"], "再委託"),
    (["図書館協議会で貸出履歴について何と言われましたか"], "貸出履歴"),
    (["公共施設等検討委員会では公民館についてどんな意見がありましたか"], "公民館"),
    (["令和４年度第２回の個人情報保護審査会では何が継続審査となりましたか"], "継続審査"),
    (["平野委員の書面意見とは何ですか"], "書面意見"),
    # Going on.
    (["顔認証を望まない家庭の児童はどうするのですか", "それに対する回答は？"], "ノートに記入"),
    (["顔認証を望まない家庭の児童はどうするのですか", "誰が聞いたのですか"], "どうするのですか"),
    (["顔認証を望まない家庭の児童はどうするのですか", "いつのことですか"], "令和4年10月20日"),
    (["顔認証を望まない家庭の児童はどうするのですか", "結論は？"], "継続審査"),
    (["東浜公民館の廃止について", "どう決まりましたか"], "否決されました"),
    (["鈴木委員は顔認証について何と言いましたか", "ほかの委員は？"], "顔認証"),
    (["顔認証について令和4年度に何と言われましたか", "令和5年度は？"], "顔認証を取りやめ"),
    (["USBメモリの紛失について", "では、電子書籍は？"], "電子書籍"),
    (["USBメモリの紛失について", "東浜公民館の耐震診断の結果は"], "0.52"),
    (["電子書籍について", "いや、自習室です"], "自習室"),
    (["電子書籍について", "電子書籍ではなく、移動図書館車の件です"], "移動図書館"),
    (["封入作業のUSBメモリ", "その原因は？"], "原因は3点"),
    (["株式会社シオミ情報サービスのUSBメモリ", "片桐副会長は？"], "8日後というのは遅く"),
    (["電子書籍について", "封入作業のUSBメモリ", "その原因は？", "誰が言いましたか"], "原因は3点"),
    (["自習室の利用時間について", "結論は？", "電子書籍は何タイトルですか"], "タイトル"),
    (["USBメモリが所在不明となった件", "いつ発見されましたか"], "8月25日"),
]


@pytest.mark.parametrize(("questions", "quoted"), TALKS, ids=["｜".join(row[0]) for row in TALKS])
def test_talks(retriever: Retriever, questions: list[str], quoted: str) -> None:
    plain = said(talk(retriever, *questions)[-1]).translate(
        str.maketrans("０１２３４５６７８９ＵＳＢ，", "0123456789USB,")
    )
    assert quoted in plain


def test_a_pasted_paragraph_finds_its_own_meeting(retriever: Retriever) -> None:
    pasted = (
        "資料1をご覧ください。市内7か所の児童館では、来館した児童が入口のノートに名前と学校名を書いております。"
        "前の人の名前が見えてしまうこと、保護者から帰宅時刻の問合せが月に40件ほどあることから、"
        "入口に顔認証の機器を置き、入退館の時刻を記録し、希望する保護者に電子メールで知らせるものです。"
    )
    answer = talk(retriever, pasted)[0]
    assert "顔認証の機器" in said(answer)
    assert str(answer.quotes[0].date) == "2022-10-20"


def test_every_turn_of_a_talk_is_quoted_word_for_word(retriever: Retriever) -> None:
    for questions, _ in TALKS[-5:]:
        for answer in talk(retriever, *questions):
            for citation in (*answer.quotes, *answer.nearest):
                quote = citation.quote
                assert retriever.meeting(quote.meeting_id).text[quote.start : quote.end] == quote.text
