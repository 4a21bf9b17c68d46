package candlewright.core.strategy.plan;

import candlewright.core.market.BarSeries;
import java.util.Map;

/// The bars a plan is worked out on.
///
/// @param traded bars of the base timeframe of the instrument that is traded
/// @param roles bars of the base timeframe of each instrument that is only read, by role
public record Feeds(BarSeries traded, Map<String, BarSeries> roles) {
  public Feeds {
    roles = Map.copyOf(roles);
  }

  /// Bars of the traded instrument only.
  public static Feeds of(BarSeries traded) {
    return new Feeds(traded, Map.of());
  }
}
