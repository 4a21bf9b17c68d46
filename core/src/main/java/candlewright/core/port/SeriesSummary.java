package candlewright.core.port;

import candlewright.core.market.SeriesKey;

/// One line of the catalogue.
///
/// @param bars number of bars stored
/// @param firstOpenTime epoch milliseconds UTC
/// @param lastOpenTime epoch milliseconds UTC
/// @param bytes size of the bars on the medium
public record SeriesSummary(
    SeriesKey key, long bars, long firstOpenTime, long lastOpenTime, long bytes) {}
