package candlewright.backtest.simulate;

import candlewright.core.market.CurrencyRate;
import candlewright.core.trading.Notional;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Side;
import candlewright.core.trading.match.BarMatcher;
import candlewright.core.trading.match.WorkingOrder;
import java.math.BigInteger;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// The venue's right to close the positions of one instrument, as orders that rest in its book at
/// the prices at which the margin no longer suffices.
///
/// Equity and maintenance margin change with the price alone until something is filled or paid, so
/// the prices are worked out anew only then; with cross margin over several instruments also before
/// each bar, with the others at their last closes, and of an instrument in another currency than
/// the account's at the open before which its rate has changed. Tiers and maintenance margin are in
/// the currency of the price, what stands against them in the account's.
final class Liquidation {
  private final Notional notional;
  private final MarginRules rules;
  private final Account account;
  private final Market market;
  private final BarMatcher matcher;

  Liquidation(Market market, Notional notional, MarginRules rules, Account account) {
    this.market = market;
    this.matcher = market.matcher;
    this.notional = notional;
    this.rules = rules;
    this.account = account;
  }

  boolean isCross() {
    return rules.mode() == MarginMode.CROSS;
  }

  /// Returns the maintenance margin of the positions at a price, in 1e-8 units.
  long maintenance(long ticks) {
    return maintenance(market.longs, ticks) + maintenance(market.shorts, ticks);
  }

  private long maintenance(Leg leg, long ticks) {
    return leg.isFlat() ? 0 : rules.maintenance(notional.of(ticks, leg.held()));
  }

  // --- what an isolated position has put up

  /// Puts up margin for what was entered, both in the account's currency.
  void opened(Leg leg, long value, long margin) {
    leg.cost = Math.addExact(leg.cost, value);
    leg.margin = Math.addExact(leg.margin, margin);
  }

  /// Takes back the margin of what was left, and states what was lost beyond it by a liquidation.
  ///
  /// @param heldBefore lots before
  /// @param forced whether the venue closed it
  void left(Leg leg, long heldBefore, long lots, long value, long fee, boolean forced) {
    long cost = part(leg.cost, lots, heldBefore);
    long margin = part(leg.margin, lots, heldBefore);
    leg.cost -= cost;
    leg.margin -= margin;
    if (forced && !isCross()) {
      long left = margin + leg.sign * (value - cost) - fee;
      account.shortfall = Math.addExact(account.shortfall, Math.max(0, -left));
    }
  }

  /// Returns the part of a sum that goes with some of the lots; what is rounded off stays with the
  /// rest.
  private static long part(long sum, long lots, long heldBefore) {
    return BigInteger.valueOf(sum)
        .multiply(BigInteger.valueOf(lots))
        .divide(BigInteger.valueOf(heldBefore))
        .longValueExact();
  }

  // --- the orders

  /// Brings the orders up to date.
  ///
  /// @param ticks the price now
  /// @param at when the orders are placed, epoch milliseconds UTC
  /// @param now moment up to which prices of other markets are known
  /// @param restOfBar whether new orders take part in the bar that is going on
  /// @param rate what the currency of the price is worth in the account's; null if it is the same
  void place(long ticks, long at, long now, boolean restOfBar, @Nullable CurrencyRate rate) {
    if (isCross()) {
      long others = account.besides(market, now);
      long most = Math.max(market.longs.held(), market.shorts.held());
      // Prices at which a position is worth more than can be counted are out of reach.
      LongPredicate solvent =
          price ->
              isBeyondCounting(notional.upToAll(price, most), rate)
                  || others + Conversion.convert(rate, market.worth(price) - maintenance(price))
                      > 0;
      boolean falls = !market.longs.isFlat();
      boolean rises = !market.shorts.isFlat();
      place(market.longs, solvent, falls, rises, ticks, at, restOfBar);
      place(market.shorts, solvent, falls, rises, ticks, at, restOfBar);
    } else {
      isolated(market.longs, ticks, at, restOfBar, rate);
      isolated(market.shorts, ticks, at, restOfBar, rate);
    }
  }

  private static boolean isBeyondCounting(long value, @Nullable CurrencyRate rate) {
    return value == Long.MAX_VALUE
        || (rate != null && value * rate.value() >= Long.MAX_VALUE / 2.0);
  }

  private void isolated(
      Leg leg, long ticks, long at, boolean restOfBar, @Nullable CurrencyRate rate) {
    LongPredicate solvent =
        price -> {
          long value = notional.of(price, leg.held());
          long profit = leg.sign * (Conversion.convert(rate, value) - leg.cost);
          return leg.margin + profit - Conversion.convert(rate, rules.maintenance(value)) > 0;
        };
    boolean isLong = leg.side == Side.BUY;
    place(leg, solvent, isLong, !isLong, ticks, at, restOfBar);
  }

  private void place(
      Leg leg,
      LongPredicate solvent,
      boolean falls,
      boolean rises,
      long ticks,
      long at,
      boolean restOfBar) {
    if (leg.isFlat() || leg.forced != null) {
      return;
    }
    if (!solvent.test(ticks)) {
      force(leg, at);
      return;
    }
    long low = falls ? LiquidationPrice.below(solvent, ticks) : LiquidationPrice.NONE;
    long high = rises ? LiquidationPrice.above(solvent, ticks) : LiquidationPrice.NONE;
    leg.whenLow = at(leg, leg.whenLow, low, leg.side == Side.BUY, at, restOfBar);
    leg.whenHigh = at(leg, leg.whenHigh, high, leg.side == Side.SELL, at, restOfBar);
  }

  private @Nullable WorkingOrder at(
      Leg leg, @Nullable WorkingOrder order, long price, boolean stop, long at, boolean restOfBar) {
    if (price == LiquidationPrice.NONE) {
      if (order != null) {
        matcher.cancel(order);
      }
      return null;
    }
    if (order != null) {
      // Once it is trading it goes on.
      matcher.amendTrigger(order, price);
      return order;
    }
    Side side = leg.side.opposite();
    OrderRequest request =
        stop
            ? OrderRequest.exitAtStop(side, OrderRequest.ALL, price, at)
            : OrderRequest.takeProfit(side, OrderRequest.ALL, price, at);
    return matcher.submit(request, ExitReason.LIQUIDATION.code(), at, restOfBar);
  }

  /// Closes a position at the next price, whatever it is.
  void force(Leg leg, long at) {
    if (!leg.isFlat() && leg.forced == null) {
      leg.forced = matcher.submit(leg.closing(at), ExitReason.LIQUIDATION.code(), at, false);
    }
  }
}
