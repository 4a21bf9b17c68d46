package candlewright.datafeed.store;

import java.util.ArrayList;
import java.util.List;

/// Cuts and joins the spans of one month.
final class Spans {
  private Spans() {}

  /// Returns the spans of just these bars.
  static List<Span> of(MonthBars bars, List<Span> spans) {
    Span.Walker walker = new Span.Walker(spans);
    Span.Gatherer gatherer = new Span.Gatherer();
    for (int i = 0; i < bars.size; i++) {
      gatherer.add(bars.openTime[i], walker.at(bars.openTime[i]));
    }
    return gatherer.spans();
  }

  /// Returns the part from `time` on. A span across `time` then begins at no bar, which a walk over
  /// the bars does not mind.
  static List<Span> from(List<Span> spans, long time) {
    List<Span> part = new ArrayList<>();
    for (Span span : spans) {
      if (span.last() >= time) {
        part.add(
            new Span(
                Math.max(span.first(), time),
                span.last(),
                span.sourceId(),
                span.origin(),
                span.writtenAt()));
      }
    }
    return part;
  }

  /// Returns the part before `time`, which is just after a bar.
  static List<Span> until(List<Span> spans, long time) {
    List<Span> part = new ArrayList<>();
    for (Span span : spans) {
      if (span.first() < time) {
        part.add(
            new Span(
                span.first(),
                Math.min(span.last(), time - 1),
                span.sourceId(),
                span.origin(),
                span.writtenAt()));
      }
    }
    return part;
  }

  /// Joins two lists, of which the second begins after the first ends.
  static List<Span> join(List<Span> first, List<Span> second) {
    Span.Gatherer gatherer = new Span.Gatherer();
    for (List<Span> part : List.of(first, second)) {
      for (Span span : part) {
        gatherer.add(span.first(), span);
        gatherer.add(span.last(), span);
      }
    }
    return gatherer.spans();
  }
}
