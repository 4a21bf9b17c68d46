package candlewright.app.chart;

import candlewright.app.format.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Labels of the time axis: the bars at which a year, a month, a day or some round hours begin in a
/// zone, the greater beginnings first where there is no room for all.
///
/// What was found is kept until the chart leaves it by a screen's width, so that panning makes
/// nothing new. Used by one thread.
final class TimeTicks {
  /// What begins at a label; later ones are more important.
  enum Rank {
    TIME,
    DAY,
    MONTH,
    YEAR
  }

  /// A round distance between labels.
  private record Step(int amount, ChronoUnit unit) {
    long millis() {
      return unit.getDuration().multipliedBy(amount).toMillis();
    }
  }

  private static final Step[] STEPS = {
    new Step(1, ChronoUnit.MINUTES),
    new Step(2, ChronoUnit.MINUTES),
    new Step(5, ChronoUnit.MINUTES),
    new Step(10, ChronoUnit.MINUTES),
    new Step(15, ChronoUnit.MINUTES),
    new Step(30, ChronoUnit.MINUTES),
    new Step(60, ChronoUnit.MINUTES),
    new Step(120, ChronoUnit.MINUTES),
    new Step(180, ChronoUnit.MINUTES),
    new Step(240, ChronoUnit.MINUTES),
    new Step(360, ChronoUnit.MINUTES),
    new Step(720, ChronoUnit.MINUTES),
    new Step(1, ChronoUnit.DAYS),
    new Step(2, ChronoUnit.DAYS),
    new Step(7, ChronoUnit.DAYS),
    new Step(1, ChronoUnit.MONTHS),
    new Step(3, ChronoUnit.MONTHS),
    new Step(6, ChronoUnit.MONTHS),
    new Step(1, ChronoUnit.YEARS),
    new Step(2, ChronoUnit.YEARS),
    new Step(5, ChronoUnit.YEARS),
    new Step(10, ChronoUnit.YEARS),
    new Step(20, ChronoUnit.YEARS),
    new Step(50, ChronoUnit.YEARS),
    new Step(100, ChronoUnit.YEARS)
  };

  /// Labels are about so far apart, and never nearer than the second number.
  private static final double USUAL_PIXELS = 80;

  private static final double LEAST_PIXELS = 52;

  private static final int MOST = 1024;

  private static final DateTimeFormatter HOURS =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.ENGLISH);

  // What was found, and for what.
  private final int[] bars = new int[MOST];
  private final String[] labels = new String[MOST];
  private final Rank[] ranks = new Rank[MOST];
  private int found;
  private int foundStep = -1;
  private ZoneId foundZone = ZoneOffset.UTC;
  private long foundFrom;
  private long foundTo;
  private int foundSize;

  // Those of the present frame.
  private final int[] shown = new int[MOST];
  private final double[] x = new double[MOST];
  private int count;

  int count() {
    return count;
  }

  /// Returns the middle of the bar at which label `i` stands, pixels.
  double x(int i) {
    return x[i];
  }

  String label(int i) {
    return labels[shown[i]];
  }

  Rank rank(int i) {
    return ranks[shown[i]];
  }

  /// Forgets what was found: the bars are others.
  void forget() {
    foundStep = -1;
  }

  /// Finds the labels of a frame.
  ///
  /// @param width of the plot, pixels
  void find(ChartBars series, ChartViewport view, double width, ZoneId zone) {
    long from = series.timeAt(view.from());
    long to = series.timeAt(view.to());
    int step = step((to - from) / width);
    if (step != foundStep
        || !zone.equals(foundZone)
        || from < foundFrom
        || to > foundTo
        || series.size() != foundSize) {
      foundStep = step;
      foundZone = zone;
      foundFrom = from - (to - from);
      foundTo = to + (to - from);
      foundSize = series.size();
      gather(series, STEPS[step], zone);
    }
    select(view, width);
  }

  /// Returns date and, of bars shorter than a day, time in a zone.
  static String full(long millis, boolean intraday, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone);
    String date = Formats.now().dates().sentence().format(local);
    return intraday ? date + "  " + HOURS.format(local) : date;
  }

  private static int step(double millisPerPixel) {
    int step = 0;
    while (step < STEPS.length - 1 && STEPS[step].millis() < millisPerPixel * USUAL_PIXELS) {
      step++;
    }
    return step;
  }

  private void gather(ChartBars series, Step step, ZoneId zone) {
    found = 0;
    LocalDateTime at = first(LocalDateTime.ofInstant(Instant.ofEpochMilli(foundFrom), zone), step);
    long time = millis(at, zone);
    while (time <= foundTo && found < MOST) {
      int bar = series.indexAtOrAfter(time);
      long opened = series.openTime(bar);
      // All round times of a night or a week-end lead to the bar after it, which has its own label.
      if (bar >= 0 && (found == 0 || bars[found - 1] != bar)) {
        ZonedDateTime now = Instant.ofEpochMilli(opened).atZone(zone);
        Rank rank = rank(Instant.ofEpochMilli(series.openTime(bar - 1)).atZone(zone), now);
        bars[found] = bar;
        ranks[found] = rank;
        labels[found++] =
            switch (rank) {
              case TIME -> HOURS.format(now);
              case DAY -> DAY.format(now);
              case MONTH -> MONTH.format(now);
              case YEAR -> YEAR.format(now);
            };
      }
      at = next(at, step);
      time = millis(at, zone);
    }
  }

  private static Rank rank(ZonedDateTime before, ZonedDateTime now) {
    return before.getYear() != now.getYear()
        ? Rank.YEAR
        : before.getMonth() != now.getMonth()
            ? Rank.MONTH
            : before.getDayOfMonth() != now.getDayOfMonth() ? Rank.DAY : Rank.TIME;
  }

  /// Keeps the labels in sight that have room, by rank.
  private void select(ChartViewport view, double width) {
    count = 0;
    Rank[] all = Rank.values();
    for (int r = all.length - 1; r >= 0; r--) {
      for (int i = 0; i < found; i++) {
        double middle = (bars[i] + 0.5 - view.from()) / view.span() * width;
        if (ranks[i] == all[r] && middle >= 0 && middle <= width && hasRoom(middle)) {
          shown[count] = i;
          x[count++] = middle;
        }
      }
    }
  }

  private boolean hasRoom(double middle) {
    for (int i = 0; i < count; i++) {
      if (Math.abs(x[i] - middle) < LEAST_PIXELS) {
        return false;
      }
    }
    return true;
  }

  private static LocalDateTime first(LocalDateTime time, Step step) {
    LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
    return switch (step.unit()) {
      case MINUTES -> {
        long minutes = Duration.between(day, time).toMinutes();
        yield day.plusMinutes(minutes - minutes % step.amount());
      }
      case DAYS -> day.minusDays((day.getDayOfMonth() - 1) % step.amount());
      case MONTHS -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % step.amount());
      default -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear(), step.amount()));
    };
  }

  private static LocalDateTime next(LocalDateTime time, Step step) {
    LocalDateTime next = time.plus(step.amount(), step.unit());
    // Steps of days begin anew with each month.
    return step.unit() == ChronoUnit.DAYS && next.getMonth() != time.getMonth()
        ? next.toLocalDate().withDayOfMonth(1).atTime(LocalTime.MIDNIGHT)
        : next;
  }

  private static long millis(LocalDateTime time, ZoneId zone) {
    return time.atZone(zone).toInstant().toEpochMilli();
  }
}
