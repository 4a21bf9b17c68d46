/// The event loop that runs a plan over the past, bar by bar.
@NullMarked
package candlewright.backtest.simulate;

import org.jspecify.annotations.NullMarked;
