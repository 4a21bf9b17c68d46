/// Finished runs as documents: JSON and self-contained HTML.
@NullMarked
package candlewright.backtest.review;

import org.jspecify.annotations.NullMarked;
