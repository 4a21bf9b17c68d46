package candlewright.app.data;

import candlewright.core.market.Instrument;
import candlewright.core.market.SeriesKey;
import candlewright.core.port.Origin;
import candlewright.core.port.ProvenanceSpan;
import candlewright.core.port.SeriesSummary;
import java.util.Comparator;
import java.util.List;

/// One stored series with its instrument and where its bars came from.
///
/// @param sources by time, at least one
public record CatalogueEntry(
    SeriesSummary summary, Instrument instrument, List<ProvenanceSpan> sources) {
  public CatalogueEntry {
    sources = List.copyOf(sources);
  }

  public SeriesKey key() {
    return summary.key();
  }

  /// Returns the origins of its bars, each once, the lowest first.
  public List<Origin> origins() {
    return sources.stream()
        .map(span -> span.provenance().origin())
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
