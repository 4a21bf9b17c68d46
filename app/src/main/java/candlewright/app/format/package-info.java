/// How numbers, dates and times of the day are written, as a person has chosen.
@NullMarked
package candlewright.app.format;

import org.jspecify.annotations.NullMarked;
