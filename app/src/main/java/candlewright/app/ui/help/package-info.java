/// Help beside the workspaces, from Markdown in the program's own files.
@NullMarked
package candlewright.app.ui.help;

import org.jspecify.annotations.NullMarked;
