package candlewright.backtest.measure;

import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import candlewright.core.market.Instrument;
import java.util.List;

/// The results of a simulation over one instrument, compared with holding it; all money in the
/// account's currency, at the rates of each close.
public final class SimulationResults {
  private SimulationResults() {}

  /// Gathers what a finished simulation left behind.
  ///
  /// @param cash at the start, in 1e-8 units
  public static Results of(
      Instrument instrument,
      BarSeries bars,
      SimulationOutcome outcome,
      long cash,
      Conventions conventions) {
    int size = bars.size();
    long[] openTimes = new long[size];
    long[] closeTimes = new long[size];
    double[] equity = new double[size];
    double[] closes = new double[size];
    bars.copyOpenTimes(0, size, openTimes, 0);
    bars.copy(Column.CLOSE, 0, size, closes, 0);
    for (int i = 0; i < size; i++) {
      closeTimes[i] = bars.knownAt(i);
      equity[i] = outcome.equity(i);
      closes[i] *= outcome.rate(i);
    }
    double[] gross = new double[size];
    double[] net = new double[size];
    for (Trade trade : outcome.trades()) {
      double quantity = instrument.lot().value(trade.lots()) * instrument.contractSize().size();
      int end = trade.open() ? size : trade.exitBar();
      for (int i = trade.entryBar(); i < end; i++) {
        double value = quantity * closes[i];
        gross[i] += value;
        net[i] += trade.isLong() ? value : -value;
      }
    }
    return new Results(
        cash,
        new AccountCurve(
            bars.calendar(), bars.timeframe(), openTimes, closeTimes, equity, gross, net, closes),
        outcome.trades(),
        List.of(new TradedBars(instrument, bars)),
        outcome.refused(),
        conventions);
  }
}
