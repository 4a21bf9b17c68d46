package candlewright.app.bench;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.testkit.Bars;
import candlewright.datafeed.store.SqliteBarStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.SplittableRandom;

/// Random walks of minutes in a store, as many and as long as wanted.
final class GeneratedMarket {
  private GeneratedMarket() {}

  /// Returns the name of an instrument.
  static String id(int number) {
    return "G" + number + ".TEST";
  }

  /// Fills the store of a home folder.
  ///
  /// @param minutes of each instrument, from 1 January 2024
  static void store(Path home, int instruments, int minutes) {
    try (BarStore store = SqliteBarStore.open(home, InstantSource.system())) {
      for (int i = 0; i < instruments; i++) {
        BarSeries bars = walk(i, minutes);
        store.saveInstrument(instrument(i));
        store.write(bars, new Provenance(Origin.IMPORT, "generated"));
      }
    }
  }

  private static Instrument instrument(int number) {
    return Instrument.of(
        InstrumentId.parse(id(number)),
        InstrumentKind.SPOT,
        "G" + number,
        "USD",
        Increment.parse("0.01"),
        Increment.parse("0.001"),
        ContinuousCalendar.UTC);
  }

  private static BarSeries walk(int number, int minutes) {
    BarSeries walk = Bars.walk(new SplittableRandom(number), minutes);
    BarColumns columns = new BarColumns(minutes);
    for (int i = 0; i < minutes; i++) {
      columns.add(
          walk.openTime(i), walk.open(i), walk.high(i), walk.low(i), walk.close(i), walk.volume(i));
    }
    return BarSeries.of(
        new SeriesKey(InstrumentId.parse(id(number)), Timeframe.ONE_MINUTE),
        ContinuousCalendar.UTC,
        columns);
  }
}
