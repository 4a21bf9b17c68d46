package candlewright.core.indicator;

/// One column that an indicator gives.
///
/// @param name as written in definitions: lower case letters, digits and `_`
/// @param unit what its numbers measure; decides between overlay and pane
/// @param decimals how many to show; {@link #PRICE_DECIMALS} for as many as the instrument's price
/// @param minimum least value it can take, or negative infinity
/// @param maximum greatest value it can take, or infinity
public record Output(String name, Unit unit, int decimals, double minimum, double maximum) {
  /// As many decimals as the instrument's price has.
  public static final int PRICE_DECIMALS = -1;

  /// A value on the price scale.
  public static Output price(String name) {
    return new Output(
        name, Unit.PRICE, PRICE_DECIMALS, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /// A difference of prices.
  public static Output priceChange(String name) {
    return new Output(
        name,
        Unit.PRICE_CHANGE,
        PRICE_DECIMALS,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY);
  }

  /// An oscillator between fixed bounds.
  public static Output bounded(String name, double minimum, double maximum, int decimals) {
    return new Output(name, Unit.BOUNDED, decimals, minimum, maximum);
  }

  /// Any other unit without bounds.
  public static Output of(String name, Unit unit, int decimals) {
    return new Output(name, unit, decimals, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
