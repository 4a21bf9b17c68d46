/// What a strategy did on the last bars: chart, equity, figures, and why.
@NullMarked
package candlewright.app.ui.build.strip;

import org.jspecify.annotations.NullMarked;
