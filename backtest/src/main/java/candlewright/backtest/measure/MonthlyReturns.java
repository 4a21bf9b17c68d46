package candlewright.backtest.measure;

import candlewright.core.market.Timeframe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/// What a run returned in each month and year of its calendar: equity at the last close of the
/// period over equity at the last close before it, minus 1. The first period starts from the cash;
/// first and last may be partial.
///
/// A bar belongs to the month in which it opened. NaN where a month has no bar, and where there was
/// no equity left to earn on. Without bars there is no year: the first is 0, the last -1.
public final class MonthlyReturns {
  private static final int MONTHS = 12;

  /// Further into a month than its first session can open before or after midnight of the 1st.
  private static final long WELL_INSIDE = 10 * Timeframe.ONE_DAY.millis();

  private final int firstYear;
  private final double[] months;
  private final double[] years;

  private MonthlyReturns(int firstYear, int count) {
    this.firstYear = firstYear;
    months = new double[count * MONTHS];
    years = new double[count];
    Arrays.fill(months, Double.NaN);
    Arrays.fill(years, Double.NaN);
  }

  /// Measures an account.
  ///
  /// @param start the account before the first bar, in units of the currency
  static MonthlyReturns of(AccountCurve curve, double start) {
    int size = curve.size();
    if (size == 0) {
      return new MonthlyReturns(0, 0);
    }
    int first = monthOf(curve, curve.openTime(0)) / MONTHS;
    int last = monthOf(curve, curve.openTime(size - 1)) / MONTHS;
    MonthlyReturns returns = new MonthlyReturns(first, last - first + 1);
    double monthStart = start;
    double yearStart = start;
    int i = 0;
    while (i < size) {
      int month = monthOf(curve, curve.openTime(i));
      int next = curve.barAtOrAfter(nextMonth(curve, curve.openTime(i)));
      double end = curve.equity(next - 1);
      returns.months[month - first * MONTHS] = simpleReturn(monthStart, end);
      returns.years[month / MONTHS - first] = simpleReturn(yearStart, end);
      monthStart = end;
      if (next < size && monthOf(curve, curve.openTime(next)) / MONTHS != month / MONTHS) {
        yearStart = end;
      }
      i = next;
    }
    return returns;
  }

  private static long nextMonth(AccountCurve curve, long time) {
    return curve.calendar().nextOpen(time, Timeframe.ONE_MONTH);
  }

  /// Returns the number of months since year 0.
  private static int monthOf(AccountCurve curve, long time) {
    LocalDate inNext =
        Instant.ofEpochMilli(nextMonth(curve, time) + WELL_INSIDE)
            .atZone(curve.calendar().zone())
            .toLocalDate();
    return inNext.getYear() * MONTHS + inNext.getMonthValue() - 2;
  }

  private static double simpleReturn(double from, double to) {
    return from > 0 ? to / from - 1 : Double.NaN;
  }

  public int firstYear() {
    return firstYear;
  }

  public int lastYear() {
    return firstYear + years.length - 1;
  }

  /// Returns the return of a month, 1 to 12, as a fraction.
  public double month(int year, int month) {
    return months[(year - firstYear) * MONTHS + month - 1];
  }

  /// Returns the return of a year as a fraction.
  public double year(int year) {
    return years[year - firstYear];
  }
}
