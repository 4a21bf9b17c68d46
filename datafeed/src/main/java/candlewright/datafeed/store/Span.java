package candlewright.datafeed.store;

import candlewright.core.port.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Neighbouring bars of one month that came from one source.
///
/// @param first open time of the first of them
/// @param last open time of the last of them
/// @param sourceId names origin and source
/// @param writtenAt when the last of them was stored, epoch milliseconds UTC
record Span(long first, long last, long sourceId, Origin origin, long writtenAt) {
  /// Gathers spans bar by bar, in order of time.
  static final class Gatherer {
    private final List<Span> spans = new ArrayList<>();
    private @Nullable Span open;

    void add(long openTime, Span of) {
      Span current = open;
      if (current != null && current.sourceId == of.sourceId) {
        open =
            new Span(
                current.first,
                openTime,
                of.sourceId,
                of.origin,
                Math.max(current.writtenAt, of.writtenAt));
        return;
      }
      if (current != null) {
        spans.add(current);
      }
      open = new Span(openTime, openTime, of.sourceId, of.origin, of.writtenAt);
    }

    List<Span> spans() {
      if (open != null) {
        spans.add(open);
        open = null;
      }
      return spans;
    }
  }

  /// Finds the span of each bar, asked for in order of time.
  static final class Walker {
    private final List<Span> spans;
    private int next;

    Walker(List<Span> spans) {
      this.spans = spans;
    }

    Span at(long openTime) {
      while (next < spans.size() && spans.get(next).last < openTime) {
        next++;
      }
      if (next == spans.size() || spans.get(next).first > openTime) {
        throw new BlockDamage("its bar at " + openTime + " has no provenance");
      }
      return spans.get(next);
    }
  }
}
