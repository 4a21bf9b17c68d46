package candlewright.core.indicator.ta4j;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Input;
import java.util.List;

/// Which columns an indicator reads and how they become the bars that ta4j works on.
///
/// The time of a bar only orders it, one millisecond after the one before, so that lines are
/// straight over bars and not over the clock. With {@link #SESSIONS} it also lies in the session's
/// day, counted in UTC.
enum Feed {
  /// One column of any values, which open, high, low and close of a bar all are; no volume.
  VALUE,

  /// Two columns of any values: prices as with {@link #VALUE}, and the other as the volume.
  PAIR,

  /// Prices without volume.
  PRICES,

  /// Prices and volume.
  BARS,

  /// Prices and the number of the session.
  SESSIONS;

  private static final long DAY = 86_400_000;

  List<Input> inputs() {
    return switch (this) {
      case VALUE -> List.of(Input.VALUE);
      case PAIR -> List.of(Input.VALUE, new Input("other", BarField.VOLUME));
      case PRICES -> List.of(Input.OPEN, Input.HIGH, Input.LOW, Input.CLOSE);
      case BARS -> List.of(Input.OPEN, Input.HIGH, Input.LOW, Input.CLOSE, Input.VOLUME);
      case SESSIONS -> List.of(Input.OPEN, Input.HIGH, Input.LOW, Input.CLOSE, Input.SESSION);
    };
  }

  /// Returns a bar with the values of the inputs.
  ///
  /// @param after time of the bar before, or -1
  FedBar bar(double[] in, long after) {
    long time = after + 1;
    return switch (this) {
      case VALUE -> new FedBar(time, in[0], in[0], in[0], in[0], 0);
      case PAIR -> new FedBar(time, in[0], in[0], in[0], in[0], in[1]);
      case PRICES -> new FedBar(time, in[0], in[1], in[2], in[3], 0);
      case BARS -> new FedBar(time, in[0], in[1], in[2], in[3], in[4]);
      case SESSIONS ->
          new FedBar(Math.max(time, ((long) in[4]) * DAY), in[0], in[1], in[2], in[3], 0);
    };
  }
}
