package candlewright.backtest.measure;

import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Timeframe;

/// Computes the metrics of a run from its trades and its equity at each close.
///
/// Periodic returns are daily, by the calendar's days, or one a bar for weekly and monthly bars.
public final class Measurement {
  private static final double YEAR_MILLIS = 365.25 * 86_400_000;

  private Measurement() {}

  /// Measures a finished simulation.
  ///
  /// @param bars at least one
  /// @param cash at the start, in 1e-8 units
  public static Metrics of(BarSeries bars, SimulationOutcome outcome, long cash) {
    int last = bars.size() - 1;
    double start = cash / 1e8;
    Drawdown drawdown = Drawdown.of(bars, outcome, start);
    Returns returns = Returns.of(bars, outcome, start);
    double perYear = Math.sqrt(periodsPerYear(bars));
    TradeTotals totals = TradeTotals.of(outcome);
    double growth = outcome.equity(last) / start;
    double years = (bars.knownAt(last) - bars.openTime(0)) / YEAR_MILLIS;
    double annualReturn = growth > 0 ? StrictMath.pow(growth, 1 / years) - 1 : -1;
    return new Metrics(
        totals.netProfit,
        totals.netProfit / (double) cash,
        annualReturn,
        returns.deviation() * perYear,
        ratio(returns.mean(), returns.deviation()) * perYear,
        ratio(returns.mean(), returns.downside()) * perYear,
        drawdown.deepest(),
        drawdown.longestMillis(),
        ratio(annualReturn, drawdown.deepest()),
        outcome.trades().size(),
        ratio(totals.wins, outcome.trades().size()),
        ratio(totals.gains, totals.losses),
        ratio(totals.returns, outcome.trades().size()),
        outcome.barsHeld() / (double) bars.size(),
        totals.fees,
        ratio(bars.close(last), bars.close(0)) - 1);
  }

  private static double periodsPerYear(BarSeries bars) {
    return switch (bars.timeframe()) {
      case ONE_WEEK -> 52;
      case ONE_MONTH -> 12;
      default -> bars.calendar().tradingDaysPerYear();
    };
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }

  private static final class TradeTotals {
    long netProfit;
    long fees;
    int wins;
    double gains;
    double losses;
    double returns;

    static TradeTotals of(SimulationOutcome outcome) {
      TradeTotals totals = new TradeTotals();
      for (Trade trade : outcome.trades()) {
        totals.netProfit += trade.profit();
        totals.fees += trade.fees();
        totals.returns += trade.returned();
        if (trade.profit() > 0) {
          totals.wins++;
          totals.gains += trade.profit();
        } else {
          totals.losses -= trade.profit();
        }
      }
      return totals;
    }
  }

  private record Drawdown(double deepest, long longestMillis) {
    static Drawdown of(BarSeries bars, SimulationOutcome outcome, double start) {
      double peak = start;
      long peakTime = bars.openTime(0);
      boolean below = false;
      double deepest = 0;
      long longest = 0;
      for (int i = 0; i < outcome.size(); i++) {
        double equity = outcome.equity(i);
        if (equity >= peak) {
          long time = bars.knownAt(i);
          if (below) {
            longest = Math.max(longest, time - peakTime);
            below = false;
          }
          peak = equity;
          peakTime = time;
        } else {
          below = true;
          deepest = Math.max(deepest, (peak - equity) / peak);
        }
      }
      if (below) {
        longest = Math.max(longest, bars.knownAt(bars.size() - 1) - peakTime);
      }
      return new Drawdown(deepest, longest);
    }
  }

  private record Returns(double mean, double deviation, double downside) {
    /// Returns that differ by less than this are the same: a quotient near 1 is rounded by 1e-16.
    private static final double ROUNDING = 1e-14;

    static Returns of(BarSeries bars, SimulationOutcome outcome, double start) {
      double[] values = new double[bars.size()];
      int count = 0;
      double previous = start;
      boolean byBar = bars.timeframe().millis() >= Timeframe.ONE_DAY.millis();
      long nextDay = byBar ? 0 : bars.calendar().nextOpen(bars.openTime(0), Timeframe.ONE_DAY);
      for (int i = 0; i < outcome.size(); i++) {
        boolean periodEnds = i + 1 == outcome.size() || byBar || bars.openTime(i + 1) >= nextDay;
        if (!periodEnds) {
          continue;
        }
        values[count++] = outcome.equity(i) / previous - 1;
        previous = outcome.equity(i);
        if (!byBar && i + 1 < outcome.size()) {
          nextDay = bars.calendar().nextOpen(bars.openTime(i + 1), Timeframe.ONE_DAY);
        }
      }
      return of(values, count);
    }

    private static Returns of(double[] values, int count) {
      if (count < 2) {
        return new Returns(Double.NaN, Double.NaN, Double.NaN);
      }
      double sum = 0;
      double negativeSquares = 0;
      for (int i = 0; i < count; i++) {
        sum += values[i];
        double negative = Math.min(0, values[i]);
        negativeSquares += negative * negative;
      }
      double mean = sum / count;
      double squares = 0;
      for (int i = 0; i < count; i++) {
        squares += (values[i] - mean) * (values[i] - mean);
      }
      double deviation = Math.sqrt(squares / (count - 1));
      return new Returns(
          mean, deviation < ROUNDING ? 0 : deviation, Math.sqrt(negativeSquares / count));
    }
  }
}
