package candlewright.core.market;

import java.time.Instant;
import java.util.Optional;

/// Bars that do not open where the calendar of their market has bars, such as full hours where
/// sessions begin at half past nine.
///
/// @param count how many, at least 1
/// @param first when the first of them opened, epoch milliseconds UTC
public record OffGrid(long count, long first) {
  /// Finds those of a series; none around the clock, where a bar means the same wherever it begins.
  public static Optional<OffGrid> of(BarSeries bars) {
    Calendar calendar = bars.calendar();
    if (calendar == ContinuousCalendar.UTC) {
      return Optional.empty();
    }
    long count = 0;
    long first = 0;
    for (int i = 0; i < bars.size(); i++) {
      if (!calendar.onGrid(bars.openTime(i), bars.timeframe())) {
        first = count++ == 0 ? bars.openTime(i) : first;
      }
    }
    return count == 0 ? Optional.empty() : Optional.of(new OffGrid(count, first));
  }

  /// Returns what it means and what to do, one sentence.
  public String text(Calendar calendar, Timeframe timeframe) {
    return count
        + (count == 1 ? " bar does" : " bars do")
        + " not open where the calendar "
        + calendar.code()
        + " has bars of "
        + timeframe.code()
        + ", the first at "
        + Instant.ofEpochMilli(first)
        + ": each is known its whole length after it opened, the last of a day is not seen as its"
        + " last, and so exits at the end of a session and orders for the close of a day are"
        + " missed; import bars that begin with the sessions, or smaller ones such as 1m to build"
        + " them from.";
  }
}
