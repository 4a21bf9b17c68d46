/// The rows of a strategy as sentences, and the library they are built from.
@NullMarked
package candlewright.app.ui.build.board;

import org.jspecify.annotations.NullMarked;
