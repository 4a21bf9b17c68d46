package candlewright.backtest.review;

import candlewright.core.market.Decimals;

/// A step of 1, 2 or 5 times a power of ten, between labels or bars.
///
/// @param factor 1, 2 or 5
/// @param exponent of ten
record NiceStep(int factor, int exponent) {
  /// Returns the smallest step that is not below `least`, which is positive.
  static NiceStep atLeast(double least) {
    int exponent = (int) Math.floor(StrictMath.log10(least));
    double lead = least / StrictMath.pow(10, exponent);
    if (lead > 5) {
      return new NiceStep(1, exponent + 1);
    }
    return new NiceStep(lead <= 1 ? 1 : lead <= 2 ? 2 : 5, exponent);
  }

  /// Returns the next smaller step.
  NiceStep finer() {
    return switch (factor) {
      case 1 -> new NiceStep(5, exponent - 1);
      case 2 -> new NiceStep(1, exponent);
      default -> new NiceStep(2, exponent);
    };
  }

  double size() {
    return factor * StrictMath.pow(10, exponent);
  }

  /// Returns `count` steps in units of `10^unit`, with the decimals of the step and without a
  /// rounding error.
  ///
  /// @param plus whether a value above zero gets a `+`
  String text(long count, int unit, boolean plus) {
    StringBuilder out = new StringBuilder();
    int scale = unit - exponent;
    long units = count * factor;
    if (scale < 0) {
      units = Math.multiplyExact(units, Decimals.longPower(-scale));
      scale = 0;
    }
    for (; scale > Decimals.MAX_SCALE; scale--) {
      units /= 10;
    }
    Figures.append(out, units, scale, plus);
    return out.toString();
  }
}
