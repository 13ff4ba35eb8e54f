"""Requests made under その他 of an item taken up before."""

import pytest
from shiomi_greening import read

from corpus import Meeting
from corpus.discussions import Discussion, find_discussions


def meeting(said: str, heading: str = "その他") -> Meeting:
    return read(
        "汐見市緑化審議会会議録\n日時　令和5年9月14日\n"
        "(1)　花壇の里親制度について\n〇野村会長　説明をお願いします。\n"
        "〇公園緑地課長　市民が花壇の世話をします。\n"
        "〇野村会長　了承されました。\n"
        "(2)　街路樹の点検について\n〇野村会長　説明をお願いします。\n〇公園緑地課長　毎年点検します。\n"
        "〇野村会長　了承されました。\n"
        f"(3)　{heading}\n〇野村会長　何かありますか。\n〇谷口委員　{said}\n〇公園緑地課長　承知しました。\n"
        "〇野村会長　以上で閉会します。\n",
        "others",
    )


def requests(discussion: Discussion) -> list[str]:
    return [discussion.meeting.text[one.start : one.end] for one in discussion.requests]


BACK = "里親制度のことですが、水やりを誰がするか困っています。次回までに手引を示していただきたい。"


def test_what_is_asked_of_an_item_under_others_belongs_to_it() -> None:
    flowers, trees, others = find_discussions(meeting(BACK))
    assert requests(flowers) == ["次回までに手引を示していただきたい。"]
    assert requests(trees) == []
    assert requests(others) == requests(flowers)


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("花壇と点検のことですが、次回までに手引を示していただきたい。", "その他"),  # words that are no name
        (BACK, "里親制度の手引について"),  # has a matter of its own
        ("里親制度のことは分かりました。", "その他"),
    ],
)
def test_what_names_no_item_or_has_a_matter_or_asks_nothing_does_not(said: str, heading: str) -> None:
    assert requests(find_discussions(meeting(said, heading))[0]) == []


def test_without_headings_nothing_is_sought() -> None:
    plain = read("会議録\n〇会長　その他です。\n〇谷口委員　里親制度を見直していただきたい。\n", "plain")
    assert [requests(one) for one in find_discussions(plain)] == [["里親制度を見直していただきたい。"]]
