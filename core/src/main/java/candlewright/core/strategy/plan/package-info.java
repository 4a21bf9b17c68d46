/// What a definition is compiled to: columns of numbers and three-valued masks, bar by bar.
@NullMarked
package candlewright.core.strategy.plan;

import org.jspecify.annotations.NullMarked;
