package candlewright.backtest.sweep;

import candlewright.backtest.simulate.Fall;
import candlewright.backtest.simulate.SimulationSettings;

/// What the trades of one combination add up to.
final class TradeTotals {
  private final long start;
  private final Fall balance;
  private int trades;
  private int wins;
  private long netProfit;
  private long fees;
  private double gains;
  private double losses;
  private long barsHeld;
  private long digest;

  TradeTotals(SimulationSettings settings) {
    start = settings.cash();
    balance = new Fall(start);
  }

  /// Takes a trade.
  ///
  /// @param bars closes at which it was open
  void add(long profit, long paid, long bars, long newDigest) {
    trades++;
    netProfit += profit;
    fees += paid;
    // Without branches, which nobody could foretell.
    wins += profit > 0 ? 1 : 0;
    gains += Math.max(profit, 0);
    losses -= Math.min(profit, 0);
    barsHeld += bars;
    digest = newDigest;
  }

  /// Takes the cash of the account after a trade was closed.
  void balance(long cash) {
    balance.add((double) cash);
  }

  long digest() {
    return digest;
  }

  /// Returns the figures.
  ///
  /// @param markedDrawdown NaN if it was not measured
  /// @param bars that were traded over
  SweepFigures figures(double markedDrawdown, double sharpeRatio, int bars, long refused) {
    return new SweepFigures(
        trades,
        netProfit,
        netProfit / (double) start,
        balance.deepest(),
        markedDrawdown,
        ratio(wins, trades),
        ratio(gains, losses),
        sharpeRatio,
        barsHeld / (double) bars,
        fees,
        refused,
        digest);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }
}
