/// A run as one file, and the same run made again from it.
@NullMarked
package candlewright.backtest.capsule;

import org.jspecify.annotations.NullMarked;
