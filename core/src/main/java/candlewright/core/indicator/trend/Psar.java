package candlewright.core.indicator.trend;

import candlewright.core.indicator.ColumnsKernel;

/// Parabolic stop and reverse (Wilder 1978) as TA-Lib has it, and which way it stands: 1 below the
/// bars, -1 above. It begins on the second bar, short if that one's low fell further below the
/// first's than its high rose, else long, with the first bar's far extreme as stop. Warm-up: 1 bar.
public final class Psar extends ColumnsKernel {
  private final double start;
  private final double step;
  private final double maximum;
  private boolean begun;
  private boolean isLong;
  private double stop;
  private double extreme;
  private double factor;
  private double high;
  private double low;

  /// @param start acceleration a trend begins with
  /// @param step added with each new extreme
  /// @param maximum greatest acceleration, at least `start`
  public Psar(double start, double step, double maximum) {
    super(2, 2, 1);
    if (start > maximum) {
      throw new IllegalArgumentException(
          "start must not be above maximum, were " + start + " and " + maximum);
    }
    this.start = start;
    this.step = step;
    this.maximum = maximum;
    reset();
  }

  @Override
  protected void step(double[] in, double[] out) {
    double newHigh = in[0];
    double newLow = in[1];
    if (Double.isNaN(high)) {
      out[0] = Double.NaN;
      out[1] = Double.NaN;
    } else {
      if (!begun) {
        begin(newHigh, newLow);
      }
      double shown = move(newHigh, newLow);
      out[0] = shown;
      out[1] = isLong ? 1 : -1;
    }
    high = newHigh;
    low = newLow;
  }

  private void begin(double newHigh, double newLow) {
    double fall = low - newLow;
    isLong = !(fall > 0 && fall > newHigh - high);
    stop = isLong ? low : high;
    extreme = isLong ? newHigh : newLow;
    factor = start;
    begun = true;
    // The bar the trend begins with counts as the one before it too.
    high = newHigh;
    low = newLow;
  }

  /// Returns the stop for this bar and works out the next one's.
  private double move(double newHigh, double newLow) {
    double shown = stop;
    if (isLong ? newLow <= stop : newHigh >= stop) {
      shown = outside(extreme, newHigh, newLow, !isLong);
      isLong = !isLong;
      factor = start;
      extreme = isLong ? newHigh : newLow;
    } else if (isLong ? newHigh > extreme : newLow < extreme) {
      extreme = isLong ? newHigh : newLow;
      factor = Math.min(maximum, factor + step);
    }
    stop = outside(shown + factor * (extreme - shown), newHigh, newLow, isLong);
    return shown;
  }

  /// Keeps a stop out of the ranges of this bar and the one before.
  private double outside(double value, double newHigh, double newLow, boolean below) {
    return below
        ? Math.min(value, Math.min(low, newLow))
        : Math.max(value, Math.max(high, newHigh));
  }

  @Override
  public void reset() {
    begun = false;
    isLong = false;
    stop = Double.NaN;
    extreme = Double.NaN;
    factor = start;
    high = Double.NaN;
    low = Double.NaN;
  }

  @Override
  public Psar copyState() {
    Psar copy = new Psar(start, step, maximum);
    copy.begun = begun;
    copy.isLong = isLong;
    copy.stop = stop;
    copy.extreme = extreme;
    copy.factor = factor;
    copy.high = high;
    copy.low = low;
    return copy;
  }
}
