package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// What one instrument has added to the account's value at every close, kept as what was held from
/// which bar on: between two fills it is `money + quantity * close`, so nothing needs to be written
/// bar by bar while simulating.
final class EquityCurve {
  private final BarSeries bars;
  private int first;
  private int[] from = new int[64];
  private long[] money = new long[64];
  private double[] quantity = new double[64];
  private double[] gross = new double[64];
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

  /// Returns the number of closes before bar `end` at which something was held and that pass a test
  /// of when they were known, epoch milliseconds UTC.
  long countHeld(int end, LongPredicate test) {
    long passed = 0;
    for (int k = 0; k < count; k++) {
      if (quantity[k] == 0) {
        continue;
      }
      int last = Math.min(end, k + 1 < count ? from[k + 1] : bars.size());
      for (int i = from[k]; i < last; i++) {
        passed += test.test(bars.knownAt(i)) ? 1 : 0;
      }
    }
    return passed;
  }

  /// States what is held from the close of `bar` on, until it is stated anew.
  ///
  /// @param newMoney what the instrument has received less what it has paid, in 1e-8 units
  /// @param newQuantity base units or shares, negative if short
  /// @param newGross long and short positions together, neither subtracted
  void hold(int bar, long newMoney, double newQuantity, double newGross) {
    if (count > 0 && from[count - 1] == bar) {
      count--;
    }
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      money = Arrays.copyOf(money, 2 * count);
      quantity = Arrays.copyOf(quantity, 2 * count);
      gross = Arrays.copyOf(gross, 2 * count);
    }
    from[count] = bar;
    money[count] = newMoney;
    quantity[count] = newQuantity;
    gross[count] = newGross;
    count++;
  }

  /// Returns what is held at the close of a bar, short positions subtracted. Asked bar after bar,
  /// an answer takes no search. Used by one thread.
  IntToDoubleFunction net() {
    return new Steps(quantity);
  }

  /// Returns the same with long and short positions together.
  IntToDoubleFunction gross() {
    return new Steps(gross);
  }

  private final class Steps implements IntToDoubleFunction {
    private final double[] values;
    private int at = -1;

    Steps(double[] values) {
      this.values = values;
    }

    @Override
    public double applyAsDouble(int bar) {
      if (at >= 0 && bar < from[at]) {
        at = -1;
      }
      while (at + 1 < count && from[at + 1] <= bar) {
        at++;
      }
      return at < 0 ? 0 : values[at];
    }
  }

  /// Returns what this instrument has added by each of some moments, as {@link #values} does.
  ///
  /// @param times epoch milliseconds UTC, not decreasing
  /// @param rates what the currency of the prices is worth in the account's at a moment
  double[] at(long[] times, LongToDoubleFunction rates) {
    double[] result = new double[times.length];
    int start = count == 0 ? 0 : firstAt(times, 0, from[0]);
    for (int step = 0; step < count; step++) {
      int end = step + 1 < count ? firstAt(times, start, from[step + 1]) : times.length;
      double free = money[step] / 1e8;
      if (quantity[step] == 0) {
        Arrays.fill(result, start, end, free);
      } else {
        value(step, free, times, start, end, rates, result);
      }
      start = end;
    }
    return result;
  }

  /// Returns the first moment from index `start` on by which a bar is known; their number if there
  /// is none.
  private int firstAt(long[] times, int start, int bar) {
    long known = bars.knownAt(bar);
    int low = start;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < known) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Values what is held from a step on at some moments.
  private void value(
      int step,
      double free,
      long[] times,
      int start,
      int end,
      LongToDoubleFunction rates,
      double[] result) {
    double held = quantity[step];
    int bar = from[step];
    for (int i = start; i < end; i++) {
      while (bar + 1 < bars.size() && bars.knownAt(bar + 1) <= times[i]) {
        bar++;
      }
      result[i] = free + held * bars.close(bar) * rates.applyAsDouble(times[i]);
    }
  }

  /// Returns the deepest fall of what {@link #values} gave, which stays the same while nothing is
  /// held.
  ///
  /// @param start the value before the first
  double deepestFall(double[] values, double start) {
    Fall fall = new Fall(start);
    int begin = first;
    double held = 0;
    for (int k = 0; k <= count; k++) {
      int end = k < count ? from[k] : values.length;
      if (held != 0) {
        fall.addAll(values, begin, end);
      } else if (begin < end) {
        fall.add(values[begin]);
      }
      if (k < count) {
        begin = end;
        held = quantity[k];
      }
    }
    return fall.deepest();
  }

  /// Returns `base` plus what this instrument adds at the close of each bar; 0 for the bars before
  /// the first.
  ///
  /// @param base in 1e-8 units
  /// @param rates what the currency of the prices is worth in the account's at each close; null if
  ///   it is the same
  double[] values(long base, double @Nullable [] rates) {
    double[] result = bars.copy(Column.CLOSE);
    Arrays.fill(result, 0, first, 0);
    if (rates != null) {
      for (int i = first; i < result.length; i++) {
        result[i] *= rates[i];
      }
    }
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
