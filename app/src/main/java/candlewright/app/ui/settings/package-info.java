/// What the workstation remembers of a person's choices.
@NullMarked
package candlewright.app.ui.settings;

import org.jspecify.annotations.NullMarked;
