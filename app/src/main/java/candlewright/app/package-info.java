/// The program: what starts it and what wires its parts together.
@NullMarked
package candlewright.app;

import org.jspecify.annotations.NullMarked;
