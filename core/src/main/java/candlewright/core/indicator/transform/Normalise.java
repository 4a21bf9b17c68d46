package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.WindowExtremes;

/// Where the value lies between the lowest (0) and the highest (1) of the last `length` values.
/// Warm-up: `length - 1` values. NaN where all of them are equal.
final class Normalise extends ScalarKernel {
  private final WindowExtremes highest;
  private final WindowExtremes lowest;

  Normalise(int length) {
    this(length, new WindowExtremes(length, true), new WindowExtremes(length, false));
  }

  private Normalise(int length, WindowExtremes highest, WindowExtremes lowest) {
    super(length - 1);
    this.highest = highest;
    this.lowest = lowest;
  }

  @Override
  protected double next(double value) {
    highest.add(value);
    lowest.add(value);
    double bottom = lowest.value();
    double range = highest.value() - bottom;
    return range > 0 ? (value - bottom) / range : Double.NaN;
  }

  @Override
  public void reset() {
    highest.reset();
    lowest.reset();
  }

  @Override
  public Normalise copyState() {
    return new Normalise(warmUp() + 1, highest.copyState(), lowest.copyState());
  }
}
