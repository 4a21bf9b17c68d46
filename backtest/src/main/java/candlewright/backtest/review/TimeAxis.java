package candlewright.backtest.review;

import candlewright.backtest.measure.AccountCurve;
import candlewright.core.market.Timeframe;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The horizontal axis that all charts of a run share: every bar has the same width, so closed
/// hours take no room; labels stand where a round time passes.
final class TimeAxis {
  static final int HEIGHT = 22;

  private static final int PIXELS_PER_LABEL = 76;
  private static final int LEAST_DISTANCE = 52;
  private static final long MINUTE = Timeframe.ONE_MINUTE.millis();
  private static final long DAY = Timeframe.ONE_DAY.millis();
  private static final long MONTH = Timeframe.ONE_MONTH.millis();
  private static final int[] MINUTES = {1, 5, 15, 30, 60, 120, 180, 360, 720};
  private static final int[] DAYS = {1, 2, 7, 14};
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600};

  private final AccountCurve bars;
  private final List<Tick> ticks;

  private TimeAxis(AccountCurve bars, List<Tick> ticks) {
    this.bars = bars;
    this.ticks = ticks;
  }

  /// A label and the pixel it stands at.
  ///
  /// @param major whether a larger unit of time begins, such as a year among months
  private record Tick(double x, String label, boolean major) {}

  static TimeAxis of(AccountCurve bars) {
    List<Tick> ticks = new ArrayList<>();
    long step = bars.openTime(bars.size() - 1) - bars.openTime(0);
    step = step * PIXELS_PER_LABEL / Svg.PLOT;
    TimeAxis axis = new TimeAxis(bars, ticks);
    if (!axis.byMinutes(step) && !axis.byDays(step)) {
      axis.byMonths(step);
    }
    if (ticks.isEmpty()) {
      axis.add(bars.openTime(0), Long.MAX_VALUE, UtcText.moment(bars.openTime(0)), true);
    }
    axis.removeCollisions();
    return axis;
  }

  private boolean byMinutes(long least) {
    for (int minutes : MINUTES) {
      long step = minutes * MINUTE;
      if (step >= least) {
        long first = Math.ceilDiv(bars.openTime(0), step) * step;
        for (long time = first; time <= lastTime(); time += step) {
          boolean midnight = time % DAY == 0;
          String label = midnight ? UtcText.dayAndMonth(time) : UtcText.clock(time);
          add(time, time + step, label, midnight);
        }
        return true;
      }
    }
    return false;
  }

  private boolean byDays(long least) {
    for (int days : DAYS) {
      if (days * DAY >= least) {
        LocalDate date = UtcText.date(bars.openTime(0));
        if (days >= 7) {
          date = date.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
        int year = date.getYear();
        for (; millis(date) <= lastTime(); date = date.plusDays(days)) {
          boolean newYear = date.getYear() != year;
          String label =
              newYear ? Integer.toString(date.getYear()) : UtcText.dayAndMonth(millis(date));
          if (add(millis(date), millis(date.plusDays(days)), label, newYear)) {
            year = date.getYear();
          }
        }
        return true;
      }
    }
    return false;
  }

  private void byMonths(long least) {
    int months = MONTHS[MONTHS.length - 1];
    for (int i = MONTHS.length - 1; i >= 0 && MONTHS[i] * MONTH >= least; i--) {
      months = MONTHS[i];
    }
    LocalDate first = UtcText.date(bars.openTime(0));
    int monthsBefore = first.getYear() * 12 + first.getMonthValue() - 1;
    int aligned = monthsBefore / months * months;
    LocalDate date = LocalDate.of(aligned / 12, aligned % 12 + 1, 1);
    for (; millis(date) <= lastTime(); date = date.plusMonths(months)) {
      boolean newYear = date.getMonthValue() == 1;
      String label =
          newYear ? Integer.toString(date.getYear()) : UtcText.month(date.getMonthValue());
      add(millis(date), millis(date.plusMonths(months)), label, newYear);
    }
  }

  private long lastTime() {
    return bars.openTime(bars.size() - 1);
  }

  private static long millis(LocalDate date) {
    return date.toEpochDay() * DAY;
  }

  /// Adds a label at the first bar of an interval; none if the interval began before the data or
  /// has no bar.
  private boolean add(long from, long to, String label, boolean major) {
    int bar = bars.barAtOrAfter(from);
    boolean startsBefore = bar == 0 && bars.openTime(0) - from > DAY;
    if (bar == bars.size() || bars.openTime(bar) >= to || startsBefore) {
      return false;
    }
    ticks.add(new Tick(bar * (double) Svg.PLOT / bars.size(), label, major));
    return true;
  }

  /// Drops labels that would touch another one; those of larger units stay.
  private void removeCollisions() {
    List<Tick> kept = new ArrayList<>();
    for (boolean major : new boolean[] {true, false}) {
      for (Tick tick : ticks) {
        if (tick.major() == major
            && kept.stream().noneMatch(k -> Math.abs(k.x() - tick.x()) < LEAST_DISTANCE)) {
          kept.add(tick);
        }
      }
    }
    kept.sort(Comparator.comparingDouble(Tick::x));
    ticks.clear();
    ticks.addAll(kept);
  }

  /// Draws the vertical grid lines.
  void grid(Markup svg, int height) {
    for (Tick tick : ticks) {
      svg.raw("<path class=\"grid\" d=\"M" + Svg.coordinate(Math.floor(tick.x()) + 0.5));
      svg.raw(" 0V" + height + "\"/>");
    }
    svg.raw("\n");
  }

  /// Draws the labels into the {@link #HEIGHT} pixels below `top`.
  void labels(Markup svg, int top) {
    for (Tick tick : ticks) {
      boolean atEdge = tick.x() < 24;
      boolean atEnd = tick.x() > Svg.PLOT - 24;
      svg.raw("<text class=\"axis" + (tick.major() ? " major" : "") + "\" text-anchor=\"");
      svg.raw(atEdge ? "start" : atEnd ? "end" : "middle");
      svg.raw("\" x=\"" + Svg.coordinate(tick.x()) + "\" y=\"" + (top + 15) + "\">");
      svg.text(tick.label()).raw("</text>\n");
    }
  }
}
