/// Published results of other programs, and ours beside them.
@NullMarked
package candlewright.backtest.measure.oracle;

import org.jspecify.annotations.NullMarked;
