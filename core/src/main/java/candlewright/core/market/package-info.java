/// What is traded and what was quoted: instruments, timeframes, calendars, and bars in columns.
@NullMarked
package candlewright.core.market;

import org.jspecify.annotations.NullMarked;
