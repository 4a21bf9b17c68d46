package candlewright.core.indicator;

import java.util.List;

/// One column that an indicator reads.
///
/// @param name as written in definitions
/// @param usual what it reads when nothing is said
public record Input(String name, BarField usual) {
  /// The one column of an indicator that works on any values; the close when nothing is said.
  public static final Input VALUE = new Input("value", BarField.CLOSE);

  public static final Input OPEN = new Input("open", BarField.OPEN);
  public static final Input HIGH = new Input("high", BarField.HIGH);
  public static final Input LOW = new Input("low", BarField.LOW);
  public static final Input CLOSE = new Input("close", BarField.CLOSE);
  public static final Input VOLUME = new Input("volume", BarField.VOLUME);

  /// The number of the session a bar belongs to, for indicators that start afresh with each.
  public static final Input SESSION = new Input("session", BarField.SESSION);

  /// High, low and close, in this order.
  public static final List<Input> HIGH_LOW_CLOSE = List.of(HIGH, LOW, CLOSE);
}
