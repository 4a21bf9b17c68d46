/// Averages and other indicators that follow the price.
@NullMarked
package candlewright.core.indicator.trend;

import org.jspecify.annotations.NullMarked;
