"""Which questions ask for what members asked, and about what."""

import pytest

from assistant.question.asks_questions import matter_asked_about, point_of

MATTERS = [
    ("配食サービスの諮問で委員からどんな質問が出たか", "配食サービスの諮問"),
    ("配食サービスについて出た質問と、それへの答えを知りたい", "配食サービス"),
    ("鍵の管理について、委員は何を心配して質問したか", "鍵の管理"),
    ("携帯電話の諮問に質問はありましたか", "携帯電話の諮問"),
    ("鍵の管理に関して委員はどのようなことを尋ねましたか", "鍵の管理"),
    ("鍵の管理について何を聞かれましたか", "鍵の管理"),
    ("貸出履歴の件で出された質問を全部教えてください", "貸出履歴"),
    ("携帯電話に対する質疑の内容を教えて", "携帯電話"),
    ("学童クラブの値上げについて議員からの質問は", "学童クラブの値上げ"),
    ("名簿について、どのような質疑がありましたか", "名簿"),
    ("公民館廃止についての質疑応答をまとめて", "公民館廃止"),
    ("鍵の件、委員の質問と答えを見たい", "鍵"),
    ("議場の録画について委員から問われたことは何か", "議場の録画"),
    ("バスの運休に関し、委員からどんな疑問が呈されましたか", "バスの運休"),
    ("予算の審査で何が問われましたか", "予算の審査"),
    ("What questions did members ask about closing the hall?", "closing the hall"),
    ("Were there any questions about the reading room?", "the reading room"),
    ("what was asked about keys", "keys"),
    ("What did councillors want to know about lost phones?", "lost phones"),
    ("List the questions raised by members on keys", "keys"),
    ("Did anyone ask about the cost?", "the cost"),
    ("What concerns did members raise about the cloud system?", "the cloud system"),
    ("ほかの委員は何を聞きましたか", ""),
    ("委員は跡地の売却についてどんなことを聞いたのですか", "跡地の売却"),
    ("貸出履歴についての委員と事務局のやり取りを見たい", "貸出履歴"),
    ("使用料の値上げで委員が気にしていたことは何ですか", "使用料の値上げ"),
    ("配食についてどのような質問・意見が出ましたか", "配食"),
    ("個人情報の持ち出しに関して質問された内容と回答", "個人情報の持ち出し"),
    ("宿泊税について委員は何と質問しましたか", "宿泊税"),
    ("新庁舎の駐車場について出た質問は何ですか", "新庁舎の駐車場"),
    ("Which questions came up about the closing of the hall?", "the closing of the hall"),
    ("What were the members worried about regarding the sensors?", "the sensors"),
    ("What questions were put to the mayor about masks?", "masks"),
]


@pytest.mark.parametrize(("question", "matter"), MATTERS)
def test_what_members_asked_about(question: str, matter: str) -> None:
    assert matter_asked_about(question) == matter


@pytest.mark.parametrize(
    "question",
    [
        "鍵について質問した人は？",
        "誰が質問しましたか",
        "鍵の管理について何と言われましたか",
        "一般質問の順番について",
        "質問通告の締切はいつですか",
        "Who asked about keys?",
        "what did members say about lost phones",
        "How long is question time?",
    ],
)
def test_what_asks_for_something_else(question: str) -> None:
    assert matter_asked_about(question) is None


@pytest.mark.parametrize(
    ("matter", "parts"),
    [
        ("配食サービスの諮問で鍵の管理", ("配食サービスの諮問", "鍵の管理")),
        ("予算の審査では、配食", ("予算の審査", "配食")),
        ("配食サービス", ("配食サービス", "")),
    ],
)
def test_a_point_of_an_item(matter: str, parts: tuple[str, str]) -> None:
    assert point_of(matter) == parts
