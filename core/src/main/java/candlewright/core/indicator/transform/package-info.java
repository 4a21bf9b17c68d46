/// Prices made of a bar, statistics of windows, and turning points.
@NullMarked
package candlewright.core.indicator.transform;

import org.jspecify.annotations.NullMarked;
