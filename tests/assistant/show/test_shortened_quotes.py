"""A long quote cut at sentences, word for word."""

from assistant.show.shortened_quotes import CUT, asking, excerpt

TEXT = "並木は60年になります。台風で倒れました。費用はいくらですか。よろしくお願いします。"


def test_a_short_quote_is_shown_whole() -> None:
    assert excerpt(TEXT, 100) == TEXT
    assert asking(TEXT, 100) == TEXT


def test_of_a_longer_one_the_first_sentences_and_a_mark() -> None:
    assert excerpt(TEXT, 22) == f"並木は60年になります。台風で倒れました。{CUT}"
    assert excerpt(TEXT, 1) == f"並木は60年になります。{CUT}"


def test_of_a_question_what_asks() -> None:
    assert asking(TEXT, 20) == f"{CUT}台風で倒れました。費用はいくらですか。{CUT}"
    assert asking("並木は60年になります。台風で倒れました。", 12) == f"並木は60年になります。{CUT}"


def test_all_that_is_shown_stands_in_the_quote() -> None:
    for chars in range(1, 60):
        assert excerpt(TEXT, chars).strip(CUT) in TEXT
        assert asking(TEXT, chars).strip(CUT) in TEXT
