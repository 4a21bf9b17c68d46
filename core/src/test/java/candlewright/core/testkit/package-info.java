/// What the tests of several modules share.
@NullMarked
package candlewright.core.testkit;

import org.jspecify.annotations.NullMarked;
