package candlewright.app.data;

import candlewright.core.market.BarSeries;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.port.BarStore;
import candlewright.core.port.SeriesSummary;
import candlewright.core.port.StoredBars;
import candlewright.datafeed.csv.BarExport;
import java.nio.file.Path;
import java.util.List;

/// Writes stored series as CSV files that an import reads back bit for bit.
public final class SeriesExport {
  private SeriesExport() {}

  /// Writes one series into a folder, which is created if need be, and answers the file.
  ///
  /// @throws LookupException if a part of the series is damaged; nothing is written then
  /// @throws candlewright.datafeed.csv.ImportException if the file cannot be written
  public static Path write(BarStore store, SeriesKey key, Path folder) {
    List<SeriesKey> known = store.catalogue().stream().map(SeriesSummary::key).toList();
    return BarExport.writeAll(List.of(key), known, each -> read(store, each), folder).getFirst();
  }

  private static BarSeries read(BarStore store, SeriesKey key) {
    StoredBars read = store.read(key, TimeRange.ALL);
    if (!read.damaged().isEmpty()) {
      throw new LookupException(
          read.damaged().getFirst().reason() + " Nothing was exported of " + key + ".");
    }
    return read.bars();
  }
}
