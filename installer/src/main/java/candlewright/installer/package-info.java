/// Makes the program into a folder that brings its own Java, and looks at it from outside.
@NullMarked
package candlewright.installer;

import org.jspecify.annotations.NullMarked;
