package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The account's value at every close, kept as what was held from which bar on: between two fills
/// it is `money + quantity * close`, so nothing needs to be written bar by bar while simulating.
final class EquityCurve {
  private final BarSeries bars;
  private final int first;
  private int[] from = new int[64];
  private double[] money = new double[64];
  private double[] quantity = new double[64];
  private int count;
  private volatile double @Nullable [] values;

  /// Makes an empty curve whose first value is that of bar `first`.
  EquityCurve(BarSeries bars, int first) {
    this.bars = bars;
    this.first = first;
  }

  /// States what is held from the close of `bar` on, until it is stated anew.
  ///
  /// @param newMoney cash in the quote currency
  /// @param newQuantity base units or shares
  void hold(int bar, double newMoney, double newQuantity) {
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

  /// Returns the values of all bars, those before the first as 0; computed once.
  double[] values() {
    double[] known = values;
    if (known == null) {
      known = compute();
      values = known;
    }
    return known;
  }

  private double[] compute() {
    double[] result = new double[bars.size()];
    bars.copy(Column.CLOSE, first, result.length, result, first);
    for (int k = 0; k < count; k++) {
      int end = k + 1 < count ? from[k + 1] : result.length;
      double held = quantity[k];
      double free = money[k];
      for (int i = from[k]; i < end; i++) {
        result[i] = free + held * result[i];
      }
    }
    return result;
  }
}
