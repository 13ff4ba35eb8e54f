-- A question or a mention search that somebody keeps an eye on (kind "meetings": all that is added).
-- asked_before: the questions that a follow-up goes on from. narrowed: what a mention search was narrowed to.
-- seen: the ids of all meetings ever held when it was looked at. told: digests of what was shown of them.
CREATE TABLE saved (
  id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  asked_before TEXT NOT NULL,
  narrowed TEXT NOT NULL,
  made TEXT NOT NULL,
  looked TEXT NOT NULL,
  seen TEXT NOT NULL,
  told TEXT NOT NULL,
  deleted TEXT
);
CREATE INDEX saved_listed ON saved (owner, deleted, made DESC)
