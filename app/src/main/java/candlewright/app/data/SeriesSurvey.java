package candlewright.app.data;

import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Gaps;
import candlewright.core.port.DamagedBlock;
import candlewright.core.port.StoredBars;
import java.util.ArrayList;
import java.util.List;

/// What is there of a series and what is not, found by reading all of it.
///
/// @param gaps scheduled bars that are missing between those that are there
/// @param offGrid bars that do not open where the market's calendar has bars
/// @param firstOffGrid open times of the first of them, at most {@link #LISTED}
/// @param withoutVolume bars in which nothing was traded
/// @param damaged months that cannot be read; their bars count as missing
/// @param sliceMillis a whole number of the bars' nominal lengths, so that slices without gaps hold
///   the same number of bars
/// @param slices how many bars open in each slice of that length, from the first bar's open on
public record SeriesSurvey(
    long bars,
    Gaps gaps,
    long offGrid,
    List<Long> firstOffGrid,
    long withoutVolume,
    List<DamagedBlock> damaged,
    long sliceMillis,
    List<Integer> slices) {
  /// The most parts into which the time of a series is cut.
  private static final int SLICES = 480;

  /// Bars off the grid that are listed by their times.
  public static final int LISTED = 1_000;

  public SeriesSurvey {
    firstOffGrid = List.copyOf(firstOffGrid);
    damaged = List.copyOf(damaged);
    slices = List.copyOf(slices);
  }

  /// Looks at what was read of a series.
  public static SeriesSurvey of(StoredBars read) {
    BarSeries bars = read.bars();
    boolean sessions = bars.calendar() != ContinuousCalendar.UTC;
    List<Long> off = new ArrayList<>();
    long offGrid = 0;
    long withoutVolume = 0;
    long first = bars.isEmpty() ? 0 : bars.openTime(0);
    long span = bars.isEmpty() ? 0 : bars.openTime(bars.size() - 1) - first;
    long length = bars.timeframe().millis();
    long slice = length * Math.max(1, Math.ceilDiv(span / length + 1, SLICES));
    int[] counts = new int[(int) (span / slice) + 1];
    for (int i = 0; i < bars.size(); i++) {
      long time = bars.openTime(i);
      counts[(int) ((time - first) / slice)]++;
      withoutVolume += bars.volume(i) == 0 ? 1 : 0;
      // Around the clock a bar means the same wherever it begins.
      if (sessions && !bars.calendar().onGrid(time, bars.timeframe())) {
        offGrid++;
        if (off.size() < LISTED) {
          off.add(time);
        }
      }
    }
    List<Integer> slices = new ArrayList<>();
    for (int count : counts) {
      slices.add(count);
    }
    return new SeriesSurvey(
        bars.size(), Gaps.of(bars), offGrid, off, withoutVolume, read.damaged(), slice, slices);
  }

  /// Returns which share of the scheduled bars between the first and the last is there, 0 to 1.
  public double complete() {
    long scheduled = bars + gaps.missingBars();
    return scheduled == 0 ? 0 : (double) bars / scheduled;
  }
}
