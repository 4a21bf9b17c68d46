package candlewright.core.strategy;

import candlewright.core.market.Timeframe;
import org.jspecify.annotations.Nullable;

/// Which bars an operand or condition is worked out on.
///
/// @param role name of a {@link Universe.Role}, or {@link #TRADED} for the instrument that is
///   traded
/// @param timeframe of those bars, built from the base timeframe's; null for the base timeframe
public record Source(String role, @Nullable Timeframe timeframe) {
  /// The role of the instrument that is traded.
  public static final String TRADED = "";

  public Source {
    if (role.equals(TRADED) && timeframe == null) {
      throw new IllegalArgumentException("a source names an instrument, a timeframe or both");
    }
  }

  /// Returns it as it is written after `@`: `1h`, `hedge` or `hedge:1h`.
  public String text() {
    if (timeframe == null) {
      return role;
    }
    return role.equals(TRADED) ? timeframe.code() : role + ":" + timeframe.code();
  }
}
