package candlewright.core.trading;

/// How much worse than the price that set it off an order that takes liquidity is filled.
public sealed interface SlippageModel {
  /// No slippage.
  SlippageModel NONE = new Ticks(0);

  /// Returns the difference in ticks, not negative.
  ///
  /// @param ticks price that set it off
  /// @param lots to be filled
  /// @param volumeLots traded in the bar
  /// @param rangeTicks high minus low of the bar
  long ticks(long ticks, long lots, long volumeLots, long rangeTicks);

  /// Always the same number of ticks.
  record Ticks(int count) implements SlippageModel {
    public Ticks {
      if (count < 0) {
        throw new IllegalArgumentException(
            "the slippage must not be negative, was " + count + " ticks");
      }
    }

    @Override
    public long ticks(long ticks, long lots, long volumeLots, long rangeTicks) {
      return count;
    }
  }

  /// Another slippage several times over, to see how much a result bears.
  record Times(SlippageModel of, int factor) implements SlippageModel {
    public Times {
      if (factor < 1) {
        throw new IllegalArgumentException("slippage is taken at least once, was " + factor);
      }
    }

    @Override
    public long ticks(long ticks, long lots, long volumeLots, long rangeTicks) {
      return Math.multiplyExact(factor, of.ticks(ticks, lots, volumeLots, rangeTicks));
    }
  }
}
