package candlewright.backtest.measure;

import static candlewright.backtest.measure.Definition.metric;
import static candlewright.backtest.measure.MetricGroup.EXPOSURE;
import static candlewright.backtest.measure.MetricUnit.FRACTION;
import static candlewright.backtest.measure.MetricUnit.MONEY;
import static candlewright.backtest.measure.MetricUnit.RATIO;
import static candlewright.backtest.measure.MetricValue.amount;
import static candlewright.backtest.measure.MetricValue.fraction;
import static candlewright.backtest.measure.MetricValue.money;
import static candlewright.backtest.measure.MetricValue.ratio;
import static candlewright.backtest.measure.MetricValue.undefined;

import candlewright.backtest.measure.formula.Statistics;
import candlewright.backtest.simulate.Trade;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/// How much was at stake, at the closes of bars.
final class ExposureMetrics {
  private static final String NO_BARS = "without bars";

  static final List<Definition> ALL =
      List.of(
          metric("time_in_market", "Time in the market", EXPOSURE, FRACTION)
              .formula("Closes with an open position / all closes.")
              .undefined(NO_BARS)
              .elsewhere(
                  "backtesting.py counts the bar in which a trade is left too: see"
                      + " bars_in_market.")
              .ofAccount(ExposureMetrics::timeInMarket),
          metric("bars_in_market", "Bars with a position", EXPOSURE, FRACTION)
              .formula("Bars in which a position was open at any time / all bars.")
              .undefined(NO_BARS)
              .elsewhere("Exposure Time of backtesting.py.")
              .ofTrades(ExposureMetrics::barsInMarket),
          metric("average_gross_exposure", "Average gross exposure", EXPOSURE, FRACTION)
              .formula(
                  "Mean of the sizes of all positions / equity, over all closes with equity above"
                      + " 0.")
              .undefined(NO_BARS)
              .ofAccount(run -> fraction(Statistics.mean(gross(run)))),
          metric("max_gross_exposure", "Largest gross exposure", EXPOSURE, FRACTION)
              .formula(
                  "Largest sum of the sizes of all positions / equity: the leverage that was used.")
              .undefined(NO_BARS)
              .ofAccount(run -> fraction(Statistics.maximum(gross(run)))),
          metric("average_net_exposure", "Average net exposure", EXPOSURE, FRACTION)
              .formula("Mean of long less short positions / equity.")
              .undefined(NO_BARS)
              .ofAccount(run -> fraction(Statistics.mean(net(run, value -> value)))),
          metric("max_net_exposure", "Largest net exposure", EXPOSURE, FRACTION)
              .formula("Largest size of long less short positions / equity.")
              .undefined(NO_BARS)
              .ofAccount(run -> fraction(Statistics.maximum(net(run, Math::abs)))),
          metric("traded_volume", "Traded volume", EXPOSURE, MONEY)
              .formula("Sum of the values of all fills.")
              .ofTrades(trades -> money(trades.volume())),
          metric("turnover", "Turnover a year", EXPOSURE, RATIO)
              .formula("Traded volume / mean equity / years.")
              .undefined(NO_BARS)
              .elsewhere("Funds count the lesser of purchases and sales.")
              .ofAccount(run ->
                  ratio(
                      run.trades().volume()
                          / 1e8
                          / Statistics.mean(run.curve().equities())
                          / run.years())),
          metric("average_stake", "Average stake", EXPOSURE, MONEY)
              .formula("Mean of the values that trades were entered with.")
              .undefined("without trades")
              .ofTrades(trades ->
                  amount(Statistics.mean(trades.values(trade -> trade.entryValue() / 1e8)))),
          metric("max_stake", "Largest stake", EXPOSURE, MONEY)
              .formula("Largest value that a trade was entered with.")
              .undefined("without trades")
              .ofTrades(trades ->
                  amount(Statistics.maximum(trades.values(trade -> trade.entryValue() / 1e8)))));

  private ExposureMetrics() {}

  private static MetricValue timeInMarket(AccountHistory run) {
    int open = 0;
    for (int i = 0; i < run.curve().size(); i++) {
      open += run.curve().grossExposure(i) > 0 ? 1 : 0;
    }
    return fraction(open / (double) run.curve().size());
  }

  private static MetricValue barsInMarket(TradeGroup trades) {
    AccountCurve curve = trades.results().curve();
    if (curve.size() == 0) {
      return undefined();
    }
    int[] changes = new int[curve.size() + 1];
    for (TradeGroup.Held held : trades.held()) {
      Trade trade = held.trade();
      changes[curve.barAt(trade.entryTime())]++;
      changes[curve.barAt(trade.exitTime()) + 1]--;
    }
    int open = 0;
    int bars = 0;
    for (int i = 0; i < curve.size(); i++) {
      open += changes[i];
      bars += open > 0 ? 1 : 0;
    }
    return fraction(bars / (double) curve.size());
  }

  private static double[] gross(AccountHistory run) {
    return overEquity(run, bar -> run.curve().grossExposure(bar));
  }

  private static double[] net(AccountHistory run, DoubleUnaryOperator shown) {
    return overEquity(run, bar -> shown.applyAsDouble(run.curve().netExposure(bar)));
  }

  private static double[] overEquity(AccountHistory run, IntToDoubleFunction exposure) {
    double[] shares = new double[run.curve().size()];
    for (int i = 0; i < shares.length; i++) {
      double equity = run.curve().equity(i);
      shares[i] = equity > 0 ? exposure.applyAsDouble(i) / equity : Double.NaN;
    }
    return shares;
  }
}
