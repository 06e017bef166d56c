-- The directory: organisations, places, networks and people, as files state them.

-- Directory facts. The newest batch that names a key wins.
CREATE TABLE organisation (
  batch_id INTEGER NOT NULL REFERENCES batch,
  line INTEGER NOT NULL,
  code TEXT NOT NULL,
  scheme TEXT NOT NULL CHECK (scheme IN ('ODS', 'GSS')),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL,
  joined_on TEXT,
  left_on TEXT,
  PRIMARY KEY (batch_id, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_code ON organisation (code);

-- A site, building, floor or room. `path` joins the names from the site down with ' / '.
CREATE TABLE place (
  batch_id INTEGER NOT NULL REFERENCES batch,
  line INTEGER NOT NULL,
  path TEXT NOT NULL,
  parent TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('site', 'building', 'floor', 'room')),
  name TEXT NOT NULL CHECK (name <> ''),
  organisation TEXT,
  PRIMARY KEY (batch_id, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_path ON place (path);

CREATE TABLE place_alias (
  batch_id INTEGER NOT NULL REFERENCES batch,
  alias TEXT NOT NULL,
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (batch_id, alias, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE network (
  batch_id INTEGER NOT NULL REFERENCES batch,
  line INTEGER NOT NULL,
  cidr TEXT NOT NULL,
  vlan INTEGER,
  purpose TEXT,
  organisation TEXT NOT NULL,
  site TEXT,
  segmented TEXT CHECK (segmented IN ('yes', 'no')),
  PRIMARY KEY (batch_id, cidr, organisation)
) STRICT, WITHOUT ROWID;
CREATE INDEX network_cidr ON network (cidr);

CREATE TABLE person (
  batch_id INTEGER NOT NULL REFERENCES batch,
  line INTEGER NOT NULL,
  email TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  job_title TEXT,
  team TEXT,
  organisations TEXT,
  deputy TEXT,
  from_on TEXT,
  until_on TEXT,
  PRIMARY KEY (batch_id, email)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_email ON person (email);

-- How often entries are to be reviewed; NULL stands for every organisation or kind.
CREATE TABLE review_period (
  batch_id INTEGER NOT NULL REFERENCES batch,
  line INTEGER NOT NULL,
  organisation TEXT,
  kind TEXT,
  days INTEGER NOT NULL CHECK (days > 0),
  PRIMARY KEY (batch_id, line)
) STRICT, WITHOUT ROWID;
