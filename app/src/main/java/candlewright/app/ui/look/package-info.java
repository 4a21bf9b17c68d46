/// Colours and fonts.
@NullMarked
package candlewright.app.ui.look;

import org.jspecify.annotations.NullMarked;
