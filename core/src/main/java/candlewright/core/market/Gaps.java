package candlewright.core.market;

import java.util.ArrayList;
import java.util.List;

/// The gaps of a series: scheduled bars that lie between two bars it has and are missing.
///
/// A bar off the calendar's grid stands for the time until it is known, so a series of full clock
/// hours has no gaps on a calendar whose hours begin at half past.
///
/// @param list by time
/// @param missingBars how many bars are missing in all
public record Gaps(List<Gap> list, long missingBars) {
  public Gaps {
    list = List.copyOf(list);
  }

  /// Finds the gaps of a series. Nights, weekends and holidays of its calendar are none.
  public static Gaps of(BarSeries series) {
    Calendar calendar = series.calendar();
    Timeframe timeframe = series.timeframe();
    List<Gap> gaps = new ArrayList<>();
    long missingBars = 0;
    for (int i = next(series, 0); i < series.size(); i = next(series, i)) {
      long next = series.openTime(i);
      long knownAt = series.knownAt(i - 1);
      if (next > knownAt) {
        long expected = calendar.nextOpen(knownAt - 1, timeframe);
        if (next > expected) {
          long missing = count(calendar, timeframe, expected, next);
          gaps.add(new Gap(expected, next, missing));
          missingBars += missing;
        }
      }
    }
    return new Gaps(gaps, missingBars);
  }

  /// Returns the next bar before which there may be a gap.
  private static int next(BarSeries series, int bar) {
    if (bar + 1 >= series.size()) {
      return series.size();
    }
    // On this calendar nothing lies between bars that open at the nominal distance.
    boolean even =
        series.calendar() == ContinuousCalendar.UTC && series.timeframe() != Timeframe.ONE_MONTH;
    return even ? series.nextBreak(bar) : bar + 1;
  }

  /// Counts the intervals opened from `from`, which is one of them, to before `to`.
  private static long count(Calendar calendar, Timeframe timeframe, long from, long to) {
    if (calendar == ContinuousCalendar.UTC && timeframe != Timeframe.ONE_MONTH) {
      return Math.ceilDiv(to - from, timeframe.millis());
    }
    long count = 0;
    for (long open = from; open < to; open = calendar.nextOpen(open, timeframe)) {
      count++;
    }
    return count;
  }
}
