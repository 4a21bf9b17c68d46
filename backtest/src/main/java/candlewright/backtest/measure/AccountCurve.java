package candlewright.backtest.measure;

import candlewright.core.market.Calendar;
import candlewright.core.market.Timeframe;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The account marked to market at the close of every bar of a run's time line.
///
/// For several instruments the time line is the merged one; an instrument that had no bar then is
/// valued at its last close. Index 0 is the oldest. Used by one thread.
public final class AccountCurve {
  private final Calendar calendar;
  private final Timeframe timeframe;
  private final TimeLine times;
  private final double[] equity;
  private final IntToDoubleFunction grossExposure;
  private final IntToDoubleFunction netExposure;
  private final @Nullable IntToDoubleFunction benchmark;

  /// Takes over what is given without a copy.
  ///
  /// @param equity cash plus the value of all positions, in units of the currency
  /// @param grossExposure sum of the sizes of all positions' values, by bar
  /// @param netExposure the same with short positions subtracted
  /// @param benchmark close prices of what the run is compared with, by bar; NaN before it begins
  AccountCurve(
      Calendar calendar,
      Timeframe timeframe,
      TimeLine times,
      double[] equity,
      IntToDoubleFunction grossExposure,
      IntToDoubleFunction netExposure,
      @Nullable IntToDoubleFunction benchmark) {
    for (int i = 0; i < equity.length; i++) {
      if (!Double.isFinite(equity[i])) {
        throw new IllegalArgumentException(
            "the equity of bar " + i + " must be finite, was " + equity[i]);
      }
    }
    this.calendar = calendar;
    this.timeframe = timeframe;
    this.times = times;
    this.equity = equity;
    this.grossExposure = grossExposure;
    this.netExposure = netExposure;
    this.benchmark = benchmark;
  }

  /// Copies columns.
  ///
  /// @param calendar by whose days, weeks and months returns are gathered
  /// @param timeframe of the bars
  /// @param openTimes when each bar opened, epoch milliseconds UTC, increasing
  /// @param closeTimes when each close was known, not before its bar opened, not decreasing
  /// @param equity cash plus the value of all positions, in units of the currency
  /// @param grossExposure sum of the sizes of all positions' values, in units of the currency
  /// @param netExposure the same with short positions subtracted
  /// @param benchmark close prices of what the run is compared with, NaN before it begins; empty
  ///   for no benchmark
  /// @throws IllegalArgumentException if lengths differ, times go back or a value is not finite
  public AccountCurve(
      Calendar calendar,
      Timeframe timeframe,
      long[] openTimes,
      long[] closeTimes,
      double[] equity,
      double[] grossExposure,
      double[] netExposure,
      double[] benchmark) {
    this(
        calendar,
        timeframe,
        TimeLine.of(openTimes.clone(), closeTimes.clone()),
        equity.clone(),
        column(grossExposure),
        column(netExposure),
        benchmark.length == 0 ? null : column(benchmark));
    int size = openTimes.length;
    requireLength("close times", closeTimes.length, size);
    requireLength("values of equity", equity.length, size);
    requireLength("gross exposures", grossExposure.length, size);
    requireLength("net exposures", netExposure.length, size);
    if (benchmark.length > 0) {
      requireLength("benchmark prices", benchmark.length, size);
    }
    for (int i = 0; i < size; i++) {
      if (closeTimes[i] < openTimes[i]
          || (i > 0 && (openTimes[i] <= openTimes[i - 1] || closeTimes[i] < closeTimes[i - 1]))) {
        throw new IllegalArgumentException(
            "the times of bar " + i + " go back: " + openTimes[i] + " to " + closeTimes[i]);
      }
      if (!Double.isFinite(equity[i] + grossExposure[i] + netExposure[i])) {
        throw new IllegalArgumentException(
            "equity and exposure of bar " + i + " must be finite, equity was " + equity[i]);
      }
    }
  }

  private static IntToDoubleFunction column(double[] values) {
    double[] copy = values.clone();
    return i -> copy[i];
  }

  private static void requireLength(String what, int length, int size) {
    if (length != size) {
      throw new IllegalArgumentException(
          "there are " + size + " bars but " + length + " " + what + ": each bar needs one");
    }
  }

  public Calendar calendar() {
    return calendar;
  }

  public Timeframe timeframe() {
    return timeframe;
  }

  /// Returns the number of bars.
  public int size() {
    return equity.length;
  }

  /// Returns when bar `i` opened, epoch milliseconds UTC.
  public long openTime(int i) {
    return times.openTime(i);
  }

  /// Returns when the close of bar `i` was known; for -1 when the first bar opened.
  public long closeTime(int i) {
    return i < 0 ? times.openTime(0) : times.closeTime(i);
  }

  /// Returns the value of the account at the close of bar `i`.
  public double equity(int i) {
    return equity[i];
  }

  /// Returns a copy of the values at all closes.
  public double[] equities() {
    return equity.clone();
  }

  public double grossExposure(int i) {
    return grossExposure.applyAsDouble(i);
  }

  public double netExposure(int i) {
    return netExposure.applyAsDouble(i);
  }

  public boolean hasBenchmark() {
    return benchmark != null;
  }

  /// Returns a copy of the benchmark's closes; empty without one.
  public double[] benchmarkPrices() {
    if (benchmark == null) {
      return new double[0];
    }
    double[] prices = new double[size()];
    Arrays.setAll(prices, benchmark);
    return prices;
  }

  /// Returns the benchmark's close at bar `i`; NaN before it begins or without one.
  double benchmark(int i) {
    return benchmark == null ? Double.NaN : benchmark.applyAsDouble(i);
  }

  /// Returns the last bar that opened at or before `time`; the first for an earlier one.
  public int barAt(long time) {
    int after = times.indexAtOrAfter(time);
    boolean opens = after < size() && times.openTime(after) == time;
    return Math.max(0, opens ? after : after - 1);
  }

  /// Returns the first bar that opened at or after `time`; the number of bars if there is none.
  public int barAtOrAfter(long time) {
    return times.indexAtOrAfter(time);
  }
}
