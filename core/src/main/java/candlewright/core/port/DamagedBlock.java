package candlewright.core.port;

import candlewright.core.market.SeriesKey;
import java.time.YearMonth;

/// A stored month that failed its check and was not used.
///
/// @param reason one sentence: what is wrong and what to do
public record DamagedBlock(SeriesKey key, YearMonth month, String reason) {}
