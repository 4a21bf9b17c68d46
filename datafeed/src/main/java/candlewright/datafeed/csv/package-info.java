/// Bars in and out of text files: sniffing import, export, and the watched inbox folder.
@NullMarked
package candlewright.datafeed.csv;

import org.jspecify.annotations.NullMarked;
