"""What members asked is answered by their questions, each with its replies."""

from kind_answers import asked, quotes, told

from assistant.question.question_kinds import AboutQuestions


def test_all_questions_of_an_item_with_their_replies() -> None:
    question, found = asked("配食サービスに関する事務について委員から何が質問されましたか")
    assert isinstance(question, AboutQuestions)
    assert quotes(found)[:4] == [
        "キャビネットの鍵は誰が管理していますか。",
        "係長が管理しています。持ち出すときは管理簿に時刻と氏名を書きます。",
        "休日に鍵が必要になることはありますか。",
        "ありません。",
    ]
    assert told(found) == {"exchanges_in_all": {"questions": 3}}


def test_only_those_on_the_point_that_is_meant() -> None:
    _, found = asked("配食サービスに関する事務の諮問で、携帯電話について何が聞かれましたか")
    assert any("携帯電話の対策" in words for words in quotes(found))
    assert "休日に鍵が必要になることはありますか。" not in quotes(found)


def test_what_one_person_was_asked() -> None:
    question, found = asked("事務局は委員から何を聞かれましたか")
    assert isinstance(question, AboutQuestions)
    assert question.answerer
    assert told(found)["exchanges_in_all"] == {"questions": 3}


def test_an_item_on_which_nobody_asked() -> None:
    _, found = asked("次回の日程についての質問はありましたか")
    assert quotes(found) == []
    assert "nothing_asked" in told(found)
