/// Whether a result can be believed: checks of a strategy over the bars it was tested on.
@NullMarked
package candlewright.backtest.validate;

import org.jspecify.annotations.NullMarked;
