"""Labels in both languages of adding minutes, what was understood of them, and the files held."""

LIBRARY_LABELS: dict[str, tuple[str, str]] = {
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
        "テキスト・HTML・PDF・Word・表計算・字幕など、一度に{files}件まで、1件{size} MBまで",
        "Text, HTML, PDF, Word, spreadsheets, captions, …; up to {files} files at a time, {size} MB each",
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
    # What was understood of a file
    "details": ("読み取りの詳細", "What was understood"),
    "not_understood": ("読み取れませんでした", "not found in the file"),
    "venue": ("場所", "Venue"),
    "hours": ("時刻", "Time"),
    "attended": ("出席", "Present"),
    "present_of": ("{all}人のうち{present}人", "{present} of {all}"),
    "first_turns": ("はじめの発言", "First turns"),
    # What the store holds
    "held": ("取り込んだ会議録", "Minutes held here"),
    "held_count": (
        "{files}件のファイル、{meetings}回の会議",
        "Files: {files}, meetings: {meetings}",
    ),
    "held_words": ("ファイル名・題名のことば", "Words in file name or title"),
    "remove": ("外す", "Remove"),
    "remove_sure": (
        "要録から外し、検索されないようにします。元のファイルは残るので、そのフォルダーをもう一度取り込むと"
        "また入ります。それを避けるには、ファイルをフォルダーから移してください。",
        "It will no longer be searched. Your file stays, so it comes back when its folder is indexed again; "
        "move it out of the folder to prevent that.",
    ),
    "remove_upload_sure": (
        "要録から外し、検索されないようにします。この画面から足したファイルなので、ファイルも消えます。",
        "It will no longer be searched. It was uploaded here, so the file is deleted too.",
    ),
    "remove_yes": ("外してよい", "Yes, remove it"),
    "renew": ("索引を作り直す", "Index everything again"),
    "renew_sure": (
        "すべての会議録を読み直します。件数が多いと数分かかりますが、その間も質問できます。",
        "All minutes are read again. With many of them this takes minutes; questions can be asked meanwhile.",
    ),
    "renew_yes": ("作り直す", "Yes, index again"),
    "renewed": ("索引を作り直しました", "Everything was indexed again"),
    "renew_stopped": ("中止しました。索引はもとのままです。", "Stopped. The index is as it was."),
    "retry": ("もう一度読む", "Read again"),
    "forget": ("一覧から消す", "Take off this list"),
    "removed": ("外しました", "Removed"),
}
