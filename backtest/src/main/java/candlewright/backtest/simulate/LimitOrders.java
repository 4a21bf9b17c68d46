package candlewright.backtest.simulate;

import candlewright.core.market.Decimals;
import candlewright.core.market.Increment;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.plan.LimitPrices;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Side;

/// How the entries or the exits of one side by condition are ordered, with the numbers worked out.
final class LimitOrders {
  private final boolean byMarket;
  private final boolean follow;
  private final long bars;
  private final boolean buys;
  private final LimitPrices prices;
  private final Increment tick;

  /// @param side of the orders
  /// @param prices read at each close
  LimitOrders(
      OrderStyle style, Side side, LimitPrices prices, ParameterValues values, Increment tick) {
    this.buys = side == Side.BUY;
    this.prices = prices;
    this.tick = tick;
    switch (style) {
      case OrderStyle.Market() -> {
        byMarket = true;
        follow = false;
        bars = Long.MAX_VALUE;
      }
      case OrderStyle.Limit(_, Scalar works, boolean follows) -> {
        byMarket = false;
        follow = follows;
        bars = works == null ? Long.MAX_VALUE : (long) values.resolve(works);
      }
    }
  }

  boolean byMarket() {
    return byMarket;
  }

  /// Tells whether an order is moved to the price of every close.
  boolean follow() {
    return follow;
  }

  /// Returns the limit in ticks that the close of a bar asks for, rounded so that it is not worse
  /// than asked; {@link OrderRequest#NONE} if it is not known or no price.
  long limit(int bar) {
    double price = prices.at(bar);
    if (!(price >= 0 && price / tick.size() < Decimals.MAX_UNITS)) {
      return OrderRequest.NONE;
    }
    long floor = tick.floor(price);
    return buys || tick.value(floor) == price ? floor : floor + 1;
  }

  /// Returns the bar at whose close an order is given up that was decided at the close of `bar`.
  ///
  /// @param latencyBars bars that pass before it works
  int worksUntil(int bar, int latencyBars) {
    return bars > Integer.MAX_VALUE - bar - latencyBars
        ? Integer.MAX_VALUE
        : (int) (bar + latencyBars + bars);
  }
}
