package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import java.util.Arrays;

/// What one instrument has added to the account's value at every close, kept as what was held from
/// which bar on: between two fills it is `money + quantity * close`, so nothing needs to be written
/// bar by bar while simulating.
final class EquityCurve {
  private final BarSeries bars;
  private int first;
  private int[] from = new int[64];
  private long[] money = new long[64];
  private double[] quantity = new double[64];
  private int count;

  EquityCurve(BarSeries bars) {
    this.bars = bars;
  }

  /// Lets the curve begin at a later bar.
  void beginAt(int bar) {
    first = bar;
  }

  /// Returns the number of closes at which something was held.
  long barsHeld() {
    long held = 0;
    for (int k = 0; k < count; k++) {
      if (quantity[k] != 0) {
        held += (k + 1 < count ? from[k + 1] : bars.size()) - from[k];
      }
    }
    return held;
  }

  /// States what is held from the close of `bar` on, until it is stated anew.
  ///
  /// @param newMoney what the instrument has received less what it has paid, in 1e-8 units
  /// @param newQuantity base units or shares, negative if short
  void hold(int bar, long newMoney, double newQuantity) {
    if (count > 0 && from[count - 1] == bar) {
      count--;
    }
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      money = Arrays.copyOf(money, 2 * count);
      quantity = Arrays.copyOf(quantity, 2 * count);
    }
    from[count] = bar;
    money[count] = newMoney;
    quantity[count] = newQuantity;
    count++;
  }

  /// Returns `base` plus what this instrument adds at the close of each bar; 0 for the bars before
  /// the first.
  ///
  /// @param base in 1e-8 units
  double[] values(long base) {
    double[] result = bars.copy(Column.CLOSE);
    Arrays.fill(result, 0, first, 0);
    int start = first;
    long paid = 0;
    double held = 0;
    for (int k = 0; k <= count; k++) {
      int end = k < count ? from[k] : result.length;
      double free = (base + paid) / 1e8;
      if (held == 0) {
        Arrays.fill(result, start, end, free);
      } else {
        for (int i = start; i < end; i++) {
          result[i] = free + held * result[i];
        }
      }
      if (k < count) {
        start = end;
        paid = money[k];
        held = quantity[k];
      }
    }
    return result;
  }
}
