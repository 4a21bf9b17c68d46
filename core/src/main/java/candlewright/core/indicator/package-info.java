/// Indicator kernels and their catalogue; one file a kernel, families as packages.
@NullMarked
package candlewright.core.indicator;

import org.jspecify.annotations.NullMarked;
