-- Instruments, bars and where they came from. Times are epoch milliseconds UTC.

-- Every version of the trading rules; the newest is the one in force.
CREATE TABLE instrument (
  symbol TEXT NOT NULL,
  venue TEXT NOT NULL,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  base TEXT NOT NULL,
  quote TEXT NOT NULL,
  settlement TEXT NOT NULL,
  tick TEXT NOT NULL,
  lot TEXT NOT NULL,
  minimum_lots INTEGER NOT NULL,
  minimum_notional INTEGER NOT NULL,
  contract_size TEXT NOT NULL,
  calendar TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (symbol, venue, version)
) WITHOUT ROWID;

CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  symbol TEXT NOT NULL,
  venue TEXT NOT NULL,
  timeframe TEXT NOT NULL,
  UNIQUE (symbol, venue, timeframe)
);

-- The bars opened in one UTC month; month counts from January of year 0. A replaced block stays
-- while a pin refers to it. Ids are never used twice, so a pin cannot meet a stranger.
CREATE TABLE block (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  series_id INTEGER NOT NULL,
  month INTEGER NOT NULL,
  bars INTEGER NOT NULL,
  first_open_time INTEGER NOT NULL,
  last_open_time INTEGER NOT NULL,
  replaced INTEGER NOT NULL DEFAULT 0,
  content BLOB NOT NULL
);
CREATE UNIQUE INDEX block_current ON block (series_id, month) WHERE replaced = 0;

-- Single bars at the end of a series, all later than the block of their month.
CREATE TABLE tail (
  series_id INTEGER NOT NULL,
  open_time INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (series_id, open_time)
) WITHOUT ROWID;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  origin TEXT NOT NULL,
  source TEXT NOT NULL,
  UNIQUE (origin, source)
);

-- Runs of bars of one source; they do not overlap, lie in one month each, and begin and end at a
-- bar. Every stored bar lies in one.
CREATE TABLE span (
  series_id INTEGER NOT NULL,
  month INTEGER NOT NULL,
  first_open_time INTEGER NOT NULL,
  last_open_time INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (series_id, month, first_open_time)
) WITHOUT ROWID;

CREATE TABLE pin (
  id INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  series_id INTEGER NOT NULL,
  from_time INTEGER NOT NULL,
  to_time INTEGER NOT NULL,
  UNIQUE (owner, series_id)
);
CREATE TABLE pinned_block (
  pin_id INTEGER NOT NULL,
  block_id INTEGER NOT NULL,
  PRIMARY KEY (pin_id, block_id)
) WITHOUT ROWID;
CREATE INDEX pinned_block_by_block ON pinned_block (block_id);
