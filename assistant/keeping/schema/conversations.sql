-- Who keeps what: an owner is a signed-in name, "" where nobody signs in. Times are ISO 8601 in UTC.
CREATE TABLE conversation (
  id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  pinned INTEGER NOT NULL DEFAULT 0,
  begun TEXT NOT NULL,
  changed TEXT NOT NULL,
  deleted TEXT
);
CREATE INDEX conversations_listed ON conversation (owner, deleted, pinned DESC, changed DESC);
-- One question with its answer, as plain JSON. What is searched is folded: without width, case, white space.
CREATE TABLE exchange (
  conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  question TEXT NOT NULL,
  folded TEXT NOT NULL,
  asked TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (conversation, place)
) WITHOUT ROWID;
-- What an owner chose, such as that nothing is kept.
CREATE TABLE choice (
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, name)
) WITHOUT ROWID
