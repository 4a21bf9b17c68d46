package candlewright.backtest.measure.formula;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Simple returns of successive periods, as fractions, and what they come to.
public final class Returns {
  private Returns() {}

  /// Returns `price / price before - 1` of every price but the first.
  public static double[] simple(double[] prices) {
    double[] returns = new double[Math.max(0, prices.length - 1)];
    for (int i = 0; i < returns.length; i++) {
      returns[i] = (prices[i + 1] - prices[i]) / prices[i];
    }
    return returns;
  }

  /// Returns the natural logarithm of `price / price before` of every price but the first; NaN
  /// where one of the two is not above 0.
  public static double[] log(double[] prices) {
    double[] returns = new double[Math.max(0, prices.length - 1)];
    for (int i = 0; i < returns.length; i++) {
      returns[i] =
          prices[i] > 0 && prices[i + 1] > 0
              ? StrictMath.log(prices[i + 1] / prices[i])
              : Double.NaN;
    }
    return returns;
  }

  /// Returns what `start` has become after each period; an unknown return changes nothing.
  public static double[] cumulative(double[] returns, double start) {
    double[] values = new double[returns.length];
    double growth = 1;
    for (int i = 0; i < values.length; i++) {
      growth *= Double.isNaN(returns[i]) ? 1 : 1 + returns[i];
      values[i] = start * growth;
    }
    return values;
  }

  /// Returns the compound return of all periods; NaN of none.
  public static double total(double[] returns) {
    return returns.length == 0 ? Double.NaN : cumulative(returns, 1)[returns.length - 1] - 1;
  }

  /// Returns the compound return of a year that goes on like these periods: `(1 + total)^(periods a
  /// year / periods) - 1`. A loss of everything is -1; NaN of no period.
  public static double annual(double[] returns, double periodsPerYear) {
    return annualGrowth(1 + total(returns), returns.length / periodsPerYear);
  }

  /// Returns the compound return of one year of several that multiplied a capital by `growth`:
  /// `growth^(1 / years) - 1`. A loss of everything, or more, is -1; NaN of no time.
  public static double annualGrowth(double growth, double years) {
    if (Double.isNaN(growth) || !(years > 0)) {
      return Double.NaN;
    }
    return growth > 0 ? StrictMath.pow(growth, 1 / years) - 1 : -1;
  }

  /// Returns the compound mean of a period: `(product of (1 + r))^(1 / n) - 1`, added up in
  /// logarithms; -1 as soon as one period loses everything, NaN of nothing.
  public static double geometricMean(double[] returns) {
    double sum = 0;
    int count = 0;
    for (double value : Statistics.known(returns)) {
      if (value <= -1) {
        return -1;
      }
      sum += StrictMath.log1p(value);
      count++;
    }
    return count == 0 ? Double.NaN : StrictMath.expm1(sum / count);
  }

  /// Returns the rate of a period that compounds to an annual one; NaN for -1 and below.
  public static double periodRate(double annualRate, double periodsPerYear) {
    return annualRate > -1 ? StrictMath.pow(1 + annualRate, 1 / periodsPerYear) - 1 : Double.NaN;
  }

  /// Returns the returns less a rate of each period.
  public static double[] minus(double[] returns, double rate) {
    double[] excess = new double[returns.length];
    for (int i = 0; i < excess.length; i++) {
      excess[i] = returns[i] - rate;
    }
    return excess;
  }

  /// Returns the returns less those of another series, period by period.
  ///
  /// @throws IllegalArgumentException if the series differ in length
  public static double[] minus(double[] returns, double[] other) {
    if (returns.length != other.length) {
      throw new IllegalArgumentException(
          "series of returns must be of one length, were "
              + returns.length
              + " and "
              + other.length);
    }
    double[] excess = new double[returns.length];
    for (int i = 0; i < excess.length; i++) {
      excess[i] = returns[i] - other[i];
    }
    return excess;
  }

  /// Returns the compound returns of longer periods, in order; a period without a return is left
  /// out.
  ///
  /// @param epochDays the date of each return, in days since 1970-01-01, not decreasing
  /// @throws IllegalArgumentException if dates and returns differ in number
  public static double[] grouped(long[] epochDays, double[] returns, Grouping grouping) {
    if (epochDays.length != returns.length) {
      throw new IllegalArgumentException(
          "every return needs its date, were " + returns.length + " and " + epochDays.length);
    }
    List<Double> groups = new ArrayList<>();
    double growth = 1;
    for (int i = 0; i < returns.length; i++) {
      growth *= Double.isNaN(returns[i]) ? 1 : 1 + returns[i];
      if (i + 1 == returns.length
          || key(epochDays[i + 1], grouping) != key(epochDays[i], grouping)) {
        groups.add(growth - 1);
        growth = 1;
      }
    }
    return groups.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static long key(long epochDay, Grouping grouping) {
    return grouping.key(LocalDate.ofEpochDay(epochDay));
  }
}
