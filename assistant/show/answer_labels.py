"""Labels of an answer as text: found, searched, remarks (counted_, said_), taken_, narrowed_, in_ times."""

ANSWER_LABELS: dict[str, tuple[str, str]] = {
    # Its headline, and what was searched
    "found_said": (
        "{meetings}会議・{speakers}人の発言から{places}か所",
        "{meetings}, {speakers}, {places}",
    ),
    "found_places": ("{meetings}会議から{places}か所", "{meetings}, {places}"),
    "not_found": (
        "見つかりません。お調べした会議録には、この質問への回答がありません。",
        "Not found. The minutes that were searched do not say.",
    ),
    "searched": ("検索した範囲: {scope}", "Searched: {scope}"),
    "searched_meetings": ("{meetings}件の会議", "{meetings}"),
    "searched_turns": ("{turns}件の発言", "{turns}"),
    "unreadable_files": (
        "読み取れなかったファイルが{files}件あり、そこに発言がなかったとは言えません: {names}",
        "{files} could not be read and may say more: {names}",
    ),
    "words_that_occur": ("会議録にある語句: {words}", "Words that do occur: {words}"),
    "nearest_places": ("関連する箇所（回答ではありません）:", "Nearest passages (they do not answer):"),
    # What could not be taken as asked
    "withheld": (
        "保存された原文と一致しない引用が{quotes}か所あり、表示していません。",
        "Not shown, as the stored source reads otherwise: {quotes}.",
    ),
    "gone_meetings": (
        "引用した会議録のうち、現在は取り込まれていないもの: {meetings}",
        "Quoted then, and no longer among these minutes: {meetings}",
    ),
    "gone_meeting": ("{title} {day}", "{title} ({day})"),
    "nothing_left": (
        "この回答で引用した会議録は、現在は取り込まれていないか、原文が変わっています。",
        "The minutes that this answer quoted are no longer held, or read otherwise now.",
    ),
    "unknown_person": (
        "「{name}」の発言は、お調べした会議録にありません。",
        "Nobody called “{name}” speaks in the minutes that were searched.",
    ),
    "told_of": (
        "発言者の表示がない会議録から、「{name}」が述べたと記された文を示します（発言の記録ではありません）。",
        "From minutes without speakers’ labels: sentences that tell what “{name}” said, not words spoken.",
    ),
    "listed_but_silent": (
        "「{name}」は出欠の名簿にありますが（{meetings}件の会議）、発言していません。",
        "“{name}” is on the attendance list (meetings: {meetings}) and does not speak.",
    ),
    "silent_there": (
        "{person}は、お調べした{meetings}件の会議録では発言していません。",
        "{person} does not speak in the minutes searched (meetings: {meetings}).",
    ),
    "said_nothing_on": (
        "{person}の発言に、「{topic}」についてのものは見つかりませんでした。",
        "Nothing was found that {person} said on “{topic}”.",
    ),
    "several_persons": (
        "「{name}」に当たる発言者が{count}人います。どなたのことですか: {persons}",
        "“{name}” may be any of {count} people. Which one do you mean? {persons}",
    ),
    "person_of": ("{name}（{bodies}）", "{name} ({bodies})"),
    "meant": ("もしかして: {question}", "Did you mean: {question}"),
    "said_nowhere": (
        "「{word}」という語句は、お調べした会議録のどこにもありません。",
        "“{word}” stands nowhere in the minutes that were searched.",
    ),
    "unlisted_item": (
        "「{item}」という議題は、お調べした会議録にありません。",
        "No item “{item}” is on the agendas that were searched.",
    ),
    "said_so_often": (
        "「{words}」という語句は、全部で{meetings}件の会議、{people}人、{turns}件の発言に{times}回出てきます。",
        "“{words}” is said {times} times in all: in {turns} of {people} in {meetings}.",
    ),
    "coverage": (
        "主な{places}か所です（「{words}」を含む発言は全部で{turns}件）。",
        "The main {places}, of {turns} in all that say “{words}”.",
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
    "shared_number": (
        "第{number}回の会議録は{count}件あります: {meetings}。会議体の名前を入れてお尋ねください。",
        "There are {count} meetings no. {number}: {meetings}. Name the body of the one you mean.",
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
    # What a question was taken to ask
    "taken_so": ("お尋ねの内容: {taken}", "Understood as: {taken}"),
    "taken_person": ("「{about}」についての{person}の発言", "What {person} said on “{about}”"),
    "taken_person_all": ("{person}の発言をすべて", "All that {person} said"),
    "taken_questions": ("「{about}」について委員が質問したこと", "What members asked about “{about}”"),
    "taken_decision": ("「{about}」の審議の結果", "How “{about}” was decided"),
    "taken_endings": ("{endings}議題", "Items that were {endings}"),
    "ending_unanimous": ("全会一致の", "decided unanimously"),
    "ending_majority": ("賛成多数の", "decided by a majority"),
    "ending_rejected": ("否決された", "rejected"),
    "ending_deferred": ("継続審査となった", "deferred"),
    "ending_withdrawn": ("取り下げられた", "withdrawn"),
    "ending_amended": ("修正して可決された", "passed as amended"),
    "ending_conditional": ("条件を付して認められた", "approved on a condition"),
    "ending_approved": ("可決・承認された", "approved"),
    "taken_count_times": ("「{about}」という語句の回数", "How often “{about}” is said"),
    "taken_count_saying": ("「{about}」という語句が出る会議の数", "In how many meetings “{about}” is said"),
    "taken_count_turns": ("発言の回数", "How many turns"),
    "taken_count_questions": ("質問の回数", "How many questions"),
    "taken_count_meetings": ("会議の回数", "How many meetings"),
    "taken_count_items": ("議題の件数", "How many agenda items"),
    "taken_count_people": ("出席者の人数", "How many people attended"),
    "taken_whether": (
        "可否のお尋ね（判断の基になる発言と、その例外）",
        "A yes-or-no question: the sentences that decide it, and exceptions",
    ),
    "taken_several": ("{about}のそれぞれ", "Each of {about}"),
    "taken_meeting_header": ("会議の日時・場所・出席者・議題", "When, where, who and what of a meeting"),
    "taken_meeting_summary": ("会議の概要", "A meeting at a glance"),
    "taken_meeting_next": ("次回の会議", "The next meeting"),
    "taken_meeting_decisions": ("会議で決まったこと", "What a meeting decided"),
    "taken_answer_reply": ("前の回答の発言への答弁", "What was replied to that"),
    "taken_answer_asker": ("前の回答の質問者・発言者", "Who asked or said that"),
    "taken_answer_when": ("前の回答の日時", "When that was"),
    "taken_answer_decision": ("前の回答の議題の結果", "How that item was decided"),
    "taken_answer_questions": ("前の回答の議題での質問", "What was asked under that item"),
    "taken_answer_others": ("同じ議題でのほかの人の質問", "What others asked under that item"),
    "chip_kind_remove": (
        "「{words}」とせず、関連する発言を探す",
        "Look for related statements instead of “{words}”",
    ),
    # What was counted, and what is not recorded
    "spoke_in_all": (
        "この方の発言は、お調べした会議録に全部で{turns}件（{meetings}件の会議）あります。",
        "This person speaks {turns} times in all in the minutes searched (meetings: {meetings}).",
    ),
    "exchanges_in_all": ("委員の質問: {questions}件", "Questions by members: {questions}"),
    "nothing_asked": (
        "この議題について、質問の記録はありません。",
        "The minutes record no question on this item.",
    ),
    "no_vote": (
        "「{item}」について、採決の記録はありません。",
        "The minutes record no vote on “{item}”.",
    ),
    "no_vote_on_report": (
        "「{item}」は報告事項で、採決の記録はありません。",
        "“{item}” was reported only: the minutes record no vote on it.",
    ),
    "items_ended_so": (
        "該当する議題は{items}件です（お調べした会議録: {meetings}件）。",
        "Items: {items} (minutes searched: {meetings}).",
    ),
    "no_item_ended_so": (
        "該当する議題は、お調べした{meetings}件の会議録に記録されていません。",
        "No such item is recorded in the minutes searched ({meetings}).",
    ),
    "said_never": (
        "「{words}」は、お調べした会議録の発言に0回、出てきません。",
        "“{words}” is said 0 times in the minutes searched.",
    ),
    "counted_turns": (
        "発言は全部で{turns}回です（{meetings}件の会議）。",
        "Turns: {turns} in all (meetings: {meetings}).",
    ),
    "counted_questions": (
        "質問は全部で{turns}回です（{meetings}件の会議）。",
        "Questions: {turns} in all (meetings: {meetings}).",
    ),
    "counted_meetings": (
        "お調べした範囲の会議録は{meetings}件（{meetings}回分）です。",
        "Minutes held of it: {meetings} meetings.",
    ),
    "counted_items": (
        "議題は全部で{items}件です（{meetings}件の会議）。",
        "Agenda items: {items} in all (meetings: {meetings}).",
    ),
    "counted_items_ended_so": (
        "該当する議題は{items}件です（{meetings}件の会議）。",
        "Such items: {items} (meetings: {meetings}).",
    ),
    "attended": ("{meeting}: {name}は出席しています。", "{meeting}: {name} was present."),
    "did_not_attend": ("{meeting}: {name}は欠席しています。", "{meeting}: {name} was absent."),
    "on_no_list": (
        "「{name}」の名は、お調べした{meetings}件の会議録の出欠の名簿にありません。",
        "“{name}” is on no attendance list of the minutes searched (meetings: {meetings}).",
    ),
    "counted_people": (
        "{meeting}: 出席{present}人、欠席{absent}人（名簿による）。",
        "{meeting}: {present} present, {absent} absent, by the attendance list.",
    ),
    "decided_so": ("結果: {outcome}", "Result: {outcome}"),
    "nothing_of": (
        "「{name}」については、該当する発言が見つかりませんでした。",
        "Nothing was found of “{name}”.",
    ),
    "asks_of_nothing_before": (
        "前の質問がないため、何についてのお尋ねか分かりません。先に、知りたいことをお尋ねください。",
        "This asks about an answer before it, and there is none yet: ask about the matter first.",
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
    "one_meeting": ("1つの会議", "one meeting"),
    "narrowed_among": ("新しい会議録{count}件", "new meetings: {count}"),
    "in_days": ("{first}〜{last}", "{first} – {last}"),
    # Where a quote stands
    "quoted": ("「{quote}」", "“{quote}”"),
    "place_turn": ("発言{turn}", "turn {turn}"),
    "place_page": ("{page}ページ", "p. {page}"),
    "dated_meeting": ("{meeting} {day}", "{meeting} ({day})"),
    "under_item": ("議題: {item}", "Item: {item}"),
    "under_decided_item": ("議題: {item} → {outcome}", "Item: {item} → {outcome}"),
    "speakers": ("発言者: {names}", "Speakers: {names}"),
    "minutes_themselves": ("会議録の記載", "Unattributed text"),
    "speaker_known_as": ("{speaker}（{known}）", "{speaker} ({known})"),
}
