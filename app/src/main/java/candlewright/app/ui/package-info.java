/// The workstation: a window over the same data as the command line.
@NullMarked
package candlewright.app.ui;

import org.jspecify.annotations.NullMarked;
