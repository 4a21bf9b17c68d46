package candlewright.app.data;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Gap;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.port.BarStore;
import candlewright.core.port.SeriesSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The stored series as a catalogue to look at. Calls read the store and so block; they may come
/// from any thread.
public final class StoredCatalogue {
  private final BarStore store;

  public StoredCatalogue(BarStore store) {
    this.store = store;
  }

  /// Returns all series, by instrument and timeframe.
  public List<CatalogueEntry> entries() {
    Map<InstrumentId, Instrument> instruments = new HashMap<>();
    store.instruments().forEach(each -> instruments.put(each.id(), each));
    List<CatalogueEntry> entries = new ArrayList<>();
    for (SeriesSummary summary : store.catalogue()) {
      Instrument instrument = instruments.get(summary.key().instrument());
      if (instrument == null) {
        throw new IllegalStateException(summary.key() + " has bars and no rules");
      }
      entries.add(new CatalogueEntry(summary, instrument, store.provenance(summary.key())));
    }
    return entries;
  }

  /// Reads a whole series and tells what is missing.
  public SeriesSurvey survey(SeriesKey key) {
    return SeriesSurvey.of(store.read(key, TimeRange.ALL));
  }

  /// Returns the bars on both sides of a gap.
  ///
  /// @param bars how many on each side
  public BarSeries around(SeriesKey key, Gap gap, int bars) {
    // Three times as long leaves room for nights and weekends.
    long reach = Math.multiplyExact(3L * bars, key.timeframe().millis());
    BarSeries read = store.read(key, new TimeRange(gap.from() - reach, gap.to() + reach)).bars();
    int after = read.indexAtOrAfter(gap.to());
    int from = Math.max(0, after - bars);
    int to = Math.min(read.size(), after + bars);
    return from == to
        ? read
        : read.slice(new TimeRange(read.openTime(from), read.openTime(to - 1) + 1));
  }
}
