"""What a name is of, by those who speak, the bodies held and the calendar."""

from datetime import date

import pytest
from shiomi import BODY, MemoryLibrary, build_meeting

from assistant.question.named_kind import kind_of_name

OTHER = build_meeting(meeting_id="5a105a105a12", body="汐見市図書館協議会")
TELLS = kind_of_name(MemoryLibrary(build_meeting(), OTHER).meetings(), date(2024, 9, 1))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("柏木委員", "person"),
        ("Kashiwagi", "person"),
        ("令和4年度", "period"),
        ("去年", "period"),
        ("2022", "period"),
        ("last year", "period"),
        ("図書館協議会", "body"),
        (BODY, "body"),
        ("鍵束", "subject"),
        ("鍵を持ち出すこと", None),
        ("Smith", "subject"),
    ],
)
def test_kind_of_name(name: str, kind: str | None) -> None:
    assert TELLS(name) == kind
