@NullMarked
package candlewright.installer;

import org.jspecify.annotations.NullMarked;
