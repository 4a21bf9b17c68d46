package candlewright.core.port;

import candlewright.core.market.SeriesKey;

/// A series that was taken away and can be brought back.
///
/// @param name under which it is kept, perhaps with others
/// @param bars number of its bars
public record SetAside(String name, SeriesKey key, long bars) {}
