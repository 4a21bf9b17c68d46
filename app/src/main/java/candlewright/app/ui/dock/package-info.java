/// Panes of a workspace that a person arranges: beside each other, as tabs, hidden, or in windows
/// of their own.
@NullMarked
package candlewright.app.ui.dock;

import org.jspecify.annotations.NullMarked;
