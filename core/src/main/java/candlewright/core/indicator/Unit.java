package candlewright.core.indicator;

/// What the numbers of a column measure. Comparing columns of different units is almost always a
/// mistake, and a chart draws only prices over the price.
public enum Unit {
  /// On the price scale: drawn over the bars.
  PRICE,
  /// A difference of prices.
  PRICE_CHANGE,
  /// Traded quantity, or sums and differences of it.
  VOLUME,
  /// Hundredths: 12.5 means 12.5 %.
  PERCENT,
  /// An oscillator that lives between fixed bounds, such as 0 to 100 or -1 to 1.
  BOUNDED,
  /// A pure number without fixed bounds.
  NUMBER,
  /// 1 for up, -1 for down, sometimes 0 for neither.
  DIRECTION,
  /// A count of bars.
  BARS;

  /// Tells whether a chart draws it over the bars rather than in a pane of its own.
  public boolean isOverlay() {
    return this == PRICE;
  }
}
