package candlewright.datafeed.venue;

/// How many seconds of market time pass in one second of the clock.
///
/// @param factor from 1 to 100,000, or infinite
public record ReplaySpeed(double factor) {
  /// As fast as the listener takes the bars.
  public static final ReplaySpeed UNBOUNDED = new ReplaySpeed(Double.POSITIVE_INFINITY);

  /// The pace of a real market.
  public static final ReplaySpeed REAL_TIME = new ReplaySpeed(1);

  private static final double FASTEST = 100_000;

  public ReplaySpeed {
    if (!(factor >= 1) || (factor > FASTEST && factor != Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the speed of the demo feed must be 1 to 100000 or unbounded, was " + factor);
    }
  }

  /// Returns the clock time that `marketMillis` of market time take, rounded up to milliseconds, so
  /// that a bar is never early.
  long clockMillis(long marketMillis) {
    return (long) Math.ceil(marketMillis / factor);
  }

  /// Returns the market time that passes in `clockMillis`; all of it if unbounded.
  long marketMillis(long clockMillis) {
    return factor == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : (long) (clockMillis * factor);
  }
}
