package candlewright.core.strategy.plan;

import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Source;
import org.jspecify.annotations.Nullable;

/// Which bars a step is worked out on.
///
/// @param role as in {@link Source#role}
/// @param timeframe null for the base timeframe
record Clock(String role, @Nullable Timeframe timeframe) {
  /// The bars that are traded, on which decisions are made.
  static final Clock BASE = new Clock(Source.TRADED, null);

  static Clock of(Source source) {
    return new Clock(source.role(), source.timeframe());
  }
}
