/// Definitions as a board of rows edits them: every part has an address, every change is an edit
/// with a name, and what would break a definition is refused with a sentence.
@NullMarked
package candlewright.core.strategy.edit;

import org.jspecify.annotations.NullMarked;
