package candlewright.core.trading.match;

import candlewright.core.market.Decimals;
import candlewright.core.market.Increment;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.Fill;
import candlewright.core.trading.Notional;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Side;
import org.jspecify.annotations.Nullable;

/// Fills market orders of one instrument at the open of a bar.
///
/// The price is the open, moved against the order by the slippage. A purchase is cut to what the
/// cash pays for, fee included, since a venue would refuse the rest.
public final class BarMatcher {
  private final Notional notional;
  private final Increment tick;
  private final Increment lot;
  private final long minimumLots;
  private final long minimumNotional;
  private final FeeRate fee;
  private final int slippageTicks;
  private final double unitsPerLot;

  /// @param slippageTicks how many ticks worse than the open every fill is; not negative
  public BarMatcher(Notional notional, FeeRate fee, int slippageTicks) {
    if (slippageTicks < 0) {
      throw new IllegalArgumentException("slippage must not be negative, was " + slippageTicks);
    }
    this.notional = notional;
    this.tick = notional.instrument().tick();
    this.lot = notional.instrument().lot();
    this.minimumLots = notional.instrument().minimumLots();
    this.minimumNotional = notional.instrument().minimumNotional();
    this.fee = fee;
    this.slippageTicks = slippageTicks;
    unitsPerLot = lot.size() * notional.instrument().contractSize().size();
  }

  /// Returns the fill of `order` at a bar's open, or null if the venue would refuse it: the
  /// quantity or value is below the instrument's minimum, a purchase exceeds the cash altogether,
  /// or it would cost nothing because the price is below half a tick.
  ///
  /// @param openTime of the bar that fills it, epoch milliseconds UTC
  /// @param open price in quote currency
  /// @param cash free, in 1e-8 units of the quote currency
  public @Nullable Fill atOpen(OrderRequest order, long openTime, double open, long cash) {
    long ticks = tick.nearest(open);
    ticks = order.side() == Side.BUY ? ticks + slippageTicks : Math.max(0, ticks - slippageTicks);
    long lots = order.lots();
    if (order.side() == Side.BUY) {
      // Never by the cost of all lots: after a jump of the price it may be more than cash can be.
      lots = Math.min(lots, affordableLots(cash, ticks));
    }
    if (lots < minimumLots) {
      return null;
    }
    long value = notional.of(ticks, lots);
    if (value < minimumNotional || (order.side() == Side.BUY && value == 0)) {
      return null;
    }
    return new Fill(order.side(), openTime, ticks, lots, value, fee.of(value));
  }

  /// Returns the lots that `cash` pays for at a price, before slippage; for sizing at a close.
  ///
  /// @param cash in 1e-8 units of the quote currency
  public long affordableLots(long cash, double price) {
    return affordableLots(cash, tick.nearest(price));
  }

  /// Returns the whole lots in a quantity.
  public long wholeLots(double quantity) {
    return lot.floor(quantity);
  }

  /// Returns the lots that `cash` pays for at a price in ticks, before slippage.
  ///
  /// @param cash in 1e-8 units of the quote currency
  public long affordableLots(long cash, long ticks) {
    if (cash <= 0 || ticks <= 0) {
      return 0;
    }
    double oneLot = tick.value(ticks) * unitsPerLot * 1e8 * (1 + fee.fraction());
    long lots = (long) Math.min(Decimals.MAX_UNITS, Math.floor(cash / oneLot));
    // The quotient may be a rounding error off either way; the cost decides.
    while (lots > 0 && !affords(cash, ticks, lots)) {
      lots--;
    }
    // A lot may cost so little that many more are within the rounding of the cost.
    long step = 1;
    while (affords(cash, ticks, lots + step)) {
      lots += step;
      step *= 2;
    }
    for (step /= 2; step > 0; step /= 2) {
      if (affords(cash, ticks, lots + step)) {
        lots += step;
      }
    }
    return lots;
  }

  private boolean affords(long cash, long ticks, long lots) {
    return lots <= Decimals.MAX_UNITS && cost(ticks, lots) <= cash;
  }

  private long cost(long ticks, long lots) {
    long value = notional.of(ticks, lots);
    return Math.addExact(value, fee.of(value));
  }
}
