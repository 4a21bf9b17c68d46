/// Stored data as the command line and the workstation alike ask for it.
@NullMarked
package candlewright.app.data;

import org.jspecify.annotations.NullMarked;
