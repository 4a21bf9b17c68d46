/// Races against published libraries and measurements of the whole program; run by `./mvnw
/// -Pbench`.
@NullMarked
package candlewright.app.bench;

import org.jspecify.annotations.NullMarked;
