package candlewright.core.signal;

import candlewright.core.indicator.BarField;
import org.jspecify.annotations.Nullable;

/// One column that a signal reads.
///
/// @param name as written in definitions
/// @param usual what it reads when nothing is said, or null if something must be said
public record Socket(String name, @Nullable BarField usual) {
  public static final Socket OPEN = new Socket("open", BarField.OPEN);
  public static final Socket HIGH = new Socket("high", BarField.HIGH);
  public static final Socket LOW = new Socket("low", BarField.LOW);
  public static final Socket CLOSE = new Socket("close", BarField.CLOSE);
  public static final Socket VOLUME = new Socket("volume", BarField.VOLUME);

  /// A column that must be said.
  public static Socket required(String name) {
    return new Socket(name, null);
  }
}
