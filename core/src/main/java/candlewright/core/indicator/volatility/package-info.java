/// Indicators of how far prices move: ranges, deviations, bands, channels and the stops and
/// directional lines built on the true range.
@NullMarked
package candlewright.core.indicator.volatility;

import org.jspecify.annotations.NullMarked;
