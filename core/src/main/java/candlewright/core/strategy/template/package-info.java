/// The texts of the strategies that come with the program.
@NullMarked
package candlewright.core.strategy.template;

import org.jspecify.annotations.NullMarked;
