package candlewright.backtest.measure;

import candlewright.backtest.measure.formula.Drawdown;
import candlewright.backtest.measure.formula.Drawdowns;
import candlewright.backtest.measure.formula.Ratios;
import candlewright.backtest.measure.formula.Rolling;
import candlewright.backtest.simulate.Trade;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A run measured: the value of any metric of the catalogue, and the tables that are more than one
/// number. Values are computed when they are asked for.
public final class Measurement {
  private final Results results;
  private final AccountHistory account;
  private final Map<TradeSide, TradeGroup> trades = new EnumMap<>(TradeSide.class);

  private Measurement(Results results) {
    this.results = results;
    TradeGroup all = TradeGroup.of(results);
    trades.put(TradeSide.ALL, all);
    trades.put(TradeSide.LONG, all.where(Trade::isLong));
    trades.put(TradeSide.SHORT, all.where(trade -> !trade.isLong()));
    account = new AccountHistory(results, all);
  }

  public static Measurement of(Results results) {
    return new Measurement(results);
  }

  public Results results() {
    return results;
  }

  /// Returns the value of a metric over all trades.
  ///
  /// @throws IllegalArgumentException if there is no such metric
  public MetricValue value(String id) {
    return value(id, TradeSide.ALL);
  }

  /// Returns the value of a metric over the trades of a side; undefined for one side of a metric
  /// that has none.
  ///
  /// @throws IllegalArgumentException if there is no such metric
  public MetricValue value(String id, TradeSide side) {
    return switch (MetricCatalogue.definition(id)) {
      case Definition.OfAccount(_, var figure) ->
          side == TradeSide.ALL ? figure.apply(account) : MetricValue.undefined();
      case Definition.OfTrades(_, var figure) -> figure.apply(trades(side));
    };
  }

  /// Returns a value for computing with it; NaN if it is undefined or implausible.
  public double number(String id) {
    return value(id).toDouble();
  }

  private TradeGroup trades(TradeSide side) {
    return Objects.requireNonNull(trades.get(side));
  }

  /// Returns the falls of equity, the deepest first.
  public List<DrawdownSpan> drawdowns() {
    return Drawdowns.byDepth(account.drawdowns()).stream().map(this::span).toList();
  }

  private DrawdownSpan span(Drawdown fall) {
    AccountCurve curve = results.curve();
    return new DrawdownSpan(
        curve.closeTime(fall.peak()),
        curve.closeTime(fall.trough()),
        curve.closeTime(fall.end()),
        fall.recovered(),
        fall.depth(),
        fall.amount());
  }

  /// Returns the trades of a run by what they have in common.
  public Breakdown breakdown(Breakdown.Dimension dimension) {
    return Breakdown.of(trades(TradeSide.ALL), dimension);
  }

  /// Returns the returns of months and years.
  public MonthlyReturns monthlyReturns() {
    return MonthlyReturns.of(results.curve(), results.start());
  }

  /// Returns the Sharpe ratio of every window of so many periods, with the date of its last one;
  /// NaN where returns do not vary.
  ///
  /// @throws IllegalArgumentException if the window is below 2
  public RollingFigure rollingSharpe(int window) {
    if (window < 2) {
      throw new IllegalArgumentException("a rolling Sharpe ratio needs 2 periods, was " + window);
    }
    double[] ratios =
        Rolling.of(
            account.excess(), window, excess -> Ratios.sharpe(excess, account.periodsPerYear()));
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = Double.isFinite(ratios[i]) ? ratios[i] : Double.NaN;
    }
    long[] days = account.periods().days();
    return new RollingFigure(
        Arrays.copyOfRange(days, days.length - ratios.length, days.length), ratios);
  }
}
