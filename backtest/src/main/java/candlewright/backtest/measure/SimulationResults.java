package candlewright.backtest.measure;

import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import candlewright.core.market.Instrument;
import java.util.Arrays;
import java.util.List;

/// The results of a simulation, compared with holding what it traded.
public final class SimulationResults {
  private SimulationResults() {}

  /// Gathers what a finished simulation left behind. One instrument is compared with its price,
  /// several with the same money in each from the first moment at which all have a close.
  ///
  /// @param markets what was traded, in the order of the simulation
  /// @param cash at the start, in 1e-8 units
  public static Results of(
      List<TradedBars> markets, SimulationOutcome outcome, long cash, Conventions conventions) {
    AccountCurve curve =
        markets.size() == 1
            ? ofOne(markets.getFirst(), outcome)
            : ofSeveral(markets, outcome, cash);
    return new Results(cash, curve, outcome.trades(), markets, outcome.refused(), conventions);
  }

  private static AccountCurve ofOne(TradedBars market, SimulationOutcome outcome) {
    BarSeries bars = market.bars();
    int size = bars.size();
    long[] openTimes = new long[size];
    long[] closeTimes = new long[size];
    double[] equity = new double[size];
    bars.copyOpenTimes(0, size, openTimes, 0);
    for (int i = 0; i < size; i++) {
      closeTimes[i] = bars.knownAt(i);
      equity[i] = outcome.equity(i);
    }
    double[] closes = closes(bars);
    double[] gross = new double[size];
    double[] net = new double[size];
    expose(market, outcome, closes, gross, net);
    return new AccountCurve(
        bars.calendar(), bars.timeframe(), openTimes, closeTimes, equity, gross, net, closes);
  }

  private static AccountCurve ofSeveral(
      List<TradedBars> markets, SimulationOutcome outcome, long cash) {
    TimeLine line = TimeLine.of(markets.stream().map(TradedBars::bars).toList());
    int size = line.size();
    long[] closeTimes = line.closeTimes();
    double[] equity = new double[size];
    double[] gross = new double[size];
    double[] net = new double[size];
    double[] basket = new double[size];
    Arrays.fill(equity, cash / 1e8);
    long begin = Long.MIN_VALUE;
    for (TradedBars market : markets) {
      begin = Math.max(begin, market.bars().knownAt(0));
    }
    int common = Arrays.binarySearch(closeTimes, begin);
    Arrays.fill(basket, 0, common, Double.NaN);
    for (int m = 0; m < markets.size(); m++) {
      BarSeries bars = markets.get(m).bars();
      double[] closes = closes(bars);
      double[] held = new double[closes.length];
      double[] heldNet = new double[closes.length];
      expose(markets.get(m), outcome, closes, held, heldNet);
      double[] added = outcome.added(m);
      int bar = -1;
      double first = Double.NaN;
      for (int i = 0; i < size; i++) {
        while (bar + 1 < closes.length && bars.knownAt(bar + 1) <= closeTimes[i]) {
          bar++;
        }
        if (bar >= 0) {
          equity[i] += added[bar];
          gross[i] += held[bar];
          net[i] += heldNet[bar];
        }
        if (i >= common) {
          first = i == common ? closes[bar] : first;
          basket[i] += closes[bar] / first / markets.size();
        }
      }
    }
    TradedBars most = mostOpen(markets);
    return new AccountCurve(
        most.bars().calendar(),
        most.bars().timeframe(),
        line.openTimes(),
        closeTimes,
        equity,
        gross,
        net,
        basket);
  }

  /// Returns the instrument that trades on the most days of a year, by whose days and periods the
  /// account is measured; the first of equals.
  public static TradedBars mostOpen(List<TradedBars> markets) {
    TradedBars most = markets.getFirst();
    for (TradedBars market : markets) {
      if (market.bars().calendar().tradingDaysPerYear()
          > most.bars().calendar().tradingDaysPerYear()) {
        most = market;
      }
    }
    return most;
  }

  private static double[] closes(BarSeries bars) {
    double[] closes = new double[bars.size()];
    bars.copy(Column.CLOSE, 0, closes.length, closes, 0);
    return closes;
  }

  /// Adds the size of the positions of a market, and the same with short ones subtracted, at each
  /// of its closes.
  private static void expose(
      TradedBars market, SimulationOutcome outcome, double[] closes, double[] gross, double[] net) {
    Instrument instrument = market.instrument();
    for (Trade trade : outcome.trades()) {
      if (!trade.instrument().equals(instrument.id())) {
        continue;
      }
      double quantity = instrument.lot().value(trade.lots()) * instrument.contractSize().size();
      int end = trade.open() ? closes.length : trade.exitBar();
      for (int i = trade.entryBar(); i < end; i++) {
        double value = quantity * closes[i];
        gross[i] += value;
        net[i] += trade.isLong() ? value : -value;
      }
    }
  }
}
