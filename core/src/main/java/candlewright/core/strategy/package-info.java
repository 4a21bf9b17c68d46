/// Strategies as data, and the compiler that turns one into a plan of columns and masks.
@NullMarked
package candlewright.core.strategy;

import org.jspecify.annotations.NullMarked;
