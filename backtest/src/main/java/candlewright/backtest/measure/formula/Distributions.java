package candlewright.backtest.measure.formula;

/// The normal and Student's distribution.
public final class Distributions {
  private static final double ROOT_TWO_PI = 2.5066282746310002;

  /// Beyond this many deviations a probability differs from 0 and 1 by less than a double shows.
  private static final double FAR = 9;

  private static final int HALVINGS = 70;
  private static final int MOST_TERMS = 1000;
  private static final double TINY = 1e-300;

  private Distributions() {}

  /// Returns the probability of a standard normal value below `x`, to about 1e-15: half plus the
  /// density times x + x^3/3 + x^5/(3*5) + … (Marsaglia 2004).
  public static double normal(double x) {
    if (Double.isNaN(x)) {
      return Double.NaN;
    }
    if (Math.abs(x) > FAR) {
      return x > 0 ? 1 : 0;
    }
    double sum = x;
    double term = x;
    for (int k = 3; Math.abs(term) > Math.abs(sum) * 1e-18 && k < MOST_TERMS; k += 2) {
      term *= x * x / k;
      sum += term;
    }
    return Math.clamp(0.5 + sum * StrictMath.exp(-x * x / 2) / ROOT_TWO_PI, 0.0, 1.0);
  }

  /// Returns the value below which a standard normal one lies with a probability; NaN outside of 0
  /// to 1, infinite at its ends.
  public static double normalQuantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      return Double.NaN;
    }
    if (probability == 0 || probability == 1) {
      return probability == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    double low = -FAR;
    double high = FAR;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (normal(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /// Returns the probability of a value above `t` of Student's distribution.
  ///
  /// @param freedom degrees of freedom, at least 1
  public static double studentAbove(double t, int freedom) {
    if (Double.isNaN(t)) {
      return Double.NaN;
    }
    double half = incompleteBeta(freedom / (freedom + t * t), freedom / 2.0, 0.5) / 2;
    return t >= 0 ? half : 1 - half;
  }

  /// The regularised incomplete beta function by its continued fraction, evaluated after Lentz.
  private static double incompleteBeta(double x, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - incompleteBeta(1 - x, b, a);
    }
    double front =
        StrictMath.exp(
            logGamma(a + b)
                - logGamma(a)
                - logGamma(b)
                + a * StrictMath.log(x)
                + b * StrictMath.log1p(-x));
    double c = 1;
    double d = 1 / nonzero(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m < MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonzero(1 + even * d);
      c = nonzero(1 + even / c);
      fraction *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonzero(1 + odd * d);
      c = nonzero(1 + odd / c);
      fraction *= d * c;
      if (Math.abs(d * c - 1) < 1e-16) {
        break;
      }
    }
    return front * fraction / a;
  }

  private static double nonzero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /// The logarithm of the gamma function for half-whole arguments above 0, by Stirling's series
  /// after raising the argument.
  private static double logGamma(double x) {
    double shift = 0;
    double raised = x;
    while (raised < 20) {
      shift += StrictMath.log(raised);
      raised++;
    }
    double inverse = 1 / raised;
    double square = inverse * inverse;
    double series =
        inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680))));
    return (raised - 0.5) * StrictMath.log(raised)
        - raised
        + StrictMath.log(ROOT_TWO_PI)
        + series
        - shift;
  }
}
