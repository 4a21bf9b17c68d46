package candlewright.datafeed.venue;

/// A level of volatility around 1 that lingers: the exponential of a slow and a fast first-order
/// autoregression, changed every {@link MarketFactor#STEP} minutes.
final class VolatilityLevel {
  /// Memory per step: half of the slow part is forgotten in 3 days, of the fast part in 2 hours.
  private static final double SLOW = StrictMath.pow(0.5, 1.0 / 288);

  private static final double FAST = StrictMath.pow(0.5, 1.0 / 8);

  private final double slowImpulse;
  private final double fastImpulse;
  private double slow;
  private double fast;

  /// @param slowDeviation lasting deviation of the slow part of the logarithm
  /// @param fastDeviation the same of the fast part
  VolatilityLevel(double slowDeviation, double fastDeviation) {
    slowImpulse = slowDeviation * Math.sqrt(1 - SLOW * SLOW);
    fastImpulse = fastDeviation * Math.sqrt(1 - FAST * FAST);
  }

  /// Moves one step and returns the level.
  double next(long key, long step) {
    slow = SLOW * slow + slowImpulse * Noise.bell(Noise.bits(key, 2 * step));
    fast = FAST * fast + fastImpulse * Noise.bell(Noise.bits(key, 2 * step + 1));
    return StrictMath.exp(slow + fast);
  }
}
