package candlewright.backtest.simulate;

/// Why an entry that the strategy wanted was not made; each is counted.
public enum Refusal {
  NO_CASH("not enough free cash"),
  TOO_FEW_LOTS("below the smallest quantity"),
  TOO_LITTLE_VALUE("below the smallest order value"),
  DISTANCE_UNKNOWN("the distance of a stop or target was not known yet"),
  SIZE_UNKNOWN("the size was not known yet"),
  SIZE_ZERO("the sizing asked for nothing"),
  PRICE_UNKNOWN("the price of a limit order was not known yet"),
  OTHER_SIDE_HELD("the other side was still held"),
  ORDER_LAPSED("the order lapsed before it was filled"),
  PROTECTION("a protection was on"),
  LAST_BAR("positions are closed at the open of the last bar");

  private final String text;

  Refusal(String text) {
    this.text = text;
  }

  /// Returns the words for people.
  public String text() {
    return text;
  }
}
