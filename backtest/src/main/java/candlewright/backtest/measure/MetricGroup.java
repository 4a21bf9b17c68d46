package candlewright.backtest.measure;

/// What a metric is about, in the order of reports.
public enum MetricGroup {
  RETURN("Return"),
  RISK("Risk"),
  DRAWDOWN("Drawdown"),
  RATIO("Ratios"),
  BENCHMARK("Against the benchmark"),
  EXPOSURE("Exposure"),
  TRADES("Trades"),
  EXCURSION("Excursions within trades"),
  COSTS("Costs");

  private final String title;

  MetricGroup(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
