package candlewright.core.port;

import candlewright.core.market.TimeRange;
import java.time.Instant;

/// The origin of the bars opened within a range.
///
/// @param writtenAt when they were stored
public record ProvenanceSpan(TimeRange range, Provenance provenance, Instant writtenAt) {}
