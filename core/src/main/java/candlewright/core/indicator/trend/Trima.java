package candlewright.core.indicator.trend;

import candlewright.core.indicator.ExactSum;
import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.market.Decimals;

/// Triangular moving average: the simple average of a simple average, so that the middle of the
/// last `length` values weighs most. The two windows have `length + 1` values together, halved; of
/// an odd number the rest goes to the outer one, as in TA-Lib. Warm-up: `length - 1` bars.
public final class Trima extends ScalarKernel {
  private final int length;
  private final int inner;
  private final int outer;
  private final int scale;
  private final double power;
  private final ValueWindow values;

  /// On a grid: the inner window's sum now, the same as it was an outer window ago, and the sum of
  /// those between.
  private final ExactSum newer = new ExactSum();

  private final ExactSum older = new ExactSum();
  private final ExactSum sum = new ExactSum();

  /// @param length at least 1
  /// @param scale decimals of the input, or {@link Decimals#OFF_GRID}
  public Trima(int length, int scale) {
    this(length, scale, new ValueWindow(length + 2));
  }

  private Trima(int length, int scale, ValueWindow values) {
    super(length - 1);
    this.length = length;
    inner = (length + 1) / 2;
    outer = length + 1 - inner;
    this.scale = scale;
    power = scale == Decimals.OFF_GRID ? 1 : Decimals.power(scale);
    this.values = values;
  }

  @Override
  protected double next(double value) {
    if (scale == Decimals.OFF_GRID) {
      values.add(value);
    } else {
      double units = Math.rint(value * power);
      values.add(units);
      newer.add((long) units);
      newer.add(-units(inner));
      older.add(units(outer));
      older.add(-units(outer + inner));
      sum.add(newer);
      sum.subtract(older);
    }
    if (Double.isNaN(values.ago(length - 1))) {
      return Double.NaN;
    }
    double total = scale == Decimals.OFF_GRID ? freshSum() : sum.value();
    return total / ((double) inner * outer * power);
  }

  /// Returns a value of a full window in units, else 0.
  private long units(int age) {
    double units = values.ago(age);
    return Double.isNaN(units) ? 0 : (long) units;
  }

  private double freshSum() {
    double total = 0;
    for (int age = length - 1; age >= 0; age--) {
      int weight = Math.min(Math.min(age + 1, length - age), Math.min(inner, outer));
      total += weight * values.ago(age);
    }
    return total;
  }

  @Override
  public void reset() {
    values.reset();
    newer.reset();
    older.reset();
    sum.reset();
  }

  @Override
  public Trima copyState() {
    Trima copy = new Trima(length, scale, values.copyState());
    copy.newer.add(newer);
    copy.older.add(older);
    copy.sum.add(sum);
    return copy;
  }
}
