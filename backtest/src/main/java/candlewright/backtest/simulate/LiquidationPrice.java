package candlewright.backtest.simulate;

import candlewright.core.market.Decimals;
import java.util.function.LongPredicate;

/// Where a margin that suffices now no longer does, in ticks.
///
/// Equity is a straight line over the price and maintenance margin rises ever faster, so the prices
/// at which the first is above the second are one stretch. For one position with one rate its end
/// is what venues publish: `(wallet balance - maintenance of others + unrealised profit of others +
/// maintenance amount - side * quantity * entry) / (quantity * (rate - side))` (Binance, "How to
/// Calculate Liquidation Price of USDⓈ-M Futures Contracts").
final class LiquidationPrice {
  /// No price.
  static final long NONE = -1;

  private LiquidationPrice() {}

  /// Returns the highest price below `now` at which a margin does not suffice, or NONE.
  ///
  /// @param solvent whether it suffices; true at `now`
  static long below(LongPredicate solvent, long now) {
    if (now <= 1 || solvent.test(1)) {
      return NONE;
    }
    return boundary(solvent, now, 1);
  }

  /// Returns the lowest price above `now` at which a margin does not suffice, or NONE.
  static long above(LongPredicate solvent, long now) {
    long good = now;
    long step = 1;
    while (solvent.test(good + step)) {
      good += step;
      step *= 2;
      if (good + step > Decimals.MAX_UNITS) {
        return NONE;
      }
    }
    return boundary(solvent, good, good + step);
  }

  private static long boundary(LongPredicate solvent, long solventAt, long insolventAt) {
    long good = solventAt;
    long bad = insolventAt;
    while (Math.abs(good - bad) > 1) {
      long middle = good + (bad - good) / 2;
      if (solvent.test(middle)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return bad;
  }
}
