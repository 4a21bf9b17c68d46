package candlewright.backtest.measure;

/// The value of one metric in one run. Never NaN, never infinite.
public sealed interface MetricValue {
  /// Fractions beyond this, a million percent, come from extrapolating a moment or from broken
  /// prices.
  double LARGEST_FRACTION = 1e4;

  /// Plain numbers beyond this come from dividing by a rounding error.
  double LARGEST_RATIO = 1e6;

  /// A fraction or a plain number, as the metric's unit says.
  record Decimal(double value) implements MetricValue {}

  /// An amount in 1e-8 units of the account's currency.
  record Money(long units) implements MetricValue {}

  record Count(long count) implements MetricValue {}

  /// A length of time in milliseconds.
  record Duration(long millis) implements MetricValue {}

  /// A point in time, epoch milliseconds UTC.
  record Moment(long millis) implements MetricValue {}

  /// There is nothing to say, such as a win rate without trades.
  record Undefined() implements MetricValue {}

  /// The arithmetic gives a number that no account ever sees; it is not to be shown.
  record Implausible() implements MetricValue {}

  /// Returns the value for computing with it: money in units of the currency, times in
  /// milliseconds; NaN if there is none.
  default double toDouble() {
    return switch (this) {
      case Decimal(double value) -> value;
      case Money(long units) -> units / 1e8;
      case Count(long count) -> count;
      case Duration(long millis) -> millis;
      case Moment(long millis) -> millis;
      case Undefined(), Implausible() -> Double.NaN;
    };
  }

  /// Returns a fraction; undefined if it is NaN, implausible if it is infinite, which only growth
  /// without bounds is.
  static MetricValue fraction(double value) {
    return limited(value, LARGEST_FRACTION);
  }

  /// Returns a plain number; undefined if it is NaN, or infinite, which is a ratio to nothing.
  static MetricValue ratio(double value) {
    return Double.isInfinite(value) ? new Undefined() : limited(value, LARGEST_RATIO);
  }

  private static MetricValue limited(double value, double largest) {
    if (Double.isNaN(value)) {
      return new Undefined();
    }
    // A negative zero is a zero.
    return Math.abs(value) > largest ? new Implausible() : new Decimal(value + 0.0);
  }

  /// Returns an exact amount in 1e-8 units.
  static MetricValue money(long units) {
    return new Money(units);
  }

  /// Returns an amount in units of the currency, rounded to 1e-8; undefined if it is not finite.
  static MetricValue amount(double value) {
    if (!Double.isFinite(value)) {
      return new Undefined();
    }
    double units = Math.rint(value * 1e8);
    return Math.abs(units) < Long.MAX_VALUE ? new Money((long) units) : new Implausible();
  }

  static MetricValue count(long count) {
    return new Count(count);
  }

  /// Returns a length of time, rounded to milliseconds; undefined if it is not finite.
  static MetricValue duration(double millis) {
    return Double.isFinite(millis) ? new Duration((long) Math.rint(millis)) : new Undefined();
  }

  static MetricValue moment(long millis) {
    return new Moment(millis);
  }

  static MetricValue undefined() {
    return new Undefined();
  }
}
