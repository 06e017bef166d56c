-- A text is kept once: most cells of a row say to the letter what the field of their column holds beside them.

-- The columns of a file, in order, as JSON arrays: their headings, and the field that each was taken for, an empty text
-- where it was taken for none. In `raw`, the records of the layout leave out a cell that is byte for byte the value of its
-- column's field, or that is empty where there is no such value: of `[,,"In store",]` the first two and the last are as
-- the fields have them. A row's only cell is always there. Without `fields`, as records were kept before, every cell is.
-- A table's constraint can't be changed, so the table is written anew under its name.
PRAGMA legacy_alter_table = ON;
CREATE TABLE layout_anew (
  id INTEGER PRIMARY KEY,
  headings TEXT NOT NULL,
  fields TEXT
) STRICT;
INSERT INTO layout_anew SELECT id, headings, NULL FROM layout;
DROP TABLE layout;
ALTER TABLE layout_anew RENAME TO layout;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX layout_columns ON layout (headings, coalesce(fields, ''));
