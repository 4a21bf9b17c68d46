/// The built-in market: made-up but lifelike bars, the same on every machine, without a network.
@NullMarked
package candlewright.datafeed.venue;

import org.jspecify.annotations.NullMarked;
