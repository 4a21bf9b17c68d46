package candlewright.core.port;

import candlewright.core.market.InstrumentId;

/// What is stored of one kind of event of one instrument.
///
/// @param count at least 1
/// @param first epoch milliseconds UTC
/// @param last epoch milliseconds UTC
public record EventSummary(
    InstrumentId instrument, EventKind kind, long count, long first, long last) {}
