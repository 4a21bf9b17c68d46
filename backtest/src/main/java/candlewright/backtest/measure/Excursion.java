package candlewright.backtest.measure;

import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;

/// How far the price went against and for a trade while it was held, as fractions of its entry
/// price and before costs; in the currency of the price, whatever its rate did; NaN where the bars
/// are not known.
///
/// The whole range of a bar counts if the trade was held all through it. Of the bar in which it was
/// left only the exit price counts, and of a bar in which it was entered after the open only the
/// close: in which order the rest was traded is not known.
///
/// @param adverse the worst price, 0 or more (maximum adverse excursion, Sweeney 1996)
/// @param favourable the best price, 0 or more (maximum favourable excursion)
/// @param gross the price it was left at: below 0 for a loss
/// @param deepestFall the largest fall from the best price of earlier bars
record Excursion(double adverse, double favourable, double gross, double deepestFall) {
  private static final Excursion UNKNOWN =
      new Excursion(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  static Excursion of(Trade trade, Results results) {
    TradedBars series = results.series(trade.instrument());
    if (series == null || trade.exitBar() >= series.bars().size() || trade.entryTicks() <= 0) {
      return UNKNOWN;
    }
    BarSeries bars = series.bars();
    double entry = series.instrument().tick().value(trade.entryTicks());
    double exit = series.instrument().tick().value(trade.exitTicks());
    int sign = trade.isLong() ? 1 : -1;
    boolean atOpen = trade.entryTime() <= bars.openTime(trade.entryBar());
    int last = trade.open() ? trade.exitBar() : trade.exitBar() - 1;
    double worst = 0;
    double best = 0;
    double fall = 0;
    HeldShare share = new HeldShare(bars, series.actions());
    double shares = share.shares(trade.exitBar());
    for (int i = trade.entryBar(); i <= last; i++) {
      boolean whole = atOpen || i > trade.entryBar();
      // The entry price is that of the shares at the end.
      double before = share.shares(i) / shares;
      double low = change((whole ? bars.low(i) : bars.close(i)) * before, entry, sign);
      double high = change((whole ? bars.high(i) : bars.close(i)) * before, entry, sign);
      double least = Math.min(low, high);
      fall = Math.max(fall, best - least);
      worst = Math.min(worst, least);
      best = Math.max(best, Math.max(low, high));
    }
    double gross = change(exit, entry, sign);
    return new Excursion(
        -Math.min(worst, gross), Math.max(best, gross), gross, Math.max(fall, best - gross));
  }

  private static double change(double price, double entry, int sign) {
    return sign * (price - entry) / entry;
  }

  /// Returns what of the best price was given back until the trade was left.
  double givenBack() {
    return favourable - gross;
  }
}
