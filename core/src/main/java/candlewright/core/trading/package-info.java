/// Orders, fills, positions and cash, in ticks, lots and 1e-8 units of a currency.
@NullMarked
package candlewright.core.trading;

import org.jspecify.annotations.NullMarked;
