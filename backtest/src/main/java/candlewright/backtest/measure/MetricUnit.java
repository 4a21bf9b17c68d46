package candlewright.backtest.measure;

/// What the number of a metric counts.
public enum MetricUnit {
  /// A part or a change of something, 0.5 being 50 %.
  FRACTION("fraction"),
  /// A fraction whose sign says gain or loss.
  CHANGE("change, a fraction"),
  /// A plain number without a unit.
  RATIO("ratio"),
  /// An amount of the account's currency.
  MONEY("money"),
  /// An amount of the account's currency whose sign says gain or loss.
  PROFIT("profit, money"),
  COUNT("count"),
  DURATION("duration"),
  MOMENT("moment, UTC");

  private final String text;

  MetricUnit(String text) {
    this.text = text;
  }

  /// Returns the words of the documentation.
  public String text() {
    return text;
  }
}
