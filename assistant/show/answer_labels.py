"""Labels in both languages of an answer as plain text: places, what was searched, filters, remarks."""

ANSWER_LABELS: dict[str, tuple[str, str]] = {
    # Its headline, and what was searched
    "found_said": (
        "{meetings}件の会議、{speakers}人の発言、{places}か所",
        "{meetings}, {speakers}, {places}",
    ),
    "found_places": ("{meetings}件の会議、{places}か所", "{meetings}, {places}"),
    "not_found": (
        "見つかりません。お調べした会議録は、この質問に答えていません。",
        "Not found. The minutes that were searched do not say.",
    ),
    "searched": ("調べた範囲: {scope}", "Searched: {scope}"),
    "searched_meetings": ("{meetings}件の会議", "{meetings}"),
    "searched_turns": ("{turns}件の発言", "{turns}"),
    "unreadable_files": (
        "読めなかったファイルが{files}件あり、そこに発言がなかったとは言えません: {names}",
        "{files} could not be read and may say more: {names}",
    ),
    "words_that_occur": ("会議録にある言葉: {words}", "Words that do occur: {words}"),
    "nearest_places": ("近い箇所（答えではありません）:", "Nearest passages (they do not answer):"),
    # What could not be taken as asked, and that an answer is not sure
    "unsure": (
        "質問への答えかどうかは確かではありません。言葉や話題の近い発言を示します。",
        "It is not certain that this answers the question: it is what comes nearest to it.",
    ),
    "withheld": (
        "保存された原文と一致しない引用が{quotes}か所あり、表示していません。",
        "Not shown, as the stored source reads otherwise: {quotes}.",
    ),
    "unknown_person": (
        "「{name}」の発言は、お調べした会議録にありません。",
        "Nobody called “{name}” speaks in the minutes that were searched.",
    ),
    "several_persons": (
        "「{name}」に当たる発言者が{count}人います。どなたのことですか: {persons}",
        "“{name}” may be any of {count} people. Which one do you mean? {persons}",
    ),
    "person_of": ("{name}（{bodies}）", "{name} ({bodies})"),
    "unlisted_item": (
        "「{item}」という議題は、お調べした会議録にありません。",
        "No item “{item}” is on the agendas that were searched.",
    ),
    "said_so_often": (
        "「{words}」という言葉は、全部で{meetings}件の会議、{people}人、{turns}件の発言に{times}回出てきます。",
        "“{words}” is said {times} times in all: in {turns} of {people} in {meetings}.",
    ),
    "no_meeting_then": (
        "{when}に開かれた会議の会議録は、この保存場所にありません。",
        "No minutes of {when} are held here.",
    ),
    "no_meeting_then_all_searched": (
        "{when}に開かれた会議の会議録は、この保存場所にありません。時期を絞らずにお調べしました。",
        "No minutes of {when} are held here; all times were searched instead.",
    ),
    "unknown_meeting": (
        "第{number}回の会議録は、この保存場所にありません。",
        "The minutes of meeting no. {number} are not held here.",
    ),
    "which_meeting": (
        "会議録は{held}件あります。どの会議のことか、会議の名前か時期を入れてお尋ねください。",
        "There are minutes of {held} meetings: name the body or the time of the one you mean.",
    ),
    "newest_meeting": (
        "会議録は{held}件あります。最も新しい会議のものを示します。"
        "ほかの会議は、会議の名前か時期を入れてお尋ねください。",
        "There are minutes of {held} meetings: this is from the newest."
        " Name the body or the time of another one.",
    ),
    # What it was narrowed to
    "narrowed_to": ("絞り込み: {filters}", "Narrowed to: {filters}"),
    "narrowed_body": ("会議体 {body}", "body {body}"),
    "narrowed_speaker": ("発言者 {speaker}", "speaker {speaker}"),
    "narrowed_role": ("役職 {role}", "role {role}"),
    "narrowed_item": ("議題 {item}", "item {item}"),
    "narrowed_decided": ("結果の記載がある議題", "items with a recorded result"),
    "narrowed_undecided": ("結果の記載がない議題", "items without a recorded result"),
    "narrowed_meeting": ("会議 {meeting}", "meeting {meeting}"),
    "in_fiscal_year": ("{year}年度", "fiscal year {year}"),
    "in_year": ("{year}年", "{year}"),
    "in_days": ("{first}～{last}", "{first}..{last}"),
    # Where a quote stands
    "quoted": ("「{quote}」", "“{quote}”"),
    "place_turn": ("発言{turn}", "turn {turn}"),
    "place_page": ("{page}ページ", "p. {page}"),
    "dated_meeting": ("{meeting}（{day}）", "{meeting} ({day})"),
    "under_item": ("議題: {item}", "Item: {item}"),
    "under_decided_item": ("議題: {item} → {outcome}", "Item: {item} → {outcome}"),
    "speakers": ("発言者: {names}", "Speakers: {names}"),
    "minutes_themselves": ("会議録の記載", "the minutes themselves"),
    "speaker_known_as": ("{speaker}（{known}）", "{speaker} ({known})"),
}
