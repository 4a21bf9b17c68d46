/// Compares the catalogue's indicators with results that others published.
@NullMarked
package candlewright.core.indicator.oracle;

import org.jspecify.annotations.NullMarked;
