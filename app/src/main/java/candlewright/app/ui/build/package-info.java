/// The Build workspace: a strategy as a board of rows, and what it did lately below it.
@NullMarked
package candlewright.app.ui.build;

import org.jspecify.annotations.NullMarked;
