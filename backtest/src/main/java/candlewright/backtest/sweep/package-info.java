/// Parameter sweeps: many combinations of values over the same bars at once.
@NullMarked
package candlewright.backtest.sweep;

import org.jspecify.annotations.NullMarked;
