package candlewright.backtest.measure;

import candlewright.backtest.simulate.Trade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// Some trades of a run, in the order in which they were left, with what their metrics need.
final class TradeGroup {
  /// A trade and how the price went while it was held.
  record Held(Trade trade, Excursion excursion) {}

  private final Results results;
  private final List<Held> held;

  private TradeGroup(Results results, List<Held> held) {
    this.results = results;
    this.held = List.copyOf(held);
  }

  static TradeGroup of(Results results) {
    List<Held> held = new ArrayList<>();
    for (Trade trade : results.trades()) {
      held.add(new Held(trade, Excursion.of(trade, results)));
    }
    held.sort(Comparator.comparingLong(one -> one.trade.exitTime()));
    return new TradeGroup(results, held);
  }

  TradeGroup where(Predicate<Trade> chosen) {
    return new TradeGroup(results, held.stream().filter(one -> chosen.test(one.trade)).toList());
  }

  /// Returns some of these trades, in this order.
  TradeGroup only(List<Held> some) {
    return new TradeGroup(results, some);
  }

  TradeGroup wins() {
    return where(trade -> trade.profit() > 0);
  }

  TradeGroup losses() {
    return where(trade -> trade.profit() < 0);
  }

  TradeGroup closed() {
    return where(trade -> !trade.open());
  }

  Results results() {
    return results;
  }

  List<Held> held() {
    return held;
  }

  int size() {
    return held.size();
  }

  /// Returns a figure of each trade.
  double[] values(ToDoubleFunction<Trade> figure) {
    return held.stream().mapToDouble(one -> figure.applyAsDouble(one.trade)).toArray();
  }

  /// Returns a figure of each trade's excursion.
  double[] excursions(ToDoubleFunction<Excursion> figure) {
    return held.stream().mapToDouble(one -> figure.applyAsDouble(one.excursion)).toArray();
  }

  /// Returns an exact sum in 1e-8 units.
  ///
  /// @throws ArithmeticException if it exceeds about 92 billion units of the currency
  long sum(ToLongFunction<Trade> figure) {
    long sum = 0;
    for (Held one : held) {
      sum = Math.addExact(sum, figure.applyAsLong(one.trade));
    }
    return sum;
  }

  /// Returns the profit of each trade in units of the currency.
  double[] profits() {
    return values(trade -> trade.profit() / 1e8);
  }

  /// Returns the profit of each trade over the value it was entered with; NaN if that was nothing.
  double[] returns() {
    return values(Trade::returned);
  }

  /// Returns how long each trade was held, in milliseconds.
  double[] durations() {
    return values(trade -> trade.millis());
  }

  /// Returns the cash and what has been earned by the end of each trade, in units of the currency.
  double[] balances() {
    double[] balances = new double[size()];
    long balance = results.startCash();
    for (int i = 0; i < balances.length; i++) {
      balance = Math.addExact(balance, held.get(i).trade.profit());
      balances[i] = balance / 1e8;
    }
    return balances;
  }

  /// Returns the growth of the balance by each trade: balance after over balance before.
  double[] growths() {
    double[] balances = balances();
    double before = results.start();
    double[] growths = new double[balances.length];
    for (int i = 0; i < growths.length; i++) {
      growths[i] = before > 0 ? balances[i] / before : Double.NaN;
      before = balances[i];
    }
    return growths;
  }

  /// Returns the notional of all fills, in 1e-8 units; what is still open has only been entered.
  long volume() {
    return sum(trade -> trade.entryValue() + (trade.open() ? 0 : trade.exitValue()));
  }
}
