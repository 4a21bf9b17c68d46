-- Finished backtests. Times are epoch milliseconds UTC unless the name says otherwise.
CREATE TABLE run (
  id TEXT PRIMARY KEY NOT NULL,
  created_second INTEGER NOT NULL,
  created_nano INTEGER NOT NULL,
  strategy TEXT NOT NULL,
  symbol TEXT NOT NULL,
  venue TEXT NOT NULL,
  timeframe TEXT NOT NULL,
  from_time INTEGER NOT NULL,
  to_time INTEGER NOT NULL,
  -- Text, because a REAL column turns a value that is no number into NULL.
  total_return TEXT NOT NULL,
  trades INTEGER NOT NULL
);
-- Apart from the run, so that a list does not walk over it. Deflated UTF-8; the sum (CRC-32C) is
-- of the deflated bytes.
CREATE TABLE document (
  run_id TEXT PRIMARY KEY NOT NULL,
  length INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  content BLOB NOT NULL
);
