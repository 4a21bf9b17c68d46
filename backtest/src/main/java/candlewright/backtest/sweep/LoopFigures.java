package candlewright.backtest.sweep;

import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;

/// The figures of a run of the event loop.
final class LoopFigures {
  private LoopFigures() {}

  /// Adds up a finished simulation.
  ///
  /// @param bars those it traded over
  /// @param marked whether the fall of equity at every close is asked for
  static SweepFigures of(
      BarSeries bars, SimulationOutcome outcome, SimulationSettings settings, boolean marked) {
    TradeTotals totals = new TradeTotals(settings);
    long cash = settings.cash();
    for (Trade trade : outcome.trades()) {
      totals.add(
          trade.profit(),
          trade.fees(),
          trade.exitBar() - trade.entryBar() + (trade.open() ? 1 : 0),
          TradeDigest.of(totals.digest(), trade));
      if (!trade.open()) {
        cash += trade.profit();
        totals.balance(cash);
      }
    }
    double start = settings.cash() / 1e8;
    Periods periods = Periods.of(bars, 0, settings.measuring());
    PeriodReturns returns = new PeriodReturns(start);
    for (int k = 0; k < periods.count(); k++) {
      returns.add(outcome.equity(periods.end(k)));
    }
    double fall = marked ? outcome.deepestFall() : Double.NaN;
    return totals.figures(
        fall,
        returns.sharpeRatio(periods.perYear(), periods.riskFree()),
        bars.size(),
        outcome.refused());
  }
}
