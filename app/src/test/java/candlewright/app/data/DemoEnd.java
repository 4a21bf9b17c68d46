package candlewright.app.data;

import candlewright.core.market.Instrument;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.datafeed.venue.DemoMarket;

/// The last two days of the demo market, which is all that playing it on needs.
public final class DemoEnd {
  private DemoEnd() {}

  /// Stores them.
  public static void fill(BarStore store) {
    DemoMarket market = new DemoMarket(DemoMarket.STANDARD_SEED);
    TimeRange range =
        new TimeRange(
            DemoMarket.HISTORY.to() - 2 * Timeframe.ONE_DAY.millis(), DemoMarket.HISTORY.to());
    for (Instrument instrument : market.instruments()) {
      store.saveInstrument(instrument);
      store.write(
          market.bars(instrument.id(), range), new Provenance(Origin.DEMO, "built-in market"));
    }
  }
}
