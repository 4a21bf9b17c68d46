/// The indicators of ta4j behind our {@link candlewright.core.indicator.Kernel}; nothing else in
/// this module knows ta4j.
@NullMarked
package candlewright.core.indicator.ta4j;

import org.jspecify.annotations.NullMarked;
