/// Search over everything that can be opened or done.
@NullMarked
package candlewright.app.ui.palette;

import org.jspecify.annotations.NullMarked;
