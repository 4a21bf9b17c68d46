package candlewright.datafeed.store;

import candlewright.core.port.WriteSummary;
import java.util.List;

/// What becomes of the stored bars of a month when others are written over them.
///
/// @param bars all bars afterwards
/// @param spans their provenance
/// @param changed whether a bar was added or replaced
record MonthMerge(MonthBars bars, List<Span> spans, WriteSummary summary, boolean changed) {
  /// Merges by precedence.
  ///
  /// A bar that is already there takes over a higher origin, so that a lower one cannot replace
  /// what a higher one confirmed.
  ///
  /// @param spans provenance of the stored bars
  /// @param incoming bars by rising open time, each time once
  /// @param writer source and time of the incoming bars
  static MonthMerge of(MonthBars stored, List<Span> spans, MonthBars incoming, Span writer) {
    MonthBars merged = new MonthBars(stored.size + incoming.size);
    Span.Walker walker = new Span.Walker(spans);
    Span.Gatherer gatherer = new Span.Gatherer();
    long added = 0;
    long replaced = 0;
    long unchanged = 0;
    long outranked = 0;
    int i = 0;
    int k = 0;
    while (i < stored.size || k < incoming.size) {
      boolean isStored =
          i < stored.size && (k == incoming.size || stored.openTime[i] <= incoming.openTime[k]);
      boolean isIncoming =
          k < incoming.size && (i == stored.size || incoming.openTime[k] <= stored.openTime[i]);
      if (!isStored) {
        added++;
        gatherer.add(incoming.openTime[k], writer);
        merged.add(incoming, k++);
        continue;
      }
      Span span = walker.at(stored.openTime[i]);
      if (!isIncoming) {
        gatherer.add(stored.openTime[i], span);
        merged.add(stored, i++);
        continue;
      }
      boolean same = stored.sameBar(i, incoming, k);
      int rank = writer.origin().compareTo(span.origin());
      boolean takes = same ? rank > 0 : rank >= 0;
      gatherer.add(stored.openTime[i], takes ? writer : span);
      if (takes && !same) {
        merged.add(incoming, k);
      } else {
        merged.add(stored, i);
      }
      if (same) {
        unchanged++;
      } else if (takes) {
        replaced++;
      } else {
        outranked++;
      }
      i++;
      k++;
    }
    return new MonthMerge(
        merged,
        gatherer.spans(),
        new WriteSummary(added, replaced, unchanged, outranked),
        added + replaced > 0);
  }

  /// Merges two runs of bars by time; of two at the same time the one of `first` stays.
  static MonthBars union(MonthBars first, MonthBars second) {
    MonthBars all = new MonthBars(first.size + second.size);
    int i = 0;
    int k = 0;
    while (i < first.size || k < second.size) {
      if (k == second.size || (i < first.size && first.openTime[i] <= second.openTime[k])) {
        if (k < second.size && first.openTime[i] == second.openTime[k]) {
          k++;
        }
        all.add(first, i++);
      } else {
        all.add(second, k++);
      }
    }
    return all;
  }
}
