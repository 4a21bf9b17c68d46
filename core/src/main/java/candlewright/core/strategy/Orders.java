package candlewright.core.strategy;

/// How the conditions of a strategy become orders. Stops, targets and limits of time have orders of
/// their own kind.
public record Orders(
    OrderStyle entryLong, OrderStyle exitLong, OrderStyle entryShort, OrderStyle exitShort) {
  /// Everything by market.
  public static final Orders AT_MARKET =
      new Orders(
          new OrderStyle.Market(),
          new OrderStyle.Market(),
          new OrderStyle.Market(),
          new OrderStyle.Market());
}
