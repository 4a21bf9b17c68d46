package candlewright.core.event;

import candlewright.core.market.Bar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;

/// A bar is final: its scheduled close has come and it will not change.
public record BarClosed(SeriesKey key, Bar bar) implements Event {
  @Override
  public InstrumentId instrument() {
    return key.instrument();
  }
}
