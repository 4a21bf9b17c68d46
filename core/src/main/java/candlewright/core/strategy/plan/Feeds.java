package candlewright.core.strategy.plan;

import candlewright.core.market.BarSeries;
import java.util.Map;

/// The bars a plan is worked out on.
///
/// @param traded bars of the base timeframe of the instrument that is traded
/// @param roles bars of each instrument that is only read, by role: of the base timeframe, or of
///   one that all the plan reads of it can be built from
public record Feeds(BarSeries traded, Map<String, BarSeries> roles) {
  public Feeds {
    roles = Map.copyOf(roles);
  }

  /// Bars of the traded instrument only.
  public static Feeds of(BarSeries traded) {
    return new Feeds(traded, Map.of());
  }
}
