/// The needs of the core that adapters fulfil; each port is named for the need, not the technology.
@NullMarked
package candlewright.core.port;

import org.jspecify.annotations.NullMarked;
