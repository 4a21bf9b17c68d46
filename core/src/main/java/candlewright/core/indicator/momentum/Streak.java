package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;

/// How many values in a row have risen (positive) or fallen (negative). Warm-up: one bar.
public final class Streak extends ColumnsKernel {
  private final boolean keep;
  private double previous = Double.NaN;
  private double streak;

  /// @param keep whether an unchanged value leaves the streak as it is rather than ending it
  public Streak(boolean keep) {
    super(1, 1, 1);
    this.keep = keep;
  }

  /// Takes a value that is not NaN and returns the streak, 0 on the first.
  double update(double value) {
    if (value > previous) {
      streak = Math.max(streak, 0) + 1;
    } else if (value < previous) {
      streak = Math.min(streak, 0) - 1;
    } else if (!keep) {
      streak = 0;
    }
    previous = value;
    return streak;
  }

  @Override
  protected void step(double[] in, double[] out) {
    boolean first = Double.isNaN(previous);
    double value = update(in[0]);
    out[0] = first ? Double.NaN : value;
  }

  @Override
  public void reset() {
    previous = Double.NaN;
    streak = 0;
  }

  @Override
  public Streak copyState() {
    Streak copy = new Streak(keep);
    copy.previous = previous;
    copy.streak = streak;
    return copy;
  }
}
