package candlewright.core.strategy.template;

/// What templates build on; how lists and menus group them, in this order.
public enum Theme {
  TREND("Trend"),
  BREAKOUT("Breakout"),
  REVERSION("Reversion"),
  MOMENTUM("Momentum"),
  PAIRS("Pairs"),
  SEASON("Season"),
  VOLATILITY("Volatility"),
  VOTES("Several signals and timeframes"),
  ALLOCATION("Allocation"),
  BENCHMARK("Benchmark");

  private final String title;

  Theme(String title) {
    this.title = title;
  }

  /// Returns its name for people.
  public String title() {
    return title;
  }
}
