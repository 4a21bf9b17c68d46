/// Signals: three-valued statements about bars, how they are combined, and their catalogue.
@NullMarked
package candlewright.core.signal;

import org.jspecify.annotations.NullMarked;
