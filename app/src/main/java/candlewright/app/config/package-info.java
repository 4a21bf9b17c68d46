/// Settings that people write in files.
@NullMarked
package candlewright.app.config;

import org.jspecify.annotations.NullMarked;
