package candlewright.core.strategy.plan;

import candlewright.core.signal.Truth;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a decision was made, or not made, on one bar.
///
/// @param bar index in the traded bars
/// @param knownAt when the bar was known and the decision made, epoch milliseconds UTC
/// @param decision what was asked
/// @param root the whole condition with all its parts
/// @param flips the smallest changes found that would have turned the decision: each alone is
///   enough, nearest first in relation to the value; empty if no single value does
/// @param pair two changes that together would have turned it, when no single one does; empty if
///   none was found
/// @param sightings the bars of other timeframes and instruments that the condition read, in its
///   order, each once
public record Explanation(
    int bar,
    long knownAt,
    Decision decision,
    Row root,
    List<Flip> flips,
    List<Flip> pair,
    List<Sighting> sightings) {
  public Explanation {
    flips = List.copyOf(flips);
    pair = List.copyOf(pair);
    sightings = List.copyOf(sightings);
  }

  /// Tells whether the decision was made: the condition was known to be true.
  public boolean isMade() {
    return root.truth() == Truth.TRUE;
  }

  /// One condition of the tree.
  ///
  /// @param source the bars it is judged on; null for the bars that are traded
  /// @param truth on this bar
  /// @param values what a signal read
  /// @param parts of a combination
  /// @param decisive for a signal on the traded bars: whether the decision turns if its truth does
  public record Row(
      Condition condition,
      @Nullable Source source,
      Truth truth,
      List<Value> values,
      List<Row> parts,
      boolean decisive) {
    public Row {
      values = List.copyOf(values);
      parts = List.copyOf(parts);
    }
  }

  /// What an operand was on the bar; NaN if unknown.
  public record Value(Operand operand, double value) {}

  /// What was seen of another timeframe or instrument.
  ///
  /// @param bar the latest one known by then; null if there was none or it was stale
  public record Sighting(Source source, @Nullable Seen bar) {}

  /// A bar that was seen.
  ///
  /// @param openTime epoch milliseconds UTC
  /// @param knownAt from when it could be seen: its scheduled close and, of a role that is
  ///   published later, the delay; epoch milliseconds UTC
  public record Seen(long openTime, long knownAt) {}

  /// A change of one operand, all others held.
  ///
  /// @param from its value on the bar
  /// @param to the nearest value found that does it
  public record Flip(Operand operand, double from, double to) {}
}
