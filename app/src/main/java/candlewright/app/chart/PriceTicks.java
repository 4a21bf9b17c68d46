package candlewright.app.chart;

import candlewright.core.market.Decimals;

/// Round values along a {@link PriceScale}: steps of 1, 2 or 5 times a power of ten, at least so
/// many pixels apart. A logarithmic scale takes the step that suits each height. Used by one
/// thread.
final class PriceTicks {
  private static final int MOST = 256;

  private final double[] values = new double[MOST];
  private final int[] decimals = new int[MOST];
  private int count;

  // The present step is mantissa * 10^exponent.
  private int mantissa;
  private int exponent;

  int count() {
    return count;
  }

  double value(int i) {
    return values[i];
  }

  /// Returns the decimals that tick `i` needs.
  int decimals(int i) {
    return decimals[i];
  }

  /// Finds the ticks, from the least up.
  void find(PriceScale scale, double pixels) {
    count = 0;
    double bottom = scale.top() + scale.height();
    if (!scale.isLogarithmic()) {
      step((scale.greatest() - scale.least()) / scale.height() * pixels);
      double k = Math.ceil(scale.least() / stepSize());
      while (count < MOST && multiple(k) <= scale.greatest()) {
        add(multiple(k++));
      }
      return;
    }
    double y = bottom;
    while (count < MOST) {
      double here = scale.value(y);
      step(scale.value(y - pixels) - here);
      // The first multiple of the step that is far enough from the tick below it.
      double k = count == 0 ? Math.ceil(here / stepSize()) : Math.floor(here / stepSize()) + 1;
      while (count > 0 && y - scale.y(multiple(k)) < pixels) {
        k++;
      }
      if (multiple(k) > scale.greatest()) {
        return;
      }
      add(multiple(k));
      y = scale.y(multiple(k));
    }
  }

  private void add(double value) {
    values[count] = value;
    decimals[count++] = Math.max(0, -exponent);
  }

  /// Takes the least round step that is not below `wanted`.
  private void step(double wanted) {
    exponent = (int) Math.floor(StrictMath.log10(Math.max(wanted, Double.MIN_NORMAL)));
    double part = wanted / power(exponent);
    mantissa = part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 1;
    if (part > 5) {
      exponent++;
    }
  }

  private double stepSize() {
    return multiple(1);
  }

  /// Returns `k` steps without the rounding error of a fractional step.
  private double multiple(double k) {
    return exponent >= 0 ? k * mantissa * power(exponent) : k * mantissa / power(-exponent);
  }

  private static double power(int exponent) {
    return exponent >= 0 && exponent <= Decimals.MAX_SCALE
        ? Decimals.power(exponent)
        : StrictMath.pow(10, exponent);
  }
}
