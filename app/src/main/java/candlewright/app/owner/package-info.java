/// One process shows the window of a home folder; others hand over to it.
@NullMarked
package candlewright.app.owner;

import org.jspecify.annotations.NullMarked;
