package candlewright.backtest.measure;

import candlewright.core.market.Timeframe;
import java.util.Arrays;

/// The returns of a run by periods of its calendar: trading days, or weeks or months where bars are
/// those. Several instruments may have several closes in one.
final class Periods {
  private static final int SOME = 512;

  private final Timeframe length;
  private final double[] returns;
  private final long[] days;
  private final double[] benchmark;

  private Periods(Timeframe length, double[] returns, long[] days, double[] benchmark) {
    this.length = length;
    this.returns = returns;
    this.days = days;
    this.benchmark = benchmark;
  }

  static Periods of(AccountCurve curve, double start) {
    int size = curve.size();
    Timeframe length =
        switch (curve.timeframe()) {
          case ONE_WEEK, ONE_MONTH -> curve.timeframe();
          default -> Timeframe.ONE_DAY;
        };
    boolean compared = curve.hasBenchmark();
    double[] returns = new double[SOME];
    double[] benchmark = new double[SOME];
    long[] days = new long[SOME];
    int count = 0;
    double before = start;
    double priceBefore = size == 0 ? Double.NaN : curve.benchmark(0);
    long next = size == 0 ? 0 : next(curve, 0, length);
    for (int i = 0; i < size; i++) {
      boolean last = i + 1 == size;
      if (!last && curve.openTime(i + 1) < next) {
        continue;
      }
      if (count == returns.length) {
        returns = Arrays.copyOf(returns, 2 * count);
        benchmark = Arrays.copyOf(benchmark, 2 * count);
        days = Arrays.copyOf(days, 2 * count);
      }
      returns[count] = simpleReturn(before, curve.equity(i));
      before = curve.equity(i);
      if (compared) {
        double price = curve.benchmark(i);
        benchmark[count] = simpleReturn(priceBefore, price);
        priceBefore = price;
      }
      days[count++] = curve.calendar().tradingDay(curve.openTime(i));
      if (!last) {
        next = next(curve, i + 1, length);
      }
    }
    return new Periods(
        length,
        Arrays.copyOf(returns, count),
        Arrays.copyOf(days, count),
        Arrays.copyOf(benchmark, compared ? count : 0));
  }

  private static long next(AccountCurve curve, int bar, Timeframe length) {
    return curve.calendar().nextOpen(curve.openTime(bar), length);
  }

  private static double simpleReturn(double from, double to) {
    return from > 0 ? to / from - 1 : Double.NaN;
  }

  /// Returns what a period is: a day, a week or a month.
  Timeframe length() {
    return length;
  }

  int count() {
    return returns.length;
  }

  /// Returns the return of each period; NaN where there was no capital left at its start.
  double[] returns() {
    return returns;
  }

  /// Returns the date of each period's last bar, in days since 1970-01-01.
  long[] days() {
    return days;
  }

  /// Returns the benchmark's return of each period, counted from its first close; empty without a
  /// benchmark.
  double[] benchmark() {
    return benchmark;
  }
}
