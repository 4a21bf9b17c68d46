package candlewright.backtest.measure;

/// One fall of equity from a high until it is reached again, in time.
///
/// @param start when the close at the high was known, epoch milliseconds UTC
/// @param trough when the lowest close was known
/// @param end when the high was reached again; the end of the data while it lasts
/// @param recovered whether it was reached again
/// @param depth as a fraction of the high
/// @param amount in units of the currency
public record DrawdownSpan(
    long start, long trough, long end, boolean recovered, double depth, double amount) {
  /// Returns the time from the high to the low, in milliseconds.
  public long fallMillis() {
    return trough - start;
  }

  /// Returns the time from the low to the high again, or to the end, in milliseconds.
  public long recoveryMillis() {
    return end - trough;
  }

  /// Returns the time from the high to its end, in milliseconds.
  public long millis() {
    return end - start;
  }
}
