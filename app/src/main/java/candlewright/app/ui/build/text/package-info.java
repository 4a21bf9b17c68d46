/// The strategy as a table and as text, and what differs between two of them.
@NullMarked
package candlewright.app.ui.build.text;

import org.jspecify.annotations.NullMarked;
