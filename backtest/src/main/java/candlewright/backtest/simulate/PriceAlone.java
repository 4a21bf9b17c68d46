package candlewright.backtest.simulate;

import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.MatchRules;

/// What orders that take liquidity pay where that follows from the price alone.
public final class PriceAlone {
  /// For slippage that asks for none of them.
  private static final SlippageModel.Conditions CONDITIONS =
      new SlippageModel.Conditions() {
        @Override
        public double volume() {
          throw unexpected();
        }

        @Override
        public double trueRange(int length) {
          throw unexpected();
        }

        @Override
        public double deviation(int length) {
          throw unexpected();
        }

        @Override
        public double meanVolume(int length) {
          throw unexpected();
        }
      };

  private final MatchRules match;

  /// How much worse every price is; negative if that depends on the price.
  private final long worse;

  /// @param match whose slippage follows from the price alone
  public PriceAlone(MatchRules match) {
    this.match = match;
    worse =
        match.halfSpreadBps() == 0 && match.slippage() instanceof SlippageModel.Ticks(int count)
            ? match.halfSpreadTicks() + (long) count
            : -1;
  }

  private static IllegalStateException unexpected() {
    return new IllegalStateException("slippage by the price alone asked for more");
  }

  /// Tells whether slippage follows from the price alone.
  public static boolean isEnoughFor(SlippageModel slippage) {
    return switch (slippage) {
      case SlippageModel.Ticks _, SlippageModel.BasisPoints _ -> true;
      case SlippageModel.Times(var one, _) -> isEnoughFor(one);
      case SlippageModel.VolatilityShare _, SlippageModel.VolumeShare _, SlippageModel.Impact _ ->
          false;
    };
  }

  /// Returns the price in ticks at which an order is filled that takes at `price`, not below 0.
  ///
  /// @param opens whether it opens a position
  public long taken(boolean buys, long price, boolean opens) {
    long by = worse;
    if (by < 0) {
      by = match.halfSpread(price) + match.slippage().ticks(price, 1, opens, CONDITIONS);
    }
    return buys ? Math.addExact(price, by) : Math.max(0, price - by);
  }
}
