"""Minutes of the fictional city of Shiomi (汐見市), printed in every style that speakers are set off by."""

from collections.abc import Callable

from corpus.models import Meeting, SourceText
from corpus.structure.parser import parse

FRONT = """令和6年度第1回汐見市環境審議会会議録
日時　令和6年5月20日（月）午後2時～午後3時30分
場所　汐見市役所3階第1会議室
出席者　会長　青木　健
　　　　委員　石川　花
　　　　委員　上野　次郎
事務局　環境課長　江口　誠

"""

# (role, surname, speech)
SPEECHES = (
    (
        "会長",
        "青木",
        "ただいまから令和6年度第1回汐見市環境審議会を開会します。お集まりいただきありがとうございます。",
    ),
    (
        "事務局",
        "",
        "資料1に基づき、昨年度の実績についてご説明いたします。ごみの量は前年度に比べて3%減りました。",
    ),
    ("会長", "青木", "ただいまの説明について、ご意見、ご質問はありますか。"),
    ("委員", "石川", "減った理由は何でしょうか。"),
    ("事務局", "", "分別の周知が進んだことが主な理由と考えております。"),
    ("委員", "上野", "海岸の清掃についてはどうなっていますか。"),
    ("事務局", "", "年に4回、市民団体と協力して実施しております。"),
    ("会長", "青木", "ほかになければ、原案のとおり了承することにご異議ありませんか。"),
    ("会長", "青木", "異議なしと認め、了承されました。本日はこれで終了します。"),
)

Layout = Callable[[str, str, str], str]  # (role, surname, speech) -> as printed

LAYOUTS: dict[str, Layout] = {
    "○NAME ROLE": lambda role, name, said: f"○{name}{role}　{said}\n",
    "〇 alone on its line": lambda role, name, said: f"〇{name}{role}\n　{said}\n",
    "◯ wide gap": lambda role, name, said: f"◯{name}{role}　　{said}\n\n",
    "◆": lambda role, name, said: f"◆{name}{role}　{said}\n",
    "●": lambda role, name, said: f"●{name}{role}\n{said}\n",
    "■": lambda role, name, said: f"■{name}{role}　{said}\n",
    "○ with a space": lambda role, name, said: f"○ {name}{role}　{said}\n",
    "○(NAME ROLE)": lambda role, name, said: f"○（{name}{role}）　{said}\n",
    "○ROLE(NAME君)": lambda role, name, said: (
        f"○{role}（{name}君）　{said}\n" if name else f"○{role}　{said}\n"
    ),
    "○ letter-spaced": lambda role, name, said: f"○ {' '.join(name + role)}　{said}\n",
    "○NAME　ROLE": lambda role, name, said: f"○{name}　{role}　{said}\n" if name else f"○{role}　{said}\n",
    "【】": lambda role, name, said: f"【{name}{role}】\n{said}\n",
    "【】 inline": lambda role, name, said: f"【{name}{role}】{said}\n",
    "【ROLE：NAME】": lambda role, name, said: (
        f"【{role}：{name}】{said}\n" if name else f"【{role}】{said}\n"
    ),
    "<>": lambda role, name, said: f"＜{name}{role}＞　{said}\n",
    "()": lambda role, name, said: f"（{name}{role}）\n{said}\n",
    ")": lambda role, name, said: f"{name}{role}）{said}\n",
    "〔〕": lambda role, name, said: f"〔{name}{role}〕{said}\n",
    "：": lambda role, name, said: f"{name}{role}：{said}\n",
    "： and a new line": lambda role, name, said: f"{name}{role}：\n{said}\n\n",
    "・ ：": lambda role, name, said: f"・{name}{role}：{said}\n",
    "surname：": lambda role, name, said: f"{name or role}：{said}\n",
    "alone": lambda role, name, said: f"{name}{role}\n{said}\n",
    "alone, indented": lambda role, name, said: f"{name}{role}\n　{said}\n\n",
    "gap": lambda role, name, said: f"{name}{role}　{said}\n",
    "tab": lambda role, name, said: f"{name}{role}\t{said}\n",
    "letter-spaced": lambda role, name, said: f"{'　'.join(name + role)}　　{said}\n",
    "number": lambda role, name, said: (
        f"１．{role}（{name}君）　{said}\n" if name else f"１．{role}　{said}\n"
    ),
    "dash": lambda role, name, said: f"{name}{role} － {said}\n",
    "。": lambda role, name, said: f"{name}{role}。{said}\n",
    "委員A": lambda role, name, said: f"○{role}{ {'石川': 'Ａ', '上野': 'Ｂ'}.get(name, '') }　{said}\n",
}


def print_minutes(layout: Layout, front: str = FRONT) -> str:
    return front + "".join(layout(*speech) for speech in SPEECHES)


def read_text(text: str) -> Meeting:
    """The meeting that a text is read as."""
    return parse(SourceText("minutes.txt", text, "0" * 64, "text"))


def spoken(meeting: Meeting) -> list[str]:
    return [meeting.quote(turn.start, turn.end) for turn in meeting.turns]
