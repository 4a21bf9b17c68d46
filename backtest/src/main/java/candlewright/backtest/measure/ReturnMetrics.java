package candlewright.backtest.measure;

import static candlewright.backtest.measure.Definition.metric;
import static candlewright.backtest.measure.MetricGroup.RETURN;
import static candlewright.backtest.measure.MetricUnit.CHANGE;
import static candlewright.backtest.measure.MetricUnit.COUNT;
import static candlewright.backtest.measure.MetricUnit.DURATION;
import static candlewright.backtest.measure.MetricUnit.FRACTION;
import static candlewright.backtest.measure.MetricUnit.MOMENT;
import static candlewright.backtest.measure.MetricUnit.MONEY;
import static candlewright.backtest.measure.MetricUnit.PROFIT;
import static candlewright.backtest.measure.MetricValue.amount;
import static candlewright.backtest.measure.MetricValue.count;
import static candlewright.backtest.measure.MetricValue.duration;
import static candlewright.backtest.measure.MetricValue.fraction;
import static candlewright.backtest.measure.MetricValue.moment;
import static candlewright.backtest.measure.MetricValue.money;
import static candlewright.backtest.measure.MetricValue.undefined;

import candlewright.backtest.measure.formula.Grouping;
import candlewright.backtest.measure.formula.Returns;
import candlewright.backtest.measure.formula.Statistics;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.Timeframe;
import java.util.List;

/// What a run earned.
final class ReturnMetrics {
  private static final String NO_BARS = "without bars";

  static final List<Definition> ALL =
      List.of(
          metric("start_time", "Start", RETURN, MOMENT)
              .formula("When the first bar opened.")
              .undefined(NO_BARS)
              .ofAccount(run -> run.isEmpty() ? undefined() : moment(run.curve().openTime(0))),
          metric("end_time", "End", RETURN, MOMENT)
              .formula("When the last close was known.")
              .undefined(NO_BARS)
              .elsewhere("backtesting.py prints the date of the last bar.")
              .ofAccount(run ->
                  run.isEmpty()
                      ? undefined()
                      : moment(run.curve().closeTime(run.curve().size() - 1))),
          metric("length", "Length", RETURN, DURATION)
              .formula("From the first open to the last close.")
              .ofAccount(run -> duration(run.millis())),
          metric("start_equity", "Starting cash", RETURN, MONEY)
              .formula("The account before the first bar.")
              .ofAccount(run -> money(run.results().startCash())),
          metric("end_equity", "Final equity", RETURN, MONEY)
              .formula("Cash and all positions at the last close.")
              .ofAccount(run -> amount(run.endEquity())),
          metric("max_equity", "Highest equity", RETURN, MONEY)
              .formula("The highest equity at a close, the starting cash included.")
              .ofAccount(run -> amount(run.highestEquity())),
          metric("min_equity", "Lowest equity", RETURN, MONEY)
              .formula("The lowest equity at a close, the starting cash included.")
              .ofAccount(run -> amount(run.lowestEquity())),
          metric("net_profit", "Net profit", RETURN, PROFIT)
              .formula(
                  "Sum of the profits of all trades after fees and funding; an open trade is valued"
                      + " at the last close.")
              .elsewhere("MT5 leaves out open trades, which it closes at the end of a test.")
              .ofTrades(trades -> money(trades.sum(Trade::profit))),
          metric("open_profit", "Open profit", RETURN, PROFIT)
              .formula("That part of the net profit which trades still open at the end would give.")
              .ofTrades(trades -> money(trades.where(Trade::open).sum(Trade::profit))),
          metric("gross_profit", "Gross profit", RETURN, PROFIT)
              .formula("Sum of the profits of winning trades, after their costs.")
              .ofTrades(trades -> money(trades.wins().sum(Trade::profit))),
          metric("gross_loss", "Gross loss", RETURN, PROFIT)
              .formula("Sum of the profits of losing trades, after their costs; 0 or below.")
              .ofTrades(trades -> money(trades.losses().sum(Trade::profit))),
          metric("total_return", "Total return", RETURN, CHANGE)
              .formula("Net profit / starting cash.")
              .ofTrades(trades ->
                  fraction(trades.sum(Trade::profit) / (double) trades.results().startCash())),
          metric("cagr", "Annual return", RETURN, CHANGE)
              .formula(
                  "(final equity / starting cash)^(1 / years) - 1, a year being 365.25 days from the"
                      + " first open to the last close. -1 if nothing is left.")
              .undefined(NO_BARS)
              .elsewhere(
                  "empyrical counts periods instead of time: see annual_return_geometric."
                      + " backtesting.py counts from bar to bar, one bar less.")
              .ofAccount(run -> fraction(run.compoundGrowth())),
          metric("annual_return_geometric", "Annual return by periods", RETURN, CHANGE)
              .formula(
                  "(product of 1 + periodic return)^(periods a year / periods) - 1. Counts trading"
                      + " periods, not time.")
              .undefined(NO_BARS)
              .elsewhere(
                  "annual_return and cagr of empyrical, Return (Ann.) of backtesting.py. The latter"
                      + " leaves out the first bar, which has no return there.")
              .ofAccount(run -> fraction(Returns.annual(run.returns(), run.periodsPerYear()))),
          metric("average_return", "Average period", RETURN, CHANGE)
              .formula("Mean of the periodic returns: days, or bars that are weeks or months.")
              .undefined(NO_BARS)
              .ofAccount(run -> fraction(Statistics.mean(run.returns()))),
          metric("geometric_average_return", "Compound average period", RETURN, CHANGE)
              .formula("(product of 1 + periodic return)^(1 / periods) - 1.")
              .undefined(NO_BARS)
              .ofAccount(run -> fraction(Returns.geometricMean(run.returns()))),
          best("best_day", "Best day", Timeframe.ONE_DAY),
          worst("worst_day", "Worst day", Timeframe.ONE_DAY),
          best("best_week", "Best week", Timeframe.ONE_WEEK),
          worst("worst_week", "Worst week", Timeframe.ONE_WEEK),
          best("best_month", "Best month", Timeframe.ONE_MONTH),
          worst("worst_month", "Worst month", Timeframe.ONE_MONTH),
          metric("best_year", "Best year", RETURN, CHANGE)
              .formula("Largest return of a calendar year; the first and the last may be partial.")
              .undefined(NO_BARS)
              .ofAccount(run -> fraction(Statistics.maximum(years(run)))),
          metric("worst_year", "Worst year", RETURN, CHANGE)
              .formula("Lowest return of a calendar year; the first and the last may be partial.")
              .undefined(NO_BARS)
              .ofAccount(run -> fraction(Statistics.minimum(years(run)))),
          metric("winning_periods", "Winning periods", RETURN, COUNT)
              .formula("Periods with a return above 0; freqtrade: days win.")
              .ofAccount(run -> count(signs(run, 1))),
          metric("flat_periods", "Flat periods", RETURN, COUNT)
              .formula("Periods with a return of 0; freqtrade: days draw.")
              .ofAccount(run -> count(signs(run, 0))),
          metric("losing_periods", "Losing periods", RETURN, COUNT)
              .formula("Periods with a return below 0; freqtrade: days lose.")
              .ofAccount(run -> count(signs(run, -1))),
          metric("winning_period_rate", "Winning periods, share", RETURN, FRACTION)
              .formula("Winning periods / all periods.")
              .undefined(NO_BARS)
              .elsewhere("QuantStats leaves out periods with a return of 0.")
              .ofAccount(run -> fraction(signs(run, 1) / (double) run.periods().count())),
          metric("winning_month_rate", "Winning months, share", RETURN, FRACTION)
              .formula("Calendar months with a return above 0 / all months.")
              .undefined(NO_BARS)
              .ofAccount(ReturnMetrics::winningMonths));

  private ReturnMetrics() {}

  private static Definition best(String id, String title, Timeframe length) {
    return metric(id, title, RETURN, CHANGE)
        .formula("Largest return of " + of(length))
        .undefined(NO_BARS + except(length))
        .ofAccount(run -> fraction(Statistics.maximum(returns(run, length))));
  }

  private static Definition worst(String id, String title, Timeframe length) {
    return metric(id, title, RETURN, CHANGE)
        .formula("Lowest return of " + of(length))
        .undefined(NO_BARS + except(length))
        .ofAccount(run -> fraction(Statistics.minimum(returns(run, length))));
  }

  private static String of(Timeframe length) {
    return switch (length) {
      case ONE_DAY -> "a trading day: UTC, or the session of the market.";
      case ONE_WEEK -> "a week, Monday to Sunday; the first and the last may be partial.";
      default -> "a calendar month; the first and the last may be partial.";
    };
  }

  private static String except(Timeframe length) {
    return switch (length) {
      case ONE_DAY -> ", and where a bar is a week or a month";
      case ONE_WEEK -> ", and where a bar is a month";
      default -> "";
    };
  }

  /// Returns the returns of all periods of a length; nothing if the run's own are longer.
  private static double[] returns(AccountHistory run, Timeframe length) {
    Periods periods = run.periods();
    if (periods.length() == length) {
      return periods.returns();
    }
    if (periods.length().millis() > length.millis()) {
      return new double[0];
    }
    return Returns.grouped(
        periods.days(),
        periods.returns(),
        length == Timeframe.ONE_WEEK ? Grouping.WEEK : Grouping.MONTH);
  }

  private static double[] years(AccountHistory run) {
    return Returns.grouped(run.periods().days(), run.returns(), Grouping.YEAR);
  }

  private static long signs(AccountHistory run, int sign) {
    long found = 0;
    for (double value : run.returns()) {
      found += !Double.isNaN(value) && (int) Math.signum(value) == sign ? 1 : 0;
    }
    return found;
  }

  private static MetricValue winningMonths(AccountHistory run) {
    double[] months = returns(run, Timeframe.ONE_MONTH);
    int wins = 0;
    for (double month : months) {
      wins += month > 0 ? 1 : 0;
    }
    return fraction(wins / (double) months.length);
  }
}
