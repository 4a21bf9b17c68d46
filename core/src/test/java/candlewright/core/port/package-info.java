/// Contract suites of the ports: each adapter's test extends the suite of its port.
@NullMarked
package candlewright.core.port;

import org.jspecify.annotations.NullMarked;
