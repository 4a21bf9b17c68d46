/// The first start and the three steps after it.
@NullMarked
package candlewright.app.ui.start;

import org.jspecify.annotations.NullMarked;
