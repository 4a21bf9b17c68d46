package candlewright.app.ui.build;

import candlewright.core.strategy.plan.Mask;
import java.util.ArrayList;
import java.util.List;

/// What one row did on the bars of the strip.
///
/// @param mask where it was true
/// @param trueBars how many bars it was true on
/// @param perMonth how many of them fall on a month of 30.44 days on average
/// @param hitRate part of those with a close some bars later on which that close was better for the
///   row's side, 0 to 1; NaN where there was none
/// @param lastTrue the last bar it was true on; -1 for none
public record RowFigures(Mask mask, int trueBars, double perMonth, double hitRate, int lastTrue) {
  /// Bars in a row.
  ///
  /// @param from the first
  /// @param to behind the last
  public record Span(int from, int to) {}

  /// Returns where it was true, as spans of bars.
  public List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    int from = mask.nextTrue(0, mask.size());
    while (from < mask.size()) {
      int to = from + 1;
      while (to < mask.size() && mask.isTrue(to)) {
        to++;
      }
      spans.add(new Span(from, to));
      from = mask.nextTrue(to, mask.size());
    }
    return spans;
  }
}
