package candlewright.app.data;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.port.BarStore;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.port.SeriesSummary;
import candlewright.datafeed.venue.DemoMarket;
import java.util.List;
import java.util.function.DoubleConsumer;

/// Fills a store with the two years of the built-in market; doing it again changes nothing.
public final class DemoData {
  /// What the store holds of the market afterwards.
  ///
  /// @param bars minute bars of all instruments
  public record Filled(int instruments, long bars) {}

  private DemoData() {}

  /// Generates and writes one instrument after the other. Blocks for some seconds.
  ///
  /// @param progress takes the finished fraction, 0 to 1, before and after each half of the work on
  ///   an instrument; what it throws ends the work between two transactions
  public static Filled fill(BarStore store, DemoMarket market, DoubleConsumer progress) {
    List<Instrument> instruments = market.instruments();
    List<SeriesSummary> stored = store.catalogue();
    double halves = 2.0 * instruments.size();
    long bars = 0;
    for (int i = 0; i < instruments.size(); i++) {
      progress.accept(2 * i / halves);
      Instrument instrument = store.saveInstrument(instruments.get(i));
      BarSeries series = market.bars(instrument.id());
      bars += series.size();
      progress.accept((2 * i + 1) / halves);
      if (!isStored(stored, series)) {
        store.write(series, new Provenance(Origin.DEMO, "built-in market"));
      }
    }
    progress.accept(1);
    return new Filled(instruments.size(), bars);
  }

  private static boolean isStored(List<SeriesSummary> stored, BarSeries series) {
    return stored.stream()
        .anyMatch(summary ->
            summary.key().equals(series.key())
                // More where the market was played on.
                && summary.bars() >= series.size()
                && summary.firstOpenTime() == series.openTime(0)
                && summary.lastOpenTime() >= series.openTime(series.size() - 1));
  }
}
