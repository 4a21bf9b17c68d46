/// The Settings workspace: what a person chooses once, applied at once and undone like any edit.
@NullMarked
package candlewright.app.ui.preferences;

import org.jspecify.annotations.NullMarked;
