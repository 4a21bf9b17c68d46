/// Strategies as YAML and JSON text, and the expressions in it; text in, text out, no files.
@NullMarked
package candlewright.core.strategy.text;

import org.jspecify.annotations.NullMarked;
