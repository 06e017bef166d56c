-- Looking for a text without looking at every record.

-- Traces: for each block of 128 records, by number, marks of the runs of letters that their texts hold. A record that has a
-- text is in a block that has all of the text's marks. 512 blocks are a stretch; `id` is 520 times the stretch's number and
-- the part's, and a part has 63 marks with 64 bytes each, a bit for each block. Derived: answers never depend on it.
CREATE TABLE record_trace (
  id INTEGER PRIMARY KEY,
  blocks BLOB NOT NULL
) STRICT;

-- The last record of each stretch whose traces are kept, and the fields that any of its records has, parted by spaces.
CREATE TABLE traced_stretch (
  stretch INTEGER PRIMARY KEY,
  last_record INTEGER NOT NULL,
  fields TEXT NOT NULL
) STRICT;

-- Whom a person answers for.
CREATE INDEX assignment_person ON assignment (person, asset_id);
