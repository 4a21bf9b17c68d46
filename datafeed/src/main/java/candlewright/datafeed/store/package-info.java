/// Bars and runs in SQLite files: `market.db` (bars in month blocks) and `ledger.db` (runs).
@NullMarked
package candlewright.datafeed.store;

import org.jspecify.annotations.NullMarked;
