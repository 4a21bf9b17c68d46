/// Every choice of a run as text: settings files, profiles, warnings.
@NullMarked
package candlewright.backtest.settings;

import org.jspecify.annotations.NullMarked;
