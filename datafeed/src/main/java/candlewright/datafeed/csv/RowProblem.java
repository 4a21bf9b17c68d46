package candlewright.datafeed.csv;

/// What can be said against a row of a file.
public enum RowProblem {
  COLUMNS("wrong number of columns", true),
  TIME("time not understood", true),
  NUMBER("value is not a number", true),
  NEGATIVE("negative price or volume", true),
  TOO_LARGE("price or volume beyond what any instrument counts", true),
  OUT_OF_RANGE("value that no such thing can have", true),
  INCONSISTENT("open, high, low and close contradict each other", true),
  CUT("last line is cut off", true),
  OFF_GRID("not on the timeframe's grid and refused", true),
  IDENTICAL("repeats an earlier row", true),
  CONFLICT("contradicts an earlier row of the same time", true),
  OUT_OF_ORDER("earlier than the row before, kept", false);

  private final String text;
  private final boolean dropped;

  RowProblem(String text, boolean dropped) {
    this.text = text;
    this.dropped = dropped;
  }

  /// Returns a few words for a person.
  public String text() {
    return text;
  }

  /// Tells whether such a row is left out of the bars.
  public boolean dropped() {
    return dropped;
  }

  /// Tells whether such a row counts as rejected; repeated times are counted on their own.
  public boolean rejected() {
    return dropped && this != IDENTICAL && this != CONFLICT;
  }
}
