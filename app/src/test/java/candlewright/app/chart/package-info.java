@NullMarked
package candlewright.app.chart;

import org.jspecify.annotations.NullMarked;
