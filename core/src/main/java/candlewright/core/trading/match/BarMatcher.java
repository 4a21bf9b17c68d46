package candlewright.core.trading.match;

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
  /// quantity or value is below the instrument's minimum or a purchase exceeds the cash altogether.
  ///
  /// @param openTime of the bar that fills it, epoch milliseconds UTC
  /// @param open price in quote currency
  /// @param cash free, in 1e-8 units of the quote currency
  public @Nullable Fill atOpen(OrderRequest order, long openTime, double open, long cash) {
    long ticks = tick.nearest(open);
    ticks = order.side() == Side.BUY ? ticks + slippageTicks : Math.max(0, ticks - slippageTicks);
    long lots = order.lots();
    if (order.side() == Side.BUY && cost(ticks, lots) > cash) {
      lots = affordableLots(cash, ticks);
    }
    if (lots < minimumLots) {
      return null;
    }
    long value = notional.of(ticks, lots);
    if (value < minimumNotional) {
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

  private long affordableLots(long cash, long ticks) {
    if (cash <= 0 || ticks <= 0) {
      return 0;
    }
    double oneLot = tick.value(ticks) * unitsPerLot * 1e8 * (1 + fee.fraction());
    long lots = (long) Math.floor(cash / oneLot);
    // The quotient may be a rounding error off either way; the cost decides.
    while (lots > 0 && cost(ticks, lots) > cash) {
      lots--;
    }
    while (cost(ticks, lots + 1) <= cash) {
      lots++;
    }
    return lots;
  }

  private long cost(long ticks, long lots) {
    long value = notional.of(ticks, lots);
    return Math.addExact(value, fee.of(value));
  }
}
