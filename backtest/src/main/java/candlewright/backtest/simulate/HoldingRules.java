package candlewright.backtest.simulate;

import candlewright.core.trading.AnnualRate;

/// What holding a position costs and brings, beside its price. Each applies where the series brings
/// the data for it: {@link TradedSeries#withFunding} and {@link TradedSeries#withActions}.
///
/// @param funding whether funding is settled: at each settlement a long position pays its value at
///   the mark price times the rate, a short one receives it
/// @param borrow what a short position in a share or a coin pays for what it borrowed, for each
///   midnight UTC it is held through, weekends included, on its value at the last known close;
///   contracts do not borrow
/// @param dividends whether a long position receives and a short one pays dividends, at the open of
///   the first session without the right
/// @param splits whether splits change positions and orders; not where prices are already adjusted
///   for them
public record HoldingRules(boolean funding, AnnualRate borrow, boolean dividends, boolean splits) {
  /// All that the data say, and nothing for borrowing.
  public static final HoldingRules USUAL = new HoldingRules(true, AnnualRate.NONE, true, true);

  /// Returns the same with funding settled or not.
  public HoldingRules withFunding(boolean other) {
    return new HoldingRules(other, borrow, dividends, splits);
  }

  /// Returns the same with another price of borrowing.
  public HoldingRules withBorrow(AnnualRate other) {
    return new HoldingRules(funding, other, dividends, splits);
  }

  /// Returns the same with dividends paid or not.
  public HoldingRules withDividends(boolean other) {
    return new HoldingRules(funding, borrow, other, splits);
  }

  /// Returns the same with splits carried out or not.
  public HoldingRules withSplits(boolean other) {
    return new HoldingRules(funding, borrow, dividends, other);
  }
}
