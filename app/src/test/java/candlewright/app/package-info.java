/// Tests of the scripts that build and start Candlewright.
@NullMarked
package candlewright.app;

import org.jspecify.annotations.NullMarked;
