package candlewright.backtest.measure;

import candlewright.backtest.measure.formula.Drawdown;
import candlewright.backtest.measure.formula.Drawdowns;
import candlewright.backtest.measure.formula.Returns;
import candlewright.backtest.measure.formula.Statistics;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run's account over time, with what its metrics need more than once.
final class AccountHistory {
  private static final double YEAR_MILLIS = 365.25 * 86_400_000;
  private static final double DAY_MILLIS = 86_400_000;

  private final Results results;
  private final TradeGroup trades;
  private final Periods periods;
  private final List<Drawdown> drawdowns;
  private final List<Drawdown> balanceDrawdowns;

  AccountHistory(Results results, TradeGroup trades) {
    this.results = results;
    this.trades = trades;
    periods = Periods.of(results.curve(), results.start());
    drawdowns = Drawdowns.of(results.start(), results.curve().equities());
    balanceDrawdowns = Drawdowns.of(results.start(), trades.closed().balances());
  }

  Results results() {
    return results;
  }

  AccountCurve curve() {
    return results.curve();
  }

  TradeGroup trades() {
    return trades;
  }

  Periods periods() {
    return periods;
  }

  boolean isEmpty() {
    return curve().size() == 0;
  }

  double periodsPerYear() {
    return results.conventions().periodsPerYear();
  }

  double[] returns() {
    return periods.returns();
  }

  private double riskFreePerPeriod() {
    return Returns.periodRate(results.conventions().riskFreeRate(), periodsPerYear());
  }

  /// Returns the periodic returns less the risk-free rate.
  double[] excess() {
    return Returns.minus(returns(), riskFreePerPeriod());
  }

  /// Returns the benchmark's periodic returns less the risk-free rate; all unknown without one.
  double[] benchmarkExcess() {
    return Returns.minus(benchmark(), riskFreePerPeriod());
  }

  /// Returns the benchmark's periodic returns; all unknown without one.
  double[] benchmark() {
    if (curve().hasBenchmark()) {
      return periods.benchmark();
    }
    double[] unknown = new double[periods.count()];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  double endEquity() {
    return isEmpty() ? results.start() : curve().equity(curve().size() - 1);
  }

  /// Returns the highest equity at a close, or the starting cash if that is higher.
  double highestEquity() {
    return isEmpty()
        ? results.start()
        : Math.max(results.start(), Statistics.maximum(curve().equities()));
  }

  /// Returns the lowest equity at a close, or the starting cash if that is lower.
  double lowestEquity() {
    return isEmpty()
        ? results.start()
        : Math.min(results.start(), Statistics.minimum(curve().equities()));
  }

  double totalReturn() {
    return endEquity() / results.start() - 1;
  }

  /// Returns the time from the first open to the last close, in milliseconds.
  double millis() {
    return isEmpty() ? 0 : curve().closeTime(curve().size() - 1) - curve().openTime(0);
  }

  double years() {
    return millis() / YEAR_MILLIS;
  }

  double days() {
    return millis() / DAY_MILLIS;
  }

  double compoundGrowth() {
    return Returns.annualGrowth(endEquity() / results.start(), years());
  }

  /// Returns the falls of equity, marked to market at every close.
  List<Drawdown> drawdowns() {
    return drawdowns;
  }

  /// Returns the falls of the balance of closed trades, by trade.
  List<Drawdown> balanceDrawdowns() {
    return balanceDrawdowns;
  }

  /// Returns the deepest fall of equity, the first of equals; null without any.
  @Nullable Drawdown deepest() {
    return drawdowns.stream()
        .max(
            Comparator.comparingDouble(Drawdown::depth)
                .thenComparing(Comparator.comparingInt(Drawdown::peak).reversed()))
        .orElse(null);
  }

  double maxDrawdown() {
    return Drawdowns.deepest(drawdowns);
  }

  double maxDrawdownAmount() {
    return drawdowns.stream().mapToDouble(Drawdown::amount).max().orElse(0);
  }

  /// Returns how long a fall lasted from its high, in milliseconds.
  double duration(Drawdown drawdown) {
    return curve().closeTime(drawdown.end()) - curve().closeTime(drawdown.peak());
  }

  /// Returns how far the account was below its high at the end of each period.
  double[] periodDepths() {
    return Drawdowns.depths(1, Returns.cumulative(returns(), 1));
  }

  /// Returns the total return of the benchmark between its first and last known close.
  double benchmarkReturn() {
    double first = Double.NaN;
    double last = Double.NaN;
    for (double price : curve().benchmarkPrices()) {
      if (!Double.isNaN(price)) {
        first = Double.isNaN(first) ? price : first;
        last = price;
      }
    }
    return first == 0 ? Double.NaN : last / first - 1;
  }
}
