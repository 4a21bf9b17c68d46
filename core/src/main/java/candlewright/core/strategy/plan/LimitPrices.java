package candlewright.core.strategy.plan;

import java.util.Arrays;

/// The prices of a plan's limit orders of one kind, read at each bar's close.
public final class LimitPrices {
  private final double[] prices;

  /// Takes over the prices of all bars; none where orders are by market.
  LimitPrices(double[] prices) {
    this.prices = prices;
  }

  /// Returns the price read at the close of bar `i`; NaN while it is unknown.
  ///
  /// @throws ArrayIndexOutOfBoundsException if orders are by market
  public double at(int i) {
    return prices[i];
  }

  LimitPrices slice(int from, int to) {
    return prices.length == 0 ? this : new LimitPrices(Arrays.copyOfRange(prices, from, to));
  }
}
