package candlewright.backtest.measure;

/// Which trades a column of figures is about.
public enum TradeSide {
  ALL("All"),
  LONG("Long"),
  SHORT("Short");

  private final String title;

  TradeSide(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
