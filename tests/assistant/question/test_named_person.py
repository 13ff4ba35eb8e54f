"""What narrows a search to a named person: the one it can be, else what all share, as it was written."""

from assistant.question.named_person import NamedPerson, bearing


def test_the_one_it_can_be() -> None:
    assert NamedPerson("柏木委員", 0, 4, ("柏木祐介",)).filter == "柏木祐介"


def test_what_all_share_as_it_was_written() -> None:
    both = NamedPerson("柏木委員", 0, 4, ("柏木祐介", "柏木真"))
    assert both.filter == "柏木"
    assert NamedPerson("Cllr Munro", 0, 10, ("cllrmunro", "munro"), printed="Munro").filter == "Munro"


def test_a_stranger_knows_nobody() -> None:
    assert NamedPerson("高砂委員", 0, 4, ()).is_stranger


def test_who_bears_a_name() -> None:
    assert bearing("柏木", ("柏木委員", "土屋委員")) == ("柏木委員",)
    assert bearing("土屋", ("土屋", "土屋委員")) == ("土屋",)
    assert bearing("原", ("原田委員",)) == ()
