/// The Market workspace: watch list and chart.
@NullMarked
package candlewright.app.ui.market;

import org.jspecify.annotations.NullMarked;
