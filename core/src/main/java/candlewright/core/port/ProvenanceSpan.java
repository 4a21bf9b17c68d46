package candlewright.core.port;

import candlewright.core.market.TimeRange;
import java.time.Instant;

/// The origin of the bars opened within a range.
///
/// @param range from the open of the first of these bars to just after the open of the last
/// @param writtenAt when the latest of them was stored
public record ProvenanceSpan(TimeRange range, Provenance provenance, Instant writtenAt) {}
