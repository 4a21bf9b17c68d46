/// Indicators of how fast and how strongly prices move.
///
/// What they answer where a formula divides by zero: an oscillator round zero gives 0, its neutral
/// value, because its numerator is zero as well; one that lives between 0 and 100 (or 0 and 1)
/// gives NaN, because a market that does not move is neither overbought nor oversold.
@NullMarked
package candlewright.core.indicator.momentum;

import org.jspecify.annotations.NullMarked;
