package candlewright.core.market;

/// One bar on its way from a feed; series keep bars in columns instead.
///
/// @param openTime epoch milliseconds UTC
/// @param open price in quote currency, as the others
/// @param volume in base units
public record Bar(
    long openTime, double open, double high, double low, double close, double volume) {
  public Bar {
    String defect = BarSeries.defectOf(open, high, low, close, volume);
    if (defect != null) {
      throw new IllegalArgumentException("bar at " + openTime + ": " + defect);
    }
  }
}
