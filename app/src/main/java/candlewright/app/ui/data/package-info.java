/// The Data workspace: what is stored, what is missing of it, and how files come in and go out.
@NullMarked
package candlewright.app.ui.data;

import org.jspecify.annotations.NullMarked;
