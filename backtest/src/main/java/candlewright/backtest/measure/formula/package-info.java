/// The formulas behind the metrics, over plain series of numbers: no bars, no trades, no calendar.
///
/// An unknown value (NaN) in a series of returns takes part in no mean, deviation or quantile; its
/// period still counts as time that passed. A result is NaN where it is not defined, and an
/// infinity where a formula divides something by nothing. Only portable arithmetic.
@NullMarked
package candlewright.backtest.measure.formula;

import org.jspecify.annotations.NullMarked;
