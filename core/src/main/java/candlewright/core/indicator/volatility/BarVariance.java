package candlewright.core.indicator.volatility;

/// What one bar says of the variance of its logarithmic returns.
interface BarVariance {
  /// Returns the variance, or NaN if a price is not positive.
  double of(double[] bar);

  /// Parkinson 1980: from high and low.
  static double parkinson(double[] bar) {
    double range = log(bar[0], bar[1]);
    return range * range / (4 * StrictMath.log(2));
  }

  /// Garman and Klass 1980, the form without drift and overnight gap: from open, high, low and
  /// close.
  static double garmanKlass(double[] bar) {
    double range = log(bar[1], bar[2]);
    double body = log(bar[3], bar[0]);
    return 0.5 * range * range - (2 * StrictMath.log(2) - 1) * body * body;
  }

  /// Rogers and Satchell 1991, which allows for drift: from open, high, low and close.
  static double rogersSatchell(double[] bar) {
    return log(bar[1], bar[3]) * log(bar[1], bar[0]) + log(bar[2], bar[3]) * log(bar[2], bar[0]);
  }

  /// Returns the logarithm of `price / base`, or NaN if one of them is not positive.
  static double log(double price, double base) {
    return price > 0 && base > 0 ? StrictMath.log(price / base) : Double.NaN;
  }
}
