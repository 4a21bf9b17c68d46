/// Work in the background and what it has to say: jobs, toasts, problems.
@NullMarked
package candlewright.app.ui.work;

import org.jspecify.annotations.NullMarked;
