package candlewright.core.event;

import candlewright.core.market.InstrumentId;

/// Something that happened to one instrument; delivered in order of publication within it.
public sealed interface Event permits BarClosed, SeriesChanged, TimeReached {
  InstrumentId instrument();
}
