"""Labels of adding minutes (drop, folder, preview, step, report_), files held, correct, remove, renew."""

LIBRARY_LABELS: dict[str, tuple[str, str]] = {
    # Adding minutes
    "library_closed": (
        "ほかのパソコンから開ける画面では、会議録を追加できません。yoroku index で取り込んでください。",
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
        "受け取れませんでした。件数と大きさをご確認のうえ、もう一度お試しください。",
        "The files could not be received. Check their number and size, and try again.",
    ),
    "folder": ("または、このパソコンのフォルダーの場所", "Or the path of a folder on this computer"),
    "folder_hint": ("例：C:\\会議録", "For example: C:\\minutes"),
    "look": ("内容を確認", "Preview"),
    "preview": ("読み取れた内容（まだ取り込んでいません）", "What was understood (nothing is added yet)"),
    "file": ("ファイル", "File"),
    "understood": ("会議", "Meeting"),
    "nothing_readable": ("会議録のファイルがありませんでした。", "There were no files of minutes."),
    "not_previewed": (
        "ほか{count}件は、取り込むときに読みます。",
        "{count} more are read when they are added.",
    ),
    "double_held": ("取り込み済みのため、追加しません", "Held already, so it is not added"),
    "double_twice": (
        "同じ内容のファイルが上にあるため、追加しません",
        "The same as a file above, so it is not added",
    ),
    "double_alike": (
        "同じ題名・日付の会議録が取り込み済みです。別の形式の同じ会議録でないか、ご確認ください",
        "Minutes of this title and day are held already; see whether these are the same",
    ),
    "take": ("{count}件を取り込む", "Add {count}"),
    "leave": ("取りやめる", "Cancel"),
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
    "report_added": ("追加した会議録：{count}件", "Added: {count}"),
    "report_updated": ("更新した会議録：{count}件", "Updated: {count}"),
    "report_unchanged": ("変更なし：{count}件", "Unchanged: {count}"),
    "report_removed": ("削除した会議録：{count}件", "Removed: {count}"),
    # What was understood of a file
    "details": ("読み取りの詳細", "What was understood"),
    "not_understood": ("読み取れませんでした", "not found in the file"),
    "venue": ("場所", "Venue"),
    "hours": ("時刻", "Time"),
    "who_attended": ("出席", "Present"),
    "present_of": ("{all}人のうち{present}人", "{present} of {all}"),
    "first_turns": ("冒頭の発言", "First turns"),
    # What the store holds
    "held": ("取り込んだ会議録", "Minutes in this library"),
    "held_count": (
        "{files}件のファイル、{meetings}回の会議（新しい順）",
        "Files: {files}, meetings: {meetings} (newest first)",
    ),
    "held_words": ("ファイル名・題名の語句", "Words in file name or title"),
    "attention": (
        "確認をお勧めする会議録（{count}件）",
        "Minutes that may need a look ({count})",
    ),
    "correct": ("訂正する", "Correct"),
    "correct_how": (
        "ファイルは書き換えません。訂正は索引とともに保存され、索引を作り直しても残ります。"
        "空欄にすると、読み取ったとおりに戻ります。",
        "The file is not changed. Corrections are kept with the store and outlast indexing again. "
        "What is left empty is as read from the file.",
    ),
    "correct_title": ("題名", "Title"),
    "correct_body": ("会議体", "Body"),
    "correct_date": ("開催日", "Date"),
    "correct_save": ("訂正を保存", "Save"),
    "corrected": ("訂正しました", "Corrected"),
    "corrected_mark": ("訂正済み", "corrected"),
    "remove": ("削除", "Remove"),
    "remove_sure": (
        "要録から削除し、検索の対象から除きます。元のファイルは残るため、そのフォルダーをもう一度取り込むと再び追加されます。それを避けるには、ファイルをフォルダーから移してください。",
        "It will no longer be searched. Your file stays, so it comes back when its folder is "
        "indexed again; move it out of the folder to prevent that.",
    ),
    "remove_upload_sure": (
        "要録から削除し、検索の対象から除きます。この画面から追加したファイルのため、ファイルも削除されます。",
        "It will no longer be searched. It was uploaded here, so the file is deleted too.",
    ),
    "remove_yes": ("削除する", "Yes, remove it"),
    "renew": ("索引を作り直す", "Index everything again"),
    "renew_sure": (
        "すべての会議録を読み直します。件数が多いと数分かかりますが、その間も質問できます。",
        "All minutes are read again. With many of them this takes minutes; questions can be asked meanwhile.",
    ),
    "renew_yes": ("作り直す", "Yes, index again"),
    "renewed": ("索引を作り直しました", "Everything was indexed again"),
    "renew_stopped": ("中止しました。索引はもとのままです。", "Stopped. The index is as it was."),
    "retry": ("再読み込み", "Read again"),
    "forget": ("一覧から削除", "Remove from list"),
    "removed": ("削除しました", "Removed"),
}
