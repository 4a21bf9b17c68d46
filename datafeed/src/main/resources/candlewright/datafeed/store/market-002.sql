-- What happens to holders of an instrument beside its prices. Times are epoch milliseconds UTC.

-- Settlements of perpetual futures. The rate is in units of 1e-16; 0 hours means that the source
-- states no interval.
CREATE TABLE funding (
  symbol TEXT NOT NULL,
  venue TEXT NOT NULL,
  settled_at INTEGER NOT NULL,
  rate INTEGER NOT NULL,
  interval_hours INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (symbol, venue, settled_at)
) WITHOUT ROWID;

-- The amount is for each share, in 1e-8 units of the quote currency.
CREATE TABLE dividend (
  symbol TEXT NOT NULL,
  venue TEXT NOT NULL,
  ex_time INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (symbol, venue, ex_time)
) WITHOUT ROWID;

CREATE TABLE split (
  symbol TEXT NOT NULL,
  venue TEXT NOT NULL,
  ex_time INTEGER NOT NULL,
  new_shares INTEGER NOT NULL,
  old_shares INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (symbol, venue, ex_time)
) WITHOUT ROWID;
