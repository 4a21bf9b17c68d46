/// What a simulated run was worth: metrics from trades and equity.
@NullMarked
package candlewright.backtest.measure;

import org.jspecify.annotations.NullMarked;
