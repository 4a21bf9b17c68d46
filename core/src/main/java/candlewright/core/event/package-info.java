/// What happens to market data, told within the process.
@NullMarked
package candlewright.core.event;

import org.jspecify.annotations.NullMarked;
