/// Indicators of traded volume and of the money that moved with it.
@NullMarked
package candlewright.core.indicator.volume;

import org.jspecify.annotations.NullMarked;
