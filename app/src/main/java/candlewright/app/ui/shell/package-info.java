/// The frame round all workspaces.
@NullMarked
package candlewright.app.ui.shell;

import org.jspecify.annotations.NullMarked;
