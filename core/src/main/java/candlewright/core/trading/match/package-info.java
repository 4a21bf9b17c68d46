/// The one matcher of backtest, paper trading and the local venue: prices in, fills out.
@NullMarked
package candlewright.core.trading.match;

import org.jspecify.annotations.NullMarked;
