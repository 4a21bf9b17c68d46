package candlewright.datafeed.csv;

/// How a file writes time.
enum TimeForm {
  /// A number since 1970; the unit is judged row by row.
  EPOCH,
  /// Milliseconds since local midnight of a date that the file's name gives, as Lean writes.
  DAY_MILLIS,
  /// A date, with or without a time of day.
  TEXT
}
