"""What asks for something to be done, and what ties a consent to something."""

import pytest

from corpus.language.request_sentences import is_request, sets_condition


@pytest.mark.parametrize(
    "sentence",
    [
        "並木の点検の結果を毎年度報告してください。",
        "住民の意見をよく聴いていただきたいと思います。",
        "この報告は今後も毎年度お願いします。",
        "早く結論を出すよう要望します。",
        "緑地課は住民に説明する場を設けてください。",
        "街路樹の台帳を作るべきだと考えます。",
        "植える場所を次の年度に示していただきたい。",
        "今後の検討課題としてください。",
        "Please report the results every year.",
        "I would ask that the trees be watered in summer.",
        "The committee asked the officers to report back in June.",
    ],
)
def test_asks_for_something_to_be_done(sentence: str) -> None:
    assert is_request(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "賛成の委員は挙手してください。",
        "ご意見、ご質問をお願いします。",
        "担当課から説明をお願いします。",
        "緑地課長は説明してください。",
        "よろしくお願いします。",
        "これは要望として申し上げます。",
        "木の種類を教えてください。",
        "お手元の資料を御覧ください。",
        "木を残してほしいという声があります。",
        "質問をさせていただきたいと思います。",
        "昨年から植替えを求めてきました。",
        "The trees were planted in spring.",
    ],
)
def test_asks_for_nothing_to_be_done(sentence: str) -> None:
    assert not is_request(sentence)


def test_what_could_be_a_question_is_a_request_where_nobody_replies() -> None:
    sentence = "住民に十分な説明をしていただきたいと思います。"
    assert not is_request(sentence)
    assert is_request(sentence, is_replied=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "説明会を開くことを条件として採決します。",
        "全員賛成により、条件を付して了承されました。",
        "結果を報告することを付け加えて、承認することに御異議ありませんか。",
        "本日の案は取り下げます。",
        "The plan was approved subject to a yearly report.",
        "It was agreed on condition that residents are told.",
    ],
)
def test_ties_a_consent_to_something(sentence: str) -> None:
    assert sets_condition(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "気象の条件が悪い年でした。",
        "申込みはいつでも取り下げることができます。",
        "全員賛成により可決されました。",
        "条件を付して了承することに賛成の委員は挙手してください。",
        "The condition of the trees is good.",
    ],
)
def test_ties_it_to_nothing(sentence: str) -> None:
    assert not sets_condition(sentence)
