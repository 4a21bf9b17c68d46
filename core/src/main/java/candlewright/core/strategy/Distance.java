package candlewright.core.strategy;

/// How far a price is from the price of the entry, always positive; which side is meant follows
/// from the exit and from the direction of the position.
public sealed interface Distance {
  /// A part of the entry price, in percent.
  record Percent(Scalar percent) implements Distance {}

  /// A difference of prices.
  record Points(Scalar points) implements Distance {}

  /// A multiple of the average true range (Wilder) at the deciding bar.
  ///
  /// @param length bars
  record AtrMultiple(Scalar multiple, Scalar length) implements Distance {}

  /// A multiple of the distance of the initial stop loss, often called R.
  record RiskMultiple(Scalar multiple) implements Distance {}
}
