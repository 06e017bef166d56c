-- The log: one line for every change, each sealed with the one before. `content_sha256` seals the batch's facts.
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  host TEXT NOT NULL,
  version TEXT NOT NULL,
  action TEXT NOT NULL,
  batch_id INTEGER,
  summary TEXT NOT NULL,
  content_sha256 TEXT,
  previous_sha256 TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
