/// The command line, usable without a screen and without JavaFX.
@NullMarked
package candlewright.app.cli;

import org.jspecify.annotations.NullMarked;
