package candlewright.core.port;

import candlewright.core.market.TimeRange;
import java.time.Instant;

/// The origin of the bars, settlements or actions of a range.
///
/// @param range from the time of the first of them to just after that of the last
/// @param writtenAt when the latest of them was stored
public record ProvenanceSpan(TimeRange range, Provenance provenance, Instant writtenAt) {}
