package candlewright.app.ui.build;

import candlewright.core.market.BarSeries;
import candlewright.core.strategy.plan.Mask;
import java.util.SplittableRandom;

/// How often entries at random would have been followed by moves at least as good.
///
/// The bars on which a row is true are shifted together, round the end of the series, by random
/// distances: that keeps how many there are and how they cluster, and takes away when they came.
/// The p-value is `(1 + as good or better) / (1 + shifts)`, as Phipson and Smyth (2010) count it,
/// of the mean return over the next bars.
final class RandomEntries {
  static final int SHIFTS = 999;

  /// What adding in another order may change, for each return.
  private static final double ROUNDING = 1e-14;

  private RandomEntries() {}

  /// Returns the p-value; NaN where no bar can be judged.
  ///
  /// @param horizon bars after which a bar is judged
  /// @param isShort whether falling prices are good
  /// @param seed of the shifts
  static double pValue(Mask mask, BarSeries bars, int horizon, boolean isShort, long seed) {
    int judged = bars.size() - horizon;
    if (judged < 2) {
      return Double.NaN;
    }
    double[] returns = new double[judged];
    for (int i = 0; i < judged; i++) {
      double change = bars.close(i + horizon) / bars.close(i) - 1;
      returns[i] = isShort ? -change : change;
    }
    int[] entries = new int[judged];
    int count = 0;
    for (int i = mask.nextTrue(0, judged); i < judged; i = mask.nextTrue(i + 1, judged)) {
      entries[count++] = i;
    }
    if (count == 0) {
      return Double.NaN;
    }
    double observed = sum(returns, entries, count, 0);
    SplittableRandom random = new SplittableRandom(seed);
    int better = 0;
    for (int k = 0; k < SHIFTS; k++) {
      double sum = sum(returns, entries, count, 1 + random.nextInt(judged - 1));
      better += sum >= observed - count * ROUNDING ? 1 : 0;
    }
    return (1.0 + better) / (1 + SHIFTS);
  }

  private static double sum(double[] returns, int[] entries, int count, int shift) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      int at = entries[k] + shift;
      sum += returns[at >= returns.length ? at - returns.length : at];
    }
    return sum;
  }
}
