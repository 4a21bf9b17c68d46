package candlewright.core.strategy;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Output;
import candlewright.core.market.Decimals;

/// The numbers that something can be, as far as that follows from what it is.
///
/// @param name of a field or an output; empty for a number
/// @param least least number, or negative infinity
/// @param most greatest number, or infinity
record Bounds(String name, double least, double most) {
  /// What can be anything.
  static final Bounds NONE = between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  static Bounds of(double number) {
    return between(number, number);
  }

  static Bounds between(double least, double most) {
    return new Bounds("", least, most);
  }

  static Bounds of(Output output) {
    return new Bounds(output.name(), output.minimum(), output.maximum());
  }

  static Bounds of(BarField field) {
    return switch (field) {
      // A bar with a negative one is refused.
      case OPEN, HIGH, LOW, CLOSE, VOLUME -> new Bounds(field.text(), 0, Double.POSITIVE_INFINITY);
      case MINUTE -> new Bounds(field.text(), 0, 1439);
      case WEEKDAY -> new Bounds(field.text(), 1, 7);
      case MONTH_DAY -> new Bounds(field.text(), 1, 31);
      case MONTH -> new Bounds(field.text(), 1, 12);
      case SESSION -> NONE;
    };
  }

  /// Returns what lies within these bounds and others.
  Bounds and(Bounds other) {
    return new Bounds(name, Math.max(least, other.least), Math.min(most, other.most));
  }

  /// Tells whether nothing within them can be above anything within others.
  boolean isNeverAbove(Bounds other) {
    return most <= other.least;
  }

  /// Tells whether everything within them is above everything within others.
  boolean isAlwaysAbove(Bounds other) {
    return least > other.most;
  }

  /// Returns them in words: `rsi lies between 0 and 100`, `the other is 120`.
  String text() {
    if (name.isEmpty()) {
      return "the other is " + Decimals.text(least);
    }
    if (Double.isInfinite(most)) {
      return name + " is never below " + Decimals.text(least);
    }
    if (Double.isInfinite(least)) {
      return name + " is never above " + Decimals.text(most);
    }
    return name + " lies between " + Decimals.text(least) + " and " + Decimals.text(most);
  }
}
