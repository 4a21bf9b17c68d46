package candlewright.backtest.simulate;

import candlewright.core.market.Decimals;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.Notional;

/// How many lots of one instrument a sum of money pays for, margin and fee together.
final class Affordable {
  private final Instrument instrument;
  private final Notional notional;
  private final Increment tick;
  private final double unitsPerLot;
  private final FeeModel fees;
  private final Account account;
  private final double assumedFee;

  Affordable(Notional notional, FeeModel fees, Account account) {
    this.instrument = notional.instrument();
    this.notional = notional;
    this.tick = instrument.tick();
    this.unitsPerLot = instrument.lot().size() * instrument.contractSize().size() * 1e8;
    this.fees = fees;
    this.account = account;
    this.assumedFee = FeeModel.typicalPart(fees);
  }

  /// Returns the greatest number of lots.
  ///
  /// @param money in 1e-8 units
  /// @param before what the order and the account traded already
  long lots(long money, long ticks, boolean maker, FeeModel.Before before) {
    if (money <= 0 || ticks <= 0) {
      return 0;
    }
    double oneLot = tick.value(ticks) * unitsPerLot * (1 / account.leverage() + assumedFee);
    long guess = (long) Math.min(Decimals.MAX_UNITS, Math.floor(money / oneLot));
    long lots = guess;
    // The quotient may be a rounding error off either way, or the fee may be another; the cost
    // decides. A lot may cost so little that many are within the rounding of the cost.
    if (lots > 0 && !pays(money, ticks, lots, maker, before)) {
      long step = 1;
      while (lots - step > 0 && !pays(money, ticks, lots - step, maker, before)) {
        lots -= step;
        step *= 2;
      }
      long low = Math.max(0, lots - step);
      while (lots - low > 1) {
        long middle = low + (lots - low) / 2;
        if (pays(money, ticks, middle, maker, before)) {
          low = middle;
        } else {
          lots = middle;
        }
      }
      return low;
    }
    long step = 1;
    while (pays(money, ticks, lots + step, maker, before)) {
      lots += step;
      step *= 2;
    }
    for (step /= 2; step > 0; step /= 2) {
      if (pays(money, ticks, lots + step, maker, before)) {
        lots += step;
      }
    }
    return lots;
  }

  private boolean pays(long money, long ticks, long lots, boolean maker, FeeModel.Before before) {
    if (lots > Decimals.MAX_UNITS) {
      return false;
    }
    long value = notional.upToAll(ticks, lots);
    long margin = account.margin(value);
    if (value == Long.MAX_VALUE || margin > money) {
      return false;
    }
    return fees.of(instrument, lots, value, maker, true, before) <= money - margin;
  }
}
