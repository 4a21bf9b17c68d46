-- Where the bars of a series that was set aside came from; its blocks are kept by the pin. The
-- columns are those of span.
CREATE TABLE aside_span (
  pin_id INTEGER NOT NULL,
  month INTEGER NOT NULL,
  first_open_time INTEGER NOT NULL,
  last_open_time INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (pin_id, month, first_open_time)
) WITHOUT ROWID;
