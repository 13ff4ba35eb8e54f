-- A quote that was starred: its place in a meeting and what it read then, with what its owner made of it.
-- place: where it stands among the owner's, those of a group together. deleted: when, else NULL.
CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    meeting TEXT NOT NULL,
    turn INTEGER,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    starred TEXT NOT NULL,
    place REAL NOT NULL,
    folder TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL DEFAULT '',
    deleted TEXT,
    UNIQUE (owner, meeting, start, end)
);
CREATE INDEX note_in_order ON note (owner, folder, place)
