"""Every label of the chat, Japanese first and English beside it. ``{…}`` are filled in by ``say``."""

from datetime import date

from assistant.models import Answer, Language
from assistant.show import wording
from assistant.show.list_strings import LIST_LABELS
from corpus.language.calendar import era_year

LABELS: dict[str, tuple[str, str]] = {
    # The page
    "title": ("要録", "Yoroku"),
    "subtitle": (
        "会議録に、記録のことばのままで答えます",
        "Answers from the minutes, in the minutes’ own words",
    ),
    "tab_ask": ("質問する", "Ask"),
    "tab_meetings": ("会議録一覧", "Meetings"),
    "tab_library": ("会議録を足す", "Add minutes"),
    "tab_settings": ("設定", "Settings"),
    "skip": ("本文へ移動", "Skip to the content"),
    "views": ("画面の切り替え", "Views"),
    "other_language": ("English", "日本語"),
    "switch_language": ("Show this page in English", "この画面を日本語で表示する"),
    "local": ("このパソコンの中だけで動いています", "Running on this computer only"),
    "demo": ("架空の市の見本です", "Fictional sample"),
    # Signing in
    "login": ("ログイン", "Sign in"),
    "logout": ("ログアウト", "Sign out"),
    "login_how": (
        "会議録を見るには、管理者から受け取った名前とパスワードが必要です。",
        "To read the minutes, enter the name and password that your administrator gave you.",
    ),
    "login_name": ("名前", "Name"),
    "login_password": ("パスワード", "Password"),
    "login_wrong": (
        "名前かパスワードが違います。もう一度入力してください。",
        "The name or the password is not right. Please try again.",
    ),
    "login_barred": (
        "まちがいが続いたため、しばらくログインできません。15分ほど待ってからお試しください。",
        "Too many attempts failed. Please wait a quarter of an hour and try again.",
    ),
    # The question
    "question": ("質問", "Question"),
    "question_hint": ("会議録について質問", "Ask about the minutes"),
    "send": ("質問する", "Ask"),
    "clear": ("最初から", "Start over"),
    "clear_hint": ("これまでの質問を消して最初から始める", "Clear the questions so far and start over"),
    "welcome": ("会議録に何を聞きますか", "What would you like to ask the minutes?"),
    "welcome_how": (
        "答えはすべて会議録からの引用です。[1] のような番号を押すと、その発言を前後の流れと確かめられます。",
        "Answers are quoted from the minutes. Press a number such as [1] to see the words in their meeting.",
    ),
    "examples": ("たとえば", "Try"),
    "example_item": ("「{title}」について何と言われましたか", "What was said about “{title}”?"),
    "example_decision": ("「{title}」はどう決まりましたか", "How was “{title}” decided?"),
    "holds": (
        "{meetings}回の会議、{turns}件の発言から探します（{period}）",
        "Searches {meetings} meetings, {turns} turns ({period})",
    ),
    "holds_undated": (
        "{meetings}回の会議、{turns}件の発言から探します",
        "Searches {meetings} meetings, {turns} turns",
    ),
    "nothing_held": (
        "会議録がまだありません。会議録を足すと、質問できるようになります。",
        "There are no minutes yet. Add some, and you can ask them.",
    ),
    "searching": ("会議録を探しています…", "Searching the minutes…"),
    "opening": ("会議録を開いています…", "Opening the minutes…"),
    # The answer
    "conversation": ("質問と答え", "Questions and answers"),
    "you_asked": ("質問", "Question"),
    "answered": (
        "会議録には次の記録があります（{counts}）。",
        "The minutes say ({counts}):",
    ),
    "open_citation": ("引用元{number}を開く：{who}", "Open source {number}: {who}"),
    "best": ("質問に最も近い", "Nearest to the question"),
    "turn_link": ("この発言を開く", "Open this turn"),
    "page": ("{page}ページ", "page {page}"),
    "turn_number": ("発言{turn}", "turn {turn}"),
    "see_every": ("すべての発言を一覧で見る", "See every one of them in a table"),
    "narrowed": ("絞り込み", "Narrowed to"),
    "chip_period": ("{since}〜{until}", "{since} – {until}"),
    "chip_speaker": ("発言者：{speaker}", "Speaker: {speaker}"),
    "chip_role": ("役職：{role}", "Role: {role}"),
    "chip_agenda": ("議題：{agenda}", "Item: {agenda}"),
    "chip_decided": ("結果の記録あり", "Decided"),
    "chip_undecided": ("結果の記録なし", "Undecided"),
    "chip_meeting": ("この会議だけ", "This meeting only"),
    "chip_remove": ("「{words}」の絞り込みをやめる", "Remove the filter “{words}”"),
    "save": ("保存する", "Save"),
    "save_docx": ("文書（Word）", "Document (Word)"),
    "document_day": ("{day}に質問", "Asked on {day}"),
    "save_md": ("文書（Markdown）", "Document (Markdown)"),
    "save_csv": ("表（CSV）", "Table (CSV)"),
    "save_bib": ("文献管理（BibTeX）", "References (BibTeX)"),
    "save_ris": ("文献管理（RIS）", "References (RIS)"),
    "save_csl": ("文献管理（CSL-JSON）", "References (CSL-JSON)"),
    "next_questions": ("次に聞いてみる", "Ask next"),
    "words_to_try": ("会議録にあることば", "Words that do occur"),
    "copy_answer": ("答えをコピー", "Copy answer"),
    "copy_cited": ("引用と出典をコピー", "Copy with citations"),
    "copy_link": ("リンクをコピー", "Copy link"),
    "copied": ("コピーしました", "Copied"),
    "not_answered": (
        "この会議録からは、お尋ねへの答えが見つかりませんでした。",
        "These minutes do not seem to answer that.",
    ),
    "not_answered_how": (
        "「話し合われなかった」とは限りません。言い方を変えるか、会議録を足して、もう一度お試しください。",
        "That does not mean it was never discussed. Try other words, or add more minutes.",
    ),
    "scope": ("探した範囲", "What was searched"),
    "scope_meetings": ("会議", "Meetings"),
    "scope_turns": ("発言", "Turns"),
    "scope_period": ("期間", "Period"),
    "scope_bodies": ("会議体", "Bodies"),
    "scope_unreadable": ("読めなかった資料", "Could not be read"),
    "and_more": ("ほか{count}件", "and {count} more"),
    "nearest": (
        "近い発言（お尋ねへの答えではありません）",
        "Nearest passages (they do not answer the question)",
    ),
    "nothing_near": ("近い発言もありませんでした。", "Nothing came near."),
    "speaker": ("発言者", "Speaker"),
    "passage": ("発言", "Passage"),
    "passages_near": ("質問に近い発言を{count}件まで見る", "The {count} passages nearest to the question"),
    "passages_how": (
        "近い順に並べたもので、答えとは限りません。",
        "In order of nearness; they need not answer it.",
    ),
    "save_near": ("この表を保存（CSV）", "Save this list as CSV"),
    # The evidence
    "evidence": ("引用元", "Evidence"),
    "evidence_empty": (
        "答えの番号や、一覧の会議録・発言を押すと、ここに開きます。",
        "Press a number in an answer, or a meeting or turn in a list, and it opens here.",
    ),
    "verbatim": ("原文一致", "verbatim"),
    "verbatim_how": (
        "会議録をいま読み直し、引用と一字一句同じであることを確かめました",
        "The minutes were read again just now and are identical to the quote",
    ),
    "differs": (
        "原文と一致しません。会議録が取り込み直された可能性があります。もう一度質問してください。",
        "Not identical to the minutes: they may have been indexed again. Please ask again.",
    ),
    "agenda": ("議題", "Agenda item"),
    "decision": ("結果", "Decision"),
    "meeting": ("会議録", "Minutes"),
    "attendance": ("出席者（{count}人）", "Attendance ({count})"),
    "absent": ("欠席", "absent"),
    "replies": ("発言{turn}への答え", "replies to turn {turn}"),
    "latest": ("新しい会議録", "Latest meetings"),
    "cited_turn": ("引用した発言", "cited turn"),
    "style": ("引用の書き方", "Citation style"),
    "style_plain": ("会議録の引用", "Plain Japanese"),
    "style_english": ("英文", "English"),
    "style_markdown": ("Markdown", "Markdown"),
    "style_sist02": ("SIST 02", "SIST 02"),
    "style_bibtex": ("BibTeX", "BibTeX"),
    "style_ris": ("RIS", "RIS"),
    "style_csl": ("CSL-JSON", "CSL-JSON"),
    "style_csl-hearing": ("CSL-JSON（会議での発言）", "CSL-JSON (hearing)"),
    "copy_citation": ("出典付きでコピー", "Copy with source"),
    "more_before": ("前の発言も読む", "Show earlier turns"),
    "more_after": ("続きの発言も読む", "Show later turns"),
    "whole_meeting": ("全体を読む", "Read all"),
    "close": ("閉じる", "Close"),
    "no_speaker": ("会議録の記載", "the record itself"),
    "untitled": ("題名のない会議録", "untitled minutes"),
    "undated": ("日付の記載なし", "undated"),
    # The list of meetings
    "all": ("すべて", "All"),
    "fiscal_year_of": ("{year}年度", "FY {year}"),
    "date": ("日付", "Date"),
    "turns": ("発言", "Turns"),
    "meetings_found": ("{all}件の会議録のうち{shown}件", "{shown} of {all} meetings"),
    "none_pass": (
        "この条件に合う会議録はありません。ことばを短くするか、ほかの条件を「すべて」に戻してください。",
        "No minutes fit. Use fewer words, or set the other choices back to “All”.",
    ),
    "narrow_more": (
        "はじめの{shown}件を表示しています。条件を足して絞り込んでください。",
        "The first {shown} are shown. Narrow the list to see others.",
    ),
    # Adding minutes
    "library_closed": (
        "ほかのパソコンから見える画面からは足せません。yoroku index で取り込んでください。",
        "Minutes cannot be added from a page that other computers can reach. Use yoroku index.",
    ),
    "drop": (
        "会議録のファイルをここに置くか、押して選んでください",
        "Drop files of minutes here, or press to choose",
    ),
    "drop_limits": (
        "テキスト・HTML・PDF・Word、一度に{files}件まで、1件{size} MBまで",
        "Text, HTML, PDF or Word; up to {files} files at a time, {size} MB each",
    ),
    "uploading": ("ファイルを受け取り、読んでいます…", "Receiving and reading the files…"),
    "upload_failed": (
        "受け取れませんでした。件数と大きさを確かめて、もう一度お試しください。",
        "The files could not be received. Check their number and size, and try again.",
    ),
    "folder": ("または、このパソコンのフォルダーの場所", "Or the path of a folder on this computer"),
    "folder_hint": ("例：C:\\会議録", "For example: C:\\minutes"),
    "look": ("中を見る", "Look inside"),
    "preview": ("読み取れた内容（まだ取り込んでいません）", "What was understood (nothing is added yet)"),
    "file": ("ファイル", "File"),
    "understood": ("会議", "Meeting"),
    "nothing_readable": ("会議録のファイルがありませんでした。", "There were no files of minutes."),
    "not_previewed": (
        "ほか{count}件は、取り込むときに読みます。",
        "{count} more are read when they are added.",
    ),
    "take": ("{count}件を取り込む", "Add {count}"),
    "leave": ("やめる", "Leave it"),
    "stop": ("中止する", "Stop"),
    "starting": ("取り込みを始めています…", "Starting…"),
    "step": (
        "{total}件のうち{done}件が終わりました（発言{turns}件）。",
        "{done} of {total} files done ({turns} turns).",
    ),
    "seconds_left": ("あと約{count}秒", "About {count} seconds left"),
    "minutes_left": ("あと約{count}分", "About {count} minutes left"),
    "stopping": ("中止しています…", "Stopping…"),
    "stopped": (
        "中止しました。そこまでに終わった会議録は残っています。",
        "Stopped. Minutes that were done by then have stayed.",
    ),
    "report": ("取り込みました", "Done"),
    "report_added": ("新しい会議録：{count}件", "Added: {count}"),
    "report_updated": ("新しくなった会議録：{count}件", "Updated: {count}"),
    "report_unchanged": ("変わらない会議録：{count}件", "Unchanged: {count}"),
    "report_removed": ("なくなった会議録：{count}件", "Removed: {count}"),
    # Settings
    "language": ("表示の言語", "Language"),
    "promises": ("要録の約束", "What Yoroku promises"),
    "promise_verbatim": (
        "答えに出ることばは、見出しを除いてすべて会議録からの引用です。作文はしません。",
        "Apart from its labels, every word of an answer is quoted from the minutes. Nothing is made up.",
    ),
    "promise_local": (
        "すべて要録を動かしているパソコンの中で行い、質問も会議録もほかへ送りません。",
        "Everything runs on the computer that serves this page; questions and minutes go nowhere else.",
    ),
    "promise_found": (
        "「見つかりませんでした」は、取り込んだ会議録の中に見つからなかったという意味です。",
        "“Not found” means: not found in the minutes that were added here.",
    ),
    "text_size": ("文字の大きさ", "Text size"),
    "size_normal": ("標準", "Normal"),
    "size_large": ("大きめ", "Large"),
    "size_largest": ("特大", "Largest"),
    "store": ("取り込んだ会議録", "What is stored"),
    "passages": ("検索の単位", "Passages"),
    "model": ("検索のモデル", "Search model"),
    "model_bundled": (
        "同梱の日英モデル、{dimensions}次元、ネットワーク不要",
        "bundled Japanese and English model, {dimensions} dimensions, no network needed",
    ),
    "model_named": (
        "sentence-transformersのモデル、{dimensions}次元",
        "sentence-transformers model, {dimensions} dimensions",
    ),
    "location": ("保存場所", "Location"),
    "disk": ("容量", "Size on disk"),
    # Errors
    "gone": (
        "この答えは画面に残っていません。もう一度質問してください。",
        "This answer is no longer on the page. Please ask the question again.",
    ),
    "error": ("うまくいきませんでした", "That did not work"),
    "unexpected": (
        "思いがけない不具合が起きました。もう一度お試しください。続くときは、起動した画面の記録を管理者へ。",
        "Something unexpected went wrong. Try again; if it goes on, show an administrator the program’s log.",
    ),
    "bad_meeting": (
        "このリンクの会議録は、取り込んだ中にありません。その会議録を取り込んでから開いてください。",
        "The minutes of this link are not among those held here. Add them and open it again.",
    ),
    "bad_turn": (
        "このリンクの発言「{turn}」は、いまの会議録の中にありません。その会議録を取り込んでから開いてください。",
        "The turn “{turn}” of this link is not among these minutes. Add its minutes and open it again.",
    ),
} | LIST_LABELS


def say(language: Language, key: str, **values: object) -> str:
    """The label ``key`` in the language, its ``{…}`` filled in. Plain text: escape what comes of it."""
    japanese, english = LABELS[key]
    return (japanese if language == "ja" else english).format(**values)


def say_headline(language: Language, answer: Answer) -> str:
    """What an answer found, in one sentence, or that it found nothing."""
    if not answer.answered:
        return say(language, "not_answered")
    return say(language, "answered", counts=wording.headline(language, answer.quotes))


def say_many(language: Language, count: int, what: str) -> str:
    """How many, as a Japanese label takes it; in English with what is counted: 1 turn, 2 turns."""
    number = f"{count:,}"
    return number if language == "ja" else f"{number} {what}{'' if count == 1 else 's'}"


def say_date(language: Language, day: date | None) -> str:
    """A date for reading: 2022年7月11日（令和4年） or 11 July 2022; "" for None."""
    if day is None:
        return ""
    if language == "en":
        return f"{day.day} {day:%B} {day.year}"
    return f"{day.year}年{day.month}月{day.day}日{_era(day)}"


def say_month(language: Language, day: date) -> str:
    """A month for reading: 2022年7月 or July 2022."""
    return f"{day.year}年{day.month}月" if language == "ja" else f"{day:%B} {day.year}"


def say_period(language: Language, since: date | None, until: date | None) -> str:
    """From the first to the last month; "" where neither is known."""
    months = [say_month(language, day) for day in (since, until) if day]
    return ("〜" if language == "ja" else " – ").join(dict.fromkeys(months))


def _era(day: date) -> str:
    year = era_year(day)
    return f"（{year}）" if year else ""
