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
  /// @param opens whether the fill opens or enlarges a position
  long ticks(long ticks, long lots, long volumeLots, long rangeTicks, boolean opens);

  /// Always the same number of ticks.
  record Ticks(int count) implements SlippageModel {
    public Ticks {
      if (count < 0) {
        throw new IllegalArgumentException(
            "the slippage must not be negative, was " + count + " ticks");
      }
    }

    @Override
    public long ticks(long ticks, long lots, long volumeLots, long rangeTicks, boolean opens) {
      return count;
    }
  }

  /// A part of the price, rounded up to whole ticks.
  ///
  /// @param bps hundredths of a percent, from 0 to 1000
  /// @param entryOnly whether leaving a position costs nothing, as in older versions of
  ///   backtesting.py, whose commission changes the price of the entry
  record BasisPoints(double bps, boolean entryOnly) implements SlippageModel {
    private static final double ONE = 10_000;
    private static final double MOST = 1_000;

    public BasisPoints {
      if (!(bps >= 0 && bps <= MOST)) {
        throw new IllegalArgumentException(
            "slippage is from 0 to 1000 basis points (10 %), was " + bps);
      }
    }

    @Override
    public long ticks(long ticks, long lots, long volumeLots, long rangeTicks, boolean opens) {
      return entryOnly && !opens ? 0 : (long) Math.ceil(ticks * bps / ONE);
    }
  }
}
