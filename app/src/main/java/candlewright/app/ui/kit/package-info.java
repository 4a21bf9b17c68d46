/// Building blocks of every view: texts, icons, actions.
@NullMarked
package candlewright.app.ui.kit;

import org.jspecify.annotations.NullMarked;
