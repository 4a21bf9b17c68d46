package candlewright.core.port;

import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import java.time.Instant;

/// What a list of runs shows of one.
///
/// @param id the first characters of the result hash; the same run twice has the same id
/// @param createdAt when it was first stored
/// @param strategy name of the definition
/// @param key of the bars it ran over; of several instruments the first
/// @param others how many instruments it traded beside that one
/// @param range open times of the bars it ran over
/// @param totalReturn fraction: 0.1 is 10 %
public record RunSummary(
    String id,
    Instant createdAt,
    String strategy,
    SeriesKey key,
    int others,
    TimeRange range,
    double totalReturn,
    long trades) {}
