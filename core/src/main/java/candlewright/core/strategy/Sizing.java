package candlewright.core.strategy;

/// How large an entry is. Every result is rounded down to lots and cut to what the account can pay.
public sealed interface Sizing {
  /// As many lots as the free cash pays for at the deciding close, fee included.
  record AllIn() implements Sizing {}

  /// Always the same quantity.
  ///
  /// @param quantity base units
  record FixedQuantity(Scalar quantity) implements Sizing {}

  /// Always the same value.
  ///
  /// @param cash in the currency of the account
  record FixedNotional(Scalar cash) implements Sizing {}

  /// A part of the equity at the deciding close.
  ///
  /// @param percent of equity; above 100 borrows
  record PercentOfEquity(Scalar percent) implements Sizing {}

  /// As much as loses a part of the equity if the initial stop loss is hit, gaps and costs aside.
  /// Needs a stop loss.
  ///
  /// @param percent of equity at risk
  record PercentRisk(Scalar percent) implements Sizing {}

  /// As much as makes the position's volatility a target: equity times target over volatility. That
  /// is the sample deviation of the simple returns from close to close, times the root of the bars
  /// of a year; where nothing moves the greatest position is taken.
  ///
  /// @param percent annualised target volatility of equity
  /// @param length returns the volatility is measured over, from 2
  /// @param maximumPercent greatest position in percent of equity
  record VolatilityTarget(Scalar percent, Scalar length, Scalar maximumPercent) implements Sizing {}

  /// A part of Kelly's fraction (1956), `p - (1 - p) / b`, from the strategy's own last trades in
  /// the same instrument: p is the share of winners, b the average gain over the average loss, both
  /// as simple returns after costs; without a loss the fraction is p. Nothing while it is not
  /// positive.
  ///
  /// @param fraction part of the full Kelly fraction, 0.5 for half Kelly
  /// @param trades closed trades it is measured over; until there are so many, `startPercent` holds
  /// @param startPercent percent of equity used until then
  /// @param maximumPercent greatest position in percent of equity
  /// @param drawdownPercent the position shrinks in proportion to the drawdown of equity from its
  ///   peak at any close and is nothing at this one; 100 for practically never
  record Kelly(
      Scalar fraction,
      Scalar trades,
      Scalar startPercent,
      Scalar maximumPercent,
      Scalar drawdownPercent)
      implements Sizing {}
}
