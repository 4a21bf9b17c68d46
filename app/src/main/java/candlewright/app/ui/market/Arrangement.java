package candlewright.app.ui.market;

/// How many charts there are and how they lie.
public enum Arrangement {
  ONE(1, 1),
  COLUMNS(2, 1),
  ROWS(1, 2),
  FOUR(2, 2);

  /// The most charts of any arrangement.
  static final int MOST = 4;

  private final int columns;
  private final int rows;

  Arrangement(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /// Returns the number of charts.
  public int charts() {
    return columns * rows;
  }
}
