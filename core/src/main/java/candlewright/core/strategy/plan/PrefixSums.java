package candlewright.core.strategy.plan;

import java.util.Arrays;

/// Sums of a column's units from its first bar on, modulo 2^64. The difference of two of them is
/// the exact sum of the units between, however long ago counting began: all simple averages of the
/// column are read off one such run.
final class PrefixSums extends StepRun {
  private final double[] column;
  private final double power;

  /// The sums before the bars of the latest run first, then those after each of them.
  private long[] sums;

  /// How many bars before the latest run can be reached.
  private int reach;

  /// @param column on a decimal grid and never NaN
  /// @param power units of 1
  PrefixSums(double[] column, double power) {
    this.column = column;
    this.power = power;
    sums = new long[column.length + 1];
  }

  /// Makes room for sums over so many bars; before the first run.
  void reach(int bars) {
    if (bars > reach) {
      reach = bars;
      sums = new long[bars + column.length + 1];
    }
  }

  @Override
  void run(int bar, int count) {
    if (bar > 0) {
      // Every run but the last is as long as the column has room.
      System.arraycopy(sums, column.length, sums, 0, reach + 1);
    }
    long sum = sums[reach];
    for (int i = 0; i < count; i++) {
      sum += (long) Math.rint(column[i] * power);
      sums[reach + 1 + i] = sum;
    }
  }

  /// Writes the mean of the last `length` values after each bar of the latest run, NaN where there
  /// are not so many.
  ///
  /// @param bar the first bar of the run
  /// @param divisor `length` times the power
  void means(int bar, int count, int length, double divisor, double[] out) {
    int end = reach + 1;
    int start = end - length;
    for (int i = 0; i < count; i++) {
      out[i] = (sums[end + i] - sums[start + i]) / divisor;
    }
    int unknown = Math.min(count, Math.max(0, length - 1 - bar));
    Arrays.fill(out, 0, unknown, Double.NaN);
  }
}
