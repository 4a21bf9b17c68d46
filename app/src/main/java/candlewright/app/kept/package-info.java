/// The strategies that a person keeps: plain files with their versions beside them.
@NullMarked
package candlewright.app.kept;

import org.jspecify.annotations.NullMarked;
