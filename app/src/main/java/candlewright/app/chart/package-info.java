/// The price chart of the desktop: pure geometry, a view model and one node that draws them.
@NullMarked
package candlewright.app.chart;

import org.jspecify.annotations.NullMarked;
