package candlewright.datafeed.csv;

import candlewright.core.market.Calendar;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads the open time of a row's bar: from a number since 1970, or from the text of a date with or
/// without a time of day, which may stand in a column of its own.
final class RowTimeReader {
  private static final long DAY = Timeframe.ONE_DAY.millis();

  private final Layout layout;
  private final Calendar calendar;
  private final Timeframe timeframe;
  private final boolean daily;
  private final boolean midnightIsDate;
  private final boolean epochColumn;
  private final byte delimiter;
  private final StampParser stamps = new StampParser();
  private final LocalTimes local;
  private final long[] unitRows = new long[EpochUnit.COUNT];

  private EpochUnit unit = EpochUnit.MILLISECONDS;
  private boolean epochRead;
  private long epoch;
  private int timeFrom;
  private int timeTo;
  private int clockFrom;
  private int clockTo;
  private long time;
  private long finer;
  private long midnights;
  private @Nullable RowProblem problem;
  private String detail = "";

  RowTimeReader(Layout layout, ImportOptions options) {
    this.layout = layout;
    this.calendar = options.calendar();
    this.timeframe = options.key().timeframe();
    this.daily = !timeframe.isIntraday();
    this.midnightIsDate =
        daily && calendar instanceof SessionCalendar && !layout.atClose() && !layout.atOpen();
    this.epochColumn = layout.timeForm() != TimeForm.TEXT;
    this.delimiter = (byte) layout.delimiter();
    this.local = new LocalTimes(layout.zone());
    stamps.order(layout.dateOrder());
  }

  /// Forgets the row before.
  void begin() {
    epochRead = false;
  }

  /// Reads the number of a time and answers the index after it, or -1 if there is none, whether the
  /// column holds text or this row is bad.
  int number(byte[] b, int from, int to) {
    if (!epochColumn) {
      return -1;
    }
    int next = integer(b, from, to);
    epochRead = next >= 0;
    return next;
  }

  /// Notes where the time stands.
  void foundTime(int from, int to) {
    timeFrom = from;
    timeTo = to;
  }

  /// Notes where the time of day stands if it has its own column.
  void foundClock(int from, int to) {
    clockFrom = from;
    clockTo = to;
  }

  private int integer(byte[] b, int from, int to) {
    int p = from;
    boolean quoted = p < to && b[p] == '"';
    if (quoted) {
      p++;
    }
    boolean negative = p < to && b[p] == '-';
    if (negative) {
      p++;
    }
    int start = p;
    long value = 0;
    int digit;
    while (p < to && (digit = b[p] - '0') >= 0 && digit <= 9) {
      value = value * 10 + digit;
      p++;
    }
    int digits = p - start;
    if (p < to && b[p] == '.') {
      // Some tools write whole numbers as 1509836520000.0
      p++;
      while (p < to && b[p] == '0') {
        p++;
      }
    }
    if (quoted && p < to && b[p] == '"') {
      p++;
    }
    if (digits == 0 || digits > 19 || value < 0 || (p < to && b[p] != delimiter)) {
      return -1;
    }
    epoch = negative ? -value : value;
    return p;
  }

  /// Turns the texts found last into {@link #time()}. Answers null, or what is wrong with them;
  /// {@link #detail()} says more.
  ///
  /// @param after the time of the row before, or {@link Long#MIN_VALUE}
  @Nullable RowProblem read(byte[] b, long after) {
    problem = null;
    if (epochColumn && !epochRead) {
      return timeProblem(b, "is not a number");
    }
    long stamp =
        switch (layout.timeForm()) {
          case EPOCH -> moment(epochMillis(after));
          case DAY_MILLIS -> dayMillis(b, after);
          case TEXT -> textMillis(b, after);
        };
    if (problem != null) {
      return problem;
    }
    if (layout.atClose()) {
      stamp = openOf(stamp);
    }
    time = stamp;
    return null;
  }

  private long epochMillis(long after) {
    if (!unit.covers(epoch)) {
      EpochUnit byMagnitude = EpochUnit.of(epoch);
      // The first 84 days of 1970 look like a smaller unit; there the row before decides.
      boolean sameUnitIsNearer =
          byMagnitude.compareTo(unit) < 0
              && after != Long.MIN_VALUE
              && Math.abs(unit.millis(epoch) - after) < Math.abs(byMagnitude.millis(epoch) - after);
      if (!sameUnitIsNearer) {
        unit = byMagnitude;
      }
    }
    unitRows[unit.index()]++;
    long millis = unit.millis(epoch);
    if (unit.compareTo(EpochUnit.MILLISECONDS) > 0) {
      long perMillisecond = unit == EpochUnit.MICROSECONDS ? 1000 : 1_000_000;
      if (Math.floorMod(epoch, perMillisecond) != 0) {
        finer++;
      }
    }
    return millis;
  }

  private long dayMillis(byte[] b, long after) {
    if (epoch < 0 || epoch >= DAY) {
      timeProblem(b, "is not a number of milliseconds since midnight");
      return 0;
    }
    return local(b, layout.fileDay() * DAY + epoch, after);
  }

  private long textMillis(byte[] b, long after) {
    int from = FieldText.unquotedFrom(b, timeFrom, timeTo);
    int to = FieldText.unquotedTo(b, timeFrom, timeTo);
    if (!stamps.stamp(b, from, to)) {
      timeProblem(b, "is not a date or time");
      return 0;
    }
    long day = stamps.day();
    boolean hasClock = stamps.hasClock();
    if (clockTo > 0) {
      from = FieldText.unquotedFrom(b, clockFrom, clockTo);
      to = FieldText.unquotedTo(b, clockFrom, clockTo);
      if (!stamps.clock(b, from, to)) {
        timeProblem(
            b,
            "comes with '" + FieldText.text(b, clockFrom, clockTo) + "', which is no time of day");
        return 0;
      }
      hasClock = true;
    }
    if (stamps.finer()) {
      finer++;
    }
    long wall = day * DAY + stamps.clock();
    if (stamps.hasOffset()) {
      return moment(wall - stamps.offset());
    }
    if (daily && (!hasClock || stamps.clock() == 0)) {
      return calendar.dayOpen(LocalDate.ofEpochDay(day));
    }
    return local(b, wall, after);
  }

  /// Returns the open of a bar stamped with this moment: vendors of daily bars stamp midnight UTC
  /// and mean the date.
  private long moment(long utc) {
    if (!midnightIsDate || Math.floorMod(utc, DAY) != 0) {
      return utc;
    }
    midnights++;
    return calendar.dayOpen(LocalDate.ofEpochDay(Math.floorDiv(utc, DAY)));
  }

  private long local(byte[] b, long wall, long after) {
    long utc = local.utc(wall, after);
    if (utc == LocalTimes.SKIPPED) {
      timeProblem(b, "does not exist in " + layout.zone() + ": the clocks went forward");
      return 0;
    }
    return utc;
  }

  /// Returns the open time of the bar that closes at `stamp`; 12:59:59.999 means 13:00.
  private long openOf(long stamp) {
    long closeTime = Math.floorMod(stamp, 1000L) == 999 ? stamp + 1 : stamp;
    long start = calendar.intervalOpen(closeTime - 1, timeframe);
    return start != Calendar.CLOSED && calendar.intervalClose(start, timeframe) == closeTime
        ? start
        : closeTime - timeframe.millis();
  }

  private RowProblem timeProblem(byte[] b, String what) {
    problem = RowProblem.TIME;
    detail = "time '" + FieldText.text(b, timeFrom, timeTo) + "' " + what;
    return RowProblem.TIME;
  }

  /// Returns the open time read last, epoch milliseconds UTC.
  long time() {
    return time;
  }

  /// Returns what is wrong with the time read last, with the text in question.
  String detail() {
    return detail;
  }

  /// Returns how many rows gave their time in `unit`.
  long rowsIn(EpochUnit unit) {
    return unitRows[unit.index()];
  }

  /// Returns how many times had digits below a millisecond, which are dropped.
  long finerTimes() {
    return finer;
  }

  /// Returns how many daily bars were stamped at midnight UTC and read as the trading date.
  long midnightDates() {
    return midnights;
  }

  /// Returns how many times lay in an hour that the zone's clock shows twice.
  long repeatedTimes() {
    return local.repeated();
  }
}
