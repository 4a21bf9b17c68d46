/// Hashes of what the whole catalogue computes: same input, same bytes, on every machine.
@NullMarked
package candlewright.core.golden;

import org.jspecify.annotations.NullMarked;
