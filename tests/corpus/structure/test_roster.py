"""The attendance list is read in every layout: lists, columns, tables, run-on lines, letters set apart."""

from time import process_time

import pytest
from shiomi_minutes import FRONT

from corpus.language.folding import clean
from corpus.models import Attendee
from corpus.structure.roster import Roles, Roster, State, read_roster
from corpus.structure.roster_cells import Cell


def people(front: str) -> tuple[Attendee, ...]:
    return read_roster(front, clean(front), len(front))


LAYOUTS = [
    pytest.param(
        "出席者\n　（会長）青木　健\n　（委員）石川　花、上野　次郎\n"
        "事務局：環境課長　江口　誠\n説明員：財政課長　大町　修",
        [
            ("青木 健", "会長", ""),
            ("石川 花", "委員", ""),
            ("上野 次郎", "委員", ""),
            ("江口 誠", "事務局", "環境課長"),
            ("大町 修", "説明員", "財政課長"),
        ],
        id="roles in brackets before names",
    ),
    pytest.param(
        "説明のため出席した者は次のとおり。\n町 長 青 木 健 福 祉 課 長 石 川 花\n"
        "事 務 局 長 上 野 次 郎 書 記 江 口 誠",
        [
            ("青木健", "町長", ""),
            ("石川花", "福祉課長", ""),
            ("上野次郎", "事務局長", ""),
            ("江口誠", "書記", ""),
        ],
        id="two a line, letters of roles and names set apart",
    ),
    pytest.param(
        "出席者：座長 青木健、委員 石川花、同 上野次郎\n事務局：環境課　江口課長",
        [
            ("青木健", "座長", ""),
            ("石川花", "委員", ""),
            ("上野次郎", "委員", ""),
            ("江口", "課長", "環境課"),
        ],
        id="ditto for a role, a department before a name with its post",
    ),
    pytest.param(
        "参加者：（敬称略）ハマベ電機 青木、KTC 石川、汐見商会 上野、ミナト工業 江口 大町",
        [(name, "", "") for name in ("青木", "石川", "上野", "江口", "大町")],
        id="affiliations before surnames",
    ),
    pytest.param(
        FRONT,
        [
            ("青木 健", "会長", ""),
            ("石川 花", "委員", ""),
            ("上野 次郎", "委員", ""),
            ("江口 誠", "事務局", "環境課長"),
        ],
        id="one a line, roles before names",
    ),
    pytest.param(
        "出席者(敬称略)  会 長  青木 健  委 員  石川 花       上野 次郎  説明員  江口 誠(環境課長)"
        "  ● 会議内容",
        [
            ("青木 健", "会長", ""),
            ("石川 花", "委員", ""),
            ("上野 次郎", "委員", ""),
            ("江口 誠", "説明員", "環境課長"),
        ],
        id="flattened, letters of roles set apart, posts in parentheses",
    ),
    pytest.param(
        "出席委員　三名\n委員長青木　　健君\n副委員長石川はな君\n上野　次郎君\n欠席委員　なし\n議題",
        [("青木 健", "委員長", ""), ("石川はな", "副委員長", ""), ("上野 次郎", "委員", "")],
        id="roles glued to names with 君, nobody absent",
    ),
    pytest.param(
        "出席議員（２名）\n　　１番　　青　木　　　健　　　２番　　石　川　は　な",
        [("青木 健", "議員", ""), ("石川はな", "議員", "")],
        id="columns with seats, letters of names set apart",
    ),
    pytest.param(
        "出席委員：青木健会長、石川花委員",
        [("青木健", "会長", ""), ("石川花", "委員", "")],
        id="a run-on line, roles after names",
    ),
    pytest.param(
        "出席者\n職名\t氏名\t所属\n説明員\t江口　誠\t環境部環境課長",
        [("江口 誠", "説明員", "環境部環境課長")],
        id="a table's row with a post after the name",
    ),
    pytest.param(
        "出席者\n委員\t青木　健\t石川　花\n\t上野　次郎\t江口　誠",
        [
            ("青木 健", "委員", ""),
            ("石川 花", "委員", ""),
            ("上野 次郎", "委員", ""),
            ("江口 誠", "委員", ""),
        ],
        id="a table with several names a row",
    ),
    pytest.param(
        "出席者\n　委員　　青木　健\n　説明員　環境課長　江口　誠\n　　　　　総務課長　大野　歩",
        [("青木 健", "委員", ""), ("江口 誠", "説明員", "環境課長"), ("大野 歩", "説明員", "総務課長")],
        id="posts inside a group of officials",
    ),
    pytest.param(
        "出席者\n（委員）青木健会長\n（事務局）環境課長　江口誠",
        [("青木健", "会長", ""), ("江口誠", "事務局", "環境課長")],
        id="groups in parentheses",
    ),
    pytest.param(
        "出席委員\n会長　青木健\n委員　石川花\n委員　上野次郎\n",
        [("青木健", "会長", ""), ("石川花", "委員", ""), ("上野次郎", "委員", "")],
        id="each line prints its role",
    ),
    pytest.param("Present\nMs. Ann Lee, Chair\nMr. Bob Ray\n", [], id="English has no such list"),
    pytest.param("汐見市環境審議会\n青木健\n石川花\n", [], id="no heading, no list"),
    pytest.param("出席者\n日時　令和6年5月20日\n青木健\n", [], id="the list has ended"),
]


@pytest.mark.parametrize(("front", "expected"), LAYOUTS)
def test_layouts(front: str, expected: list[tuple[str, str, str]]) -> None:
    assert people(front) == tuple(Attendee(*person) for person in expected)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (
            "出席委員　青木健、石川花\n欠席委員　上野次郎\n",
            [("青木健", True), ("石川花", True), ("上野次郎", False)],
        ),
        ("出席委員　青木健\n欠席委員　なし\n", [("青木健", True)]),
        ("委員　出席者\n委員名簿\n青木健\n石川花（欠席）\n", [("青木健", True), ("石川花", False)]),
        (
            "３　出席者\n　（委員）青木会長、石川委員\n　（欠席）上野委員\n　（事務局）江口課長\n",
            [("青木", True), ("石川", True), ("上野", False), ("江口", True)],
        ),
        ("出席者\n　青木委員\n　（欠席者）上野委員\n", [("青木", True), ("上野", False)]),
        ("欠席委員　青木健\n事務局：江口誠\n", [("青木健", False), ("江口誠", True)]),
    ],
)
def test_who_is_absent(front: str, expected: list[tuple[str, bool]]) -> None:
    assert [(person.name, person.present) for person in people(front)] == expected


def test_nobody_is_listed_twice() -> None:
    assert len(people("出席委員　青木健\n出席委員　青木健\n")) == 1


@pytest.mark.parametrize(
    ("words", "states"),
    [
        (["青木健"], [State.OUTSIDE]),
        (["出席委員", "青木健", "議題", "石川花"], [State.LIST, State.LIST, State.OUTSIDE, State.OUTSIDE]),
        (["出席委員", "青木健\t", "環境課長", "\n"], [State.LIST, State.ROW, State.LIST, State.LIST]),
        (["出席委員", "青木健\t", "環境課長\t", "\n"], [State.LIST, State.ROW, State.ROW, State.LIST]),
        (["出席委員", "委員\t", "青木健\t"], [State.LIST, State.LIST, State.ROW]),
    ],
)
def test_states(words: list[str], states: list[State]) -> None:
    roster, seen, tab = Roster(), [], False
    for word in words:
        text = word if word == "\n" else word.strip()
        roster.feed(Cell(text, text, after_tab=tab, before_tab=word.endswith("\t")))
        tab = word.endswith("\t")
        seen.append(roster.state)
    assert seen == states


@pytest.mark.parametrize(
    ("group", "printed", "given"),
    [
        ("", ["会長", "委員", None, None], ["会長", "委員", "委員", "委員"]),
        ("", ["委員", "委員", None], ["委員", "委員", ""]),
        ("委員", [None, "会長", None], ["委員", "会長", "委員"]),
        ("事務局", ["環境課長", "総務課長"], ["事務局", "事務局"]),
    ],
)
def test_roles_hold_for_the_names_below_unless_every_line_prints_its_own(
    group: str, printed: list[str | None], given: list[str]
) -> None:
    roles = Roles()
    roles.begin(group)
    found = []
    for role in printed:
        if role:
            roles.take([role])
        found.append(roles.give())
    assert found == given


@pytest.mark.parametrize(
    "unit", ["々", "田", "委員", "事務局職員", "田　", "委員\t", "(", "課", "１番", "及び"]
)
@pytest.mark.parametrize("letters", [40, 4_000])
def test_a_long_run_of_letters_is_read_in_linear_time(unit: str, letters: int) -> None:
    run = unit * (letters // len(unit))
    begun = process_time()
    people(f"出席委員\n{run}。　　花\n委員長{run}　　花子\n{run}長　{run}君\n出席{run}\n")
    assert process_time() - begun < 2  # seconds of the processor; it takes hundredths


@pytest.mark.parametrize(
    ("front", "names"),
    [
        ("出席者　青木、石川、堀、林、灘 各評議員\n審 議 事 項\n学年暦", ["青木", "石川", "堀", "林", "灘"]),
        ("出席者：\n汐見電機株式会社\n青木 健\n株式会社 灘工業\n石川 花\n", ["青木 健", "石川 花"]),
        (
            "出席者:\nNo 氏名 会社名\n1 青木 健 汐見製作所株式会社\n2 石川 花 波多野物産\n",
            ["青木 健", "石川 花"],
        ),
        ("出席者：青木(1),石川(6).上野(5)", ["青木", "石川", "上野"]),
        ("出席議員\n１番 青 木 健 ７番 石 川 花\n", ["青木健", "石川花"]),
        ("応招議員は次のとおりである。\n１番 青木 健\n", ["青木 健"]),
    ],
)
def test_names_of_other_layouts(front: str, names: list[str]) -> None:
    assert [person.name for person in people(front)] == names


def test_what_follows_nobody_is_absent_is_present() -> None:
    front = "出席委員　青木健\n欠席委員　なし\n理事者側\n総務部長　石川花\n議事部長　上野次郎\n"
    assert [(person.name, person.present) for person in people(front)] == [
        ("青木健", True),
        ("石川花", True),
        ("上野次郎", True),
    ]


def test_a_group_of_members_stays_absent_a_group_of_officials_came() -> None:
    front = "出席者\n【委員】\n青木　健\n欠席者\n【委員】\n石川　花\n【事務局】\n江口　誠\n"
    assert [(person.name, person.present) for person in people(front)] == [
        ("青木 健", True),
        ("石川 花", False),
        ("江口 誠", True),
    ]


def test_who_stands_below_nobody_absent_came() -> None:
    front = "出席者　青木　健\n欠席者　なし\n説明員\n環境課長　江口　誠\n"
    assert all(person.present for person in people(front))


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("２　出席者　青木 健\n３　欠席者　戸川 実\n４　事務局　江口 誠", [True, False, True]),
        ("出　席　者　青木 健\n欠　席　者　戸川 実", [True, False]),
        ("出席者\n（委員）青木委員、石川委員\n（欠席）戸川委員", [True, True, False]),
        ("(1) 出席委員　青木 健\n(2) 欠席委員　戸川 実", [True, False]),
        ("【出席者】青木 健\n【欠席者】戸川 実\n【事務局】江口 誠", [True, False, True]),
        ("出席委員（１名）　青木 健\n欠席委員（１名）　戸川 実", [True, False]),
        ("出席者　青木会長、石川委員　欠席者　戸川委員", [True, True, False]),
        ("出席者　青木 健\n欠席者　戸川 実\n事務局　公園課長 江口 誠", [True, False, True]),
        ("出席理事：青木 健\n欠席理事：戸川 実\n遅刻：なし\nオブザーバー：江口 誠", [True, False, True]),
        ("欠席者\n　委員：青木 健\n　事務局：江口 誠", [False, True]),
        ("出席：青木 健、石川 花\n遅参：森 みどり（午後2時15分）\n早退：石川 花（午後3時）\n欠席：戸川 実",
         [True, True, True, False]),
        ("委任状出席者　戸川 実\n出席理事　青木 健", [False, True]),
    ],
)  # fmt: skip
def test_absent_is_who_stands_beside_the_word(front: str, expected: list[bool]) -> None:
    assert [person.present for person in people(front)] == expected
    assert not {"遅刻", "早退", "欠席"}.intersection(person.name for person in people(front))


def test_who_came_late_has_no_time_for_a_post_and_is_listed_once() -> None:
    front = "出席：青木会長　石川委員\n遅参：石川委員（19時より）"
    assert [(one.name, one.role, one.department) for one in people(front)] == [
        ("青木", "会長", ""),
        ("石川", "委員", ""),
    ]


def test_offices_of_a_club_are_roles() -> None:
    front = "出席　会長　三浦　清\n　　　会計　　森　　健\n欠席　書記　　今　　静江（病気）"
    assert [(one.name, one.role, one.present) for one in people(front)] == [
        ("三浦 清", "会長", True),
        ("森 健", "会計", True),
        ("今 静江", "書記", False),
    ]


def test_a_column_says_who_came_and_later_headings_are_others() -> None:
    front = (
        "出席者\n職名\t氏名\t出欠\n会長\t青木　健\t出席\n委員\t石川　花\t欠席\n委員\t上野　次郎\t出席\n"
        "5．環境委員会事務局職員\n　主査　江口　誠\n6．会議録作成者　環境課　大町　修"
    )
    came = [(one.name, one.present) for one in people(front)]
    assert came == [("青木 健", True), ("石川 花", False), ("上野 次郎", True), ("江口 誠", True)]


def test_a_heading_inside_a_line_is_no_status() -> None:
    came = [(one.name, one.present) for one in people("出席委員　青木　健\n石川　花　　欠席　　上野　次郎")]
    assert came == [("青木 健", True), ("石川 花", True), ("上野 次郎", False)]
