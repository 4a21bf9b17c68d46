package candlewright.core.event;

import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;

/// Stored bars of a series were added, replaced or removed; whoever read them should read again.
///
/// @param range contains the open time of every bar that changed
public record SeriesChanged(SeriesKey key, TimeRange range) implements Event {
  @Override
  public InstrumentId instrument() {
    return key.instrument();
  }
}
