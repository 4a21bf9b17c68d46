package candlewright.app.ui;

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
import candlewright.datafeed.store.SqliteBarStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Three coins with three days of minutes each, in a real store.
public final class StoredMinutes {
  private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
  private static final int MINUTES = 3 * 24 * 60;

  private StoredMinutes() {}

  /// Opens an empty store.
  public static BarStore open(Path home) {
    return SqliteBarStore.open(home, InstantSource.fixed(Instant.parse("2026-01-09T00:00:00Z")));
  }

  /// Fills it with coins of which one rises, one falls and one stands still.
  public static void fill(BarStore store) {
    List<String> symbols = List.of("BTC", "ETH", "SOL");
    for (int i = 0; i < symbols.size(); i++) {
      write(store, symbols.get(i), 1 - i);
    }
  }

  /// Returns the name of the stored bars of an instrument.
  public static SeriesKey key(InstrumentId id) {
    return new SeriesKey(id, Timeframe.ONE_MINUTE);
  }

  private static void write(BarStore store, String base, int step) {
    InstrumentId id = new InstrumentId(base + "USDT", "TEST");
    store.saveInstrument(
        Instrument.of(
            id,
            InstrumentKind.SPOT,
            base,
            "USDT",
            Increment.parse("0.01"),
            Increment.parse("0.001"),
            ContinuousCalendar.UTC));
    BarColumns columns = new BarColumns(MINUTES);
    for (int i = 0; i < MINUTES; i++) {
      double price = (1_000_000 + (long) step * i * 10) / 100.0;
      columns.add(
          START + i * Timeframe.ONE_MINUTE.millis(), price, price + 5, price - 5, price, 1.5);
    }
    store.write(
        BarSeries.of(key(id), ContinuousCalendar.UTC, columns),
        new Provenance(Origin.IMPORT, "test"));
  }
}
