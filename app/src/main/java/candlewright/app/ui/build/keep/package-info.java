/// Strategies that are kept: beginning new ones, finding them again, their versions and files.
@NullMarked
package candlewright.app.ui.build.keep;

import org.jspecify.annotations.NullMarked;
