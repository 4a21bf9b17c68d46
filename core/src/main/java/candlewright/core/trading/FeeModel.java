package candlewright.core.trading;

import candlewright.core.market.Instrument;

/// What a fill costs. All money is in 1e-8 units of the settlement currency.
public sealed interface FeeModel {
  /// No fee.
  FeeModel NONE = new Percentage(new FeeRate(0));

  /// Returns the fee of a fill.
  ///
  /// @param lots of the fill
  /// @param notional of the fill, not negative
  /// @param maker whether the order was resting in the book
  /// @param opens whether the fill opened or enlarged a position
  /// @param recentVolume notional traded within the 30 days before, for tiers
  long of(
      Instrument instrument,
      long lots,
      long notional,
      boolean maker,
      boolean opens,
      long recentVolume);

  /// The same part of the notional of every fill.
  record Percentage(FeeRate rate) implements FeeModel {
    @Override
    public long of(
        Instrument instrument,
        long lots,
        long notional,
        boolean maker,
        boolean opens,
        long recentVolume) {
      return rate.of(notional);
    }
  }

  /// Another fee several times over, to see how much a result bears.
  record Times(FeeModel of, int factor) implements FeeModel {
    public Times {
      if (factor < 1) {
        throw new IllegalArgumentException("a fee is taken at least once, was " + factor);
      }
    }

    @Override
    public long of(
        Instrument instrument,
        long lots,
        long notional,
        boolean maker,
        boolean opens,
        long recentVolume) {
      return Math.multiplyExact(
          factor, of.of(instrument, lots, notional, maker, opens, recentVolume));
    }
  }
}
