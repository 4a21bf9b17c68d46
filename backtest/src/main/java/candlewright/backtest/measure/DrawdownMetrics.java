package candlewright.backtest.measure;

import static candlewright.backtest.measure.Definition.metric;
import static candlewright.backtest.measure.MetricGroup.DRAWDOWN;
import static candlewright.backtest.measure.MetricUnit.COUNT;
import static candlewright.backtest.measure.MetricUnit.DURATION;
import static candlewright.backtest.measure.MetricUnit.FRACTION;
import static candlewright.backtest.measure.MetricUnit.MOMENT;
import static candlewright.backtest.measure.MetricUnit.MONEY;
import static candlewright.backtest.measure.MetricValue.amount;
import static candlewright.backtest.measure.MetricValue.count;
import static candlewright.backtest.measure.MetricValue.duration;
import static candlewright.backtest.measure.MetricValue.fraction;
import static candlewright.backtest.measure.MetricValue.moment;
import static candlewright.backtest.measure.MetricValue.undefined;

import candlewright.backtest.measure.formula.Drawdown;
import candlewright.backtest.measure.formula.Drawdowns;
import candlewright.backtest.measure.formula.Ratios;
import candlewright.backtest.measure.formula.Statistics;
import java.util.List;
import java.util.function.Function;

/// Falls from a high until it is reached again.
final class DrawdownMetrics {
  private static final String NEVER = "if equity never fell";

  static final List<Definition> ALL =
      List.of(
          metric("max_drawdown", "Maximum drawdown", DRAWDOWN, FRACTION)
              .formula(
                  "Largest (high - equity) / high, the high being the highest equity so far, at the"
                      + " close of every bar, open positions valued there. 0.2 is 20 %.")
              .elsewhere(
                  "empyrical, QuantStats and backtesting.py print it below 0. freqtrade's headline"
                      + " and MT5's balance drawdown count closed trades only: see"
                      + " max_drawdown_balance.")
              .ofAccount(run -> fraction(run.maxDrawdown())),
          metric("max_drawdown_money", "Maximum drawdown, money", DRAWDOWN, MONEY)
              .formula("Largest high - equity at a close; not always in the deepest drawdown.")
              .elsewhere("MT5: equity drawdown maximal.")
              .ofAccount(run -> amount(run.maxDrawdownAmount())),
          metric("max_drawdown_balance", "Maximum drawdown, closed trades", DRAWDOWN, FRACTION)
              .formula(
                  "The same of starting cash plus profits of trades as they were left. Losses that"
                      + " were sat out do not show.")
              .elsewhere("MT5: balance drawdown relative.")
              .ofAccount(run -> fraction(Drawdowns.deepest(run.balanceDrawdowns()))),
          metric(
                  "max_drawdown_balance_money",
                  "Maximum drawdown, closed trades, money",
                  DRAWDOWN,
                  MONEY)
              .formula("Largest high - balance as trades were left.")
              .elsewhere("MT5: balance drawdown maximal.")
              .ofAccount(run ->
                  amount(
                      run.balanceDrawdowns().stream()
                          .mapToDouble(Drawdown::amount)
                          .max()
                          .orElse(0))),
          metric("absolute_drawdown", "Absolute drawdown", DRAWDOWN, MONEY)
              .formula("Starting cash - lowest equity; 0 if it was never below.")
              .source("MT5: equity drawdown absolute")
              .ofAccount(run -> amount(run.results().start() - run.lowestEquity())),
          metric("absolute_drawdown_balance", "Absolute drawdown, closed trades", DRAWDOWN, MONEY)
              .formula("Starting cash - lowest balance as trades were left; 0 if never below.")
              .source("MT5: balance drawdown absolute")
              .ofAccount(run -> amount(run.results().start() - extreme(run, -1))),
          metric("max_drawdown_start", "Deepest drawdown, high", DRAWDOWN, MOMENT)
              .formula("When the last close at the high before the deepest drawdown was known.")
              .undefined(NEVER)
              .ofAccount(deepest((run, fall) -> moment(run.curve().closeTime(fall.peak())))),
          metric("max_drawdown_trough", "Deepest drawdown, low", DRAWDOWN, MOMENT)
              .formula("When the lowest close of the deepest drawdown was known.")
              .undefined(NEVER)
              .ofAccount(deepest((run, fall) -> moment(run.curve().closeTime(fall.trough())))),
          metric("max_drawdown_end", "Deepest drawdown, recovered", DRAWDOWN, MOMENT)
              .formula("When the high of the deepest drawdown was reached again.")
              .undefined(NEVER + " or did not recover")
              .ofAccount(
                  deepest((run, fall) ->
                      fall.recovered() ? moment(run.curve().closeTime(fall.end())) : undefined())),
          metric("max_drawdown_high", "Deepest drawdown, equity at the high", DRAWDOWN, MONEY)
              .formula("Equity from which the deepest drawdown fell.")
              .undefined(NEVER)
              .ofAccount(deepest((_, fall) -> amount(fall.high()))),
          metric("max_drawdown_low", "Deepest drawdown, equity at the low", DRAWDOWN, MONEY)
              .formula("Equity to which the deepest drawdown fell.")
              .undefined(NEVER)
              .ofAccount(deepest((_, fall) -> amount(fall.low()))),
          metric("max_drawdown_length", "Deepest drawdown, length", DRAWDOWN, DURATION)
              .formula("From its high to the first close back at it, or to the end.")
              .undefined(NEVER)
              .ofAccount(deepest((run, fall) -> duration(run.duration(fall)))),
          metric("max_drawdown_recovery", "Deepest drawdown, recovery", DRAWDOWN, DURATION)
              .formula("From its low to the first close back at the high.")
              .undefined(NEVER + " or did not recover")
              .ofAccount(
                  deepest((run, fall) ->
                      fall.recovered()
                          ? new MetricValue.Duration(
                              run.curve().closeTime(fall.end())
                                  - run.curve().closeTime(fall.trough()))
                          : undefined())),
          metric("longest_drawdown", "Longest drawdown", DRAWDOWN, DURATION)
              .formula(
                  "Longest time from a high to the first close back at it, or to the end; 0 if"
                      + " equity never fell.")
              .elsewhere("backtesting.py: Max. Drawdown Duration, rounded up to whole bars.")
              .ofAccount(run ->
                  duration(run.drawdowns().stream().mapToDouble(run::duration).max().orElse(0))),
          metric("average_drawdown", "Average drawdown", DRAWDOWN, FRACTION)
              .formula("Mean depth of all drawdowns, also of the one that has not recovered.")
              .undefined(NEVER)
              .ofAccount(run ->
                  fraction(
                      run.drawdowns().stream()
                          .mapToDouble(Drawdown::depth)
                          .average()
                          .orElse(Double.NaN))),
          metric("average_drawdown_length", "Average drawdown, length", DRAWDOWN, DURATION)
              .formula("Mean time from a high to the first close back at it, or to the end.")
              .undefined(NEVER)
              .elsewhere("backtesting.py rounds it up to whole bars.")
              .ofAccount(run ->
                  duration(
                      run.drawdowns().stream()
                          .mapToDouble(run::duration)
                          .average()
                          .orElse(Double.NaN))),
          metric("drawdown_count", "Drawdowns", DRAWDOWN, COUNT)
              .formula("How often equity fell from a high.")
              .ofAccount(run -> count(run.drawdowns().size())),
          metric("time_under_water", "Time under water", DRAWDOWN, FRACTION)
              .formula("Closes below the highest equity so far / all closes.")
              .undefined("without bars")
              .ofAccount(DrawdownMetrics::timeUnderWater),
          metric("ulcer_index", "Ulcer index", DRAWDOWN, FRACTION)
              .formula("sqrt(mean of drawdown^2 at the end of every period).")
              .source("Martin and McCann 1989")
              .undefined("without periods")
              .elsewhere("QuantStats divides by n - 1; others write percent for fractions.")
              .ofAccount(run -> fraction(Ratios.ulcerIndex(run.periodDepths()))),
          metric("pain_index", "Pain index", DRAWDOWN, FRACTION)
              .formula("Mean drawdown at the end of every period.")
              .source("Becker 2006")
              .undefined("without periods")
              .ofAccount(run -> fraction(Statistics.mean(run.periodDepths()))),
          metric("max_balance", "Highest balance", DRAWDOWN, MONEY)
              .formula("Highest of the starting cash and the balance as trades were left.")
              .ofAccount(run -> amount(extreme(run, 1))),
          metric("min_balance", "Lowest balance", DRAWDOWN, MONEY)
              .formula("Lowest of the starting cash and the balance as trades were left.")
              .ofAccount(run -> amount(extreme(run, -1))));

  private DrawdownMetrics() {}

  @FunctionalInterface
  private interface OfDrawdown {
    MetricValue of(AccountHistory run, Drawdown fall);
  }

  private static Function<AccountHistory, MetricValue> deepest(OfDrawdown figure) {
    return run -> {
      Drawdown fall = run.deepest();
      return fall == null ? undefined() : figure.of(run, fall);
    };
  }

  private static MetricValue timeUnderWater(AccountHistory run) {
    int below = 0;
    for (double depth : Drawdowns.depths(run.results().start(), run.curve().equities())) {
      below += depth > 0 ? 1 : 0;
    }
    return fraction(below / (double) run.curve().size());
  }

  private static double extreme(AccountHistory run, int sign) {
    double found = run.results().start();
    for (double balance : run.trades().closed().balances()) {
      found = sign > 0 ? Math.max(found, balance) : Math.min(found, balance);
    }
    return found;
  }
}
