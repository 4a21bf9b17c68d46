package candlewright.backtest.sweep;

import candlewright.core.trading.SlippageModel;

/// Tells apart slippage that follows from the price alone.
final class PriceAlone {
  /// For slippage that asks for none of them.
  static final SlippageModel.Conditions CONDITIONS =
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

  private PriceAlone() {}

  private static IllegalStateException unexpected() {
    return new IllegalStateException("slippage by the price alone asked for more");
  }

  /// Tells whether slippage follows from the price alone.
  static boolean isEnoughFor(SlippageModel slippage) {
    return switch (slippage) {
      case SlippageModel.Ticks _, SlippageModel.BasisPoints _ -> true;
      case SlippageModel.Times(var one, _) -> isEnoughFor(one);
      case SlippageModel.VolatilityShare _, SlippageModel.VolumeShare _, SlippageModel.Impact _ ->
          false;
    };
  }
}
