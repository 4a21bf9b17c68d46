package candlewright.app.ui.build;

import candlewright.backtest.simulate.Refusal;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.Increment;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.plan.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says what followed a decision, from the trades and refusals of the run. Bars count in those of
/// the strip.
final class OrderPath {
  private final Strip strip;
  private final List<Trade> trades;
  private final Map<Integer, List<Refusal>> refusals;

  /// @param refusals of the run, by the bar that decided the entry
  OrderPath(Strip strip, List<Trade> trades, Map<Integer, List<Refusal>> refusals) {
    this.strip = strip;
    this.trades = trades;
    this.refusals = refusals;
  }

  /// Returns the steps; none where a decision was not made and nothing kept it from being judged.
  ///
  /// @param made whether the conditions of the decision were true
  List<OrderStep> of(int bar, Decision decision, boolean made) {
    boolean isLong = decision == Decision.ENTER_LONG || decision == Decision.EXIT_LONG;
    boolean entry = decision == Decision.ENTER_LONG || decision == Decision.ENTER_SHORT;
    return entry ? entry(bar, isLong, made) : exit(bar, isLong, made);
  }

  /// Returns the trade of a side that is held at the close of a bar, or null.
  @Nullable Trade held(int bar, boolean isLong) {
    for (Trade trade : trades) {
      if (trade.isLong() == isLong
          && trade.entryBar() <= bar
          && (bar < trade.exitBar() || trade.open())) {
        return trade;
      }
    }
    return null;
  }

  private List<OrderStep> entry(int bar, boolean isLong, boolean made) {
    Trade own = held(bar, isLong);
    if (own != null && strip.origin().settings().account().maxEntries() <= 1) {
      return List.of(new OrderStep.Held(own.entryTime(), isLong));
    }
    if (!made) {
      return List.of();
    }
    List<Refusal> refused = refusals.getOrDefault(bar, List.of());
    Trade filled = filled(bar, isLong);
    Trade other = held(bar, !isLong);
    if (refused.isEmpty() && filled == null && other != null) {
      return List.of(new OrderStep.Held(other.entryTime(), !isLong));
    }
    List<OrderStep> steps = new ArrayList<>();
    steps.add(new OrderStep.Placed(strip.bars().knownAt(bar), byMarket(isLong, true)));
    if (filled != null) {
      steps.add(new OrderStep.Filled(filled.entryTime(), price(filled.entryTicks())));
      left(filled, steps);
    } else if (refused.isEmpty()) {
      steps.add(new OrderStep.Unfilled());
    } else {
      refused.forEach(reason -> steps.add(new OrderStep.Refused(reason)));
    }
    return steps;
  }

  /// Returns the trade that an entry decided on a bar began, or null.
  private @Nullable Trade filled(int bar, boolean isLong) {
    long latest = bar + 1L + strip.origin().settings().timing().latencyBars();
    if (style(isLong, true) instanceof OrderStyle.Limit(var _, Scalar bars, boolean _)) {
      latest +=
          bars == null
              ? Integer.MAX_VALUE
              : (long) strip.origin().plan().values().resolve(bars) - 1;
    }
    for (Trade trade : trades) {
      if (trade.isLong() == isLong && trade.entryBar() > bar && trade.entryBar() <= latest) {
        return trade;
      }
    }
    return null;
  }

  private List<OrderStep> exit(int bar, boolean isLong, boolean made) {
    Trade own = held(bar, isLong);
    if (own == null) {
      return List.of(new OrderStep.Flat());
    }
    if (!made) {
      return List.of();
    }
    List<OrderStep> steps = new ArrayList<>();
    steps.add(new OrderStep.Placed(strip.bars().knownAt(bar), byMarket(isLong, false)));
    left(own, steps);
    return steps;
  }

  private void left(Trade trade, List<OrderStep> steps) {
    steps.add(
        trade.open()
            ? new OrderStep.StillHeld()
            : new OrderStep.Left(
                trade.exitTime(), price(trade.exitTicks()), trade.exitReason(), trade.returned()));
  }

  private boolean byMarket(boolean isLong, boolean entry) {
    return style(isLong, entry) instanceof OrderStyle.Market;
  }

  private OrderStyle style(boolean isLong, boolean entry) {
    Orders orders = strip.definition().orders();
    return isLong
        ? entry ? orders.entryLong() : orders.exitLong()
        : entry ? orders.entryShort() : orders.exitShort();
  }

  private double price(long ticks) {
    Increment tick = strip.instrument().tick();
    return tick.value(ticks);
  }
}
