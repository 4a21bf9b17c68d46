package candlewright.datafeed.csv;

import candlewright.core.market.Calendar;
import candlewright.core.market.Decimals;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads one row into the fields of a bar, from bytes and without making objects for common rows.
///
/// A number becomes the double nearest to its decimal text: its digits and the power of ten are
/// both exact below 2^53, so one division rounds correctly; longer ones go through BigDecimal.
final class RowParser {
  private static final long DAY = Timeframe.ONE_DAY.millis();
  private static final int NUMBERS = Role.ASK_CLOSE.slot() + 1;

  /// The plain decimal text of a double has up to 343 characters.
  private static final int LONGEST_NUMBER = 400;

  private static final int LONGEST_QUOTE = 64;

  private final Layout layout;
  private final Calendar calendar;
  private final Timeframe timeframe;
  private final boolean daily;
  private final boolean midnightIsDate;
  private final Role[] roles;
  private final int[] slots;
  private final boolean epochColumn;
  private final byte delimiter;
  private final byte decimal;
  private final int divisorDigits;
  private final StampParser stamps = new StampParser();
  private final LocalTimes local;
  private final long[] units = new long[NUMBERS];
  private final int[] scales = new int[NUMBERS];
  private final double[] inexact = new double[NUMBERS];
  private final long[] unitRows = new long[EpochUnit.COUNT];

  private EpochUnit unit = EpochUnit.MILLISECONDS;
  private long epoch;
  private int timeFrom;
  private int timeTo;
  private int clockFrom;
  private int clockTo;
  private long finer;
  private long midnights;
  private @Nullable RowProblem problem;
  private String detail = "";

  long time;
  double open;
  double high;
  double low;
  double close;
  double volume;

  /// The decimals of the row's prices, or {@link Decimals#OFF_GRID}.
  int priceScale;

  int volumeScale;

  RowParser(Layout layout, ImportOptions options) {
    this.layout = layout;
    this.calendar = options.calendar();
    this.timeframe = options.key().timeframe();
    this.daily = !timeframe.isIntraday();
    this.midnightIsDate =
        daily && calendar instanceof SessionCalendar && !layout.atClose() && !layout.atOpen();
    this.roles = layout.roles().toArray(new Role[0]);
    this.slots = layout.roles().stream().mapToInt(Role::slot).toArray();
    this.epochColumn = layout.timeForm() != TimeForm.TEXT;
    this.delimiter = (byte) layout.delimiter();
    this.decimal = (byte) layout.decimal();
    this.divisorDigits = Integer.toString(options.priceDivisor()).length() - 1;
    this.local = new LocalTimes(layout.zone());
    stamps.order(layout.dateOrder());
  }

  /// Reads the row and answers null, or what is wrong with it; {@link #detail()} says more.
  ///
  /// @param after the time of the row before, or {@link Long#MIN_VALUE}
  @Nullable RowProblem parse(byte[] b, int from, int to, long after) {
    problem = null;
    int p = from;
    int column = 0;
    boolean epochRead = false;
    while (true) {
      Role role = column < roles.length ? roles[column] : Role.SKIP;
      int slot = column < slots.length ? slots[column] : -1;
      int next;
      if (slot >= 0) {
        next = number(b, p, to, slot);
        if (next < 0) {
          next = fieldEnd(b, p, to);
          slowNumber(b, p, next, role);
        }
      } else if (role == Role.TIME && epochColumn) {
        next = integer(b, p, to);
        epochRead = next >= 0;
        if (!epochRead) {
          next = fieldEnd(b, p, to);
        }
        timeFrom = p;
        timeTo = next;
      } else {
        next = fieldEnd(b, p, to);
        if (role == Role.TIME) {
          timeFrom = p;
          timeTo = next;
        } else if (role == Role.CLOCK) {
          clockFrom = p;
          clockTo = next;
        }
      }
      column++;
      if (next >= to) {
        break;
      }
      p = next + 1;
      if (delimiter == ' ') {
        while (p < to && b[p] == ' ') {
          p++;
        }
      }
    }
    if (column != layout.width()) {
      detail = column + " values instead of " + layout.width();
      return RowProblem.COLUMNS;
    }
    if (problem != null) {
      return problem;
    }
    if (epochColumn && !epochRead) {
      return timeProblem(b, "is not a number");
    }
    if (!readTime(b, after)) {
      return problem;
    }
    readPrices();
    return null;
  }

  /// Returns the last row's problem with the value in question.
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

  private int fieldEnd(byte[] b, int from, int to) {
    int p = from;
    if (p < to && b[p] == '"') {
      p++;
      while (p < to && b[p] != '"') {
        p++;
      }
    }
    while (p < to && b[p] != delimiter) {
      p++;
    }
    return p;
  }

  /// Reads a plain decimal and answers the index after it, or -1 if it is anything less common.
  private int number(byte[] b, int from, int to, int slot) {
    long m = 0;
    int scale = 0;
    int p = from;
    int digit;
    while (p < to && (digit = b[p] - '0') >= 0 && digit <= 9) {
      m = m * 10 + digit;
      p++;
    }
    int digits = p - from;
    int zeros = 0;
    if (p < to && b[p] == decimal) {
      p++;
      int fraction = p;
      while (p < to && (digit = b[p] - '0') >= 0 && digit <= 9) {
        p++;
        if (digit == 0) {
          zeros++;
        } else if (zeros == 0) {
          m = m * 10 + digit;
          scale++;
        } else {
          if (zeros > 16) {
            return -1;
          }
          m = m * Decimals.longPower(zeros + 1) + digit;
          scale += zeros + 1;
          zeros = 0;
        }
      }
      digits += p - fraction;
    }
    // Up to 18 digits cannot have overflowed.
    if (digits == 0
        || digits - zeros > 18
        || m > Decimals.MAX_UNITS
        || (p < to && b[p] != delimiter)) {
      return -1;
    }
    units[slot] = m;
    scales[slot] = scale;
    return p;
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

  private void slowNumber(byte[] b, int from, int to, Role role) {
    String whole = value(b, from, to, LONGEST_NUMBER + 1);
    String text = text(b, from, to);
    @Nullable String plain = plain(whole, (char) decimal);
    if (plain == null) {
      if (problem == null) {
        problem = RowProblem.NUMBER;
        detail =
            text.isEmpty()
                ? role.text() + " is empty"
                : role.text() + " '" + text + "' is not a number";
      }
      return;
    }
    BigDecimal value = new BigDecimal(plain).stripTrailingZeros();
    if (value.signum() == 0) {
      value = BigDecimal.ZERO;
    }
    if (value.signum() < 0) {
      if (problem == null) {
        problem = RowProblem.NEGATIVE;
        detail = role.text() + " " + text + " is negative";
      }
      return;
    }
    int slot = role.slot();
    if (value.scale() < 0 && value.scale() > -18) {
      value = value.setScale(0);
    }
    if (value.scale() >= 0
        && value.scale() <= Decimals.MAX_SCALE
        && value.unscaledValue().bitLength() <= 53) {
      units[slot] = value.unscaledValue().longValueExact();
      scales[slot] = value.scale();
      return;
    }
    int shift = role == Role.VOLUME ? 0 : divisorDigits;
    inexact[slot] = value.movePointLeft(shift).doubleValue();
    scales[slot] = Decimals.OFF_GRID;
    if (inexact[slot] > Double.MAX_VALUE && problem == null) {
      problem = RowProblem.NUMBER;
      detail = role.text() + " '" + text + "' is too large";
    }
  }

  /// Returns a number's text with a point and without marks between thousands, or null if it is not
  /// a number.
  static @Nullable String plain(String text, char decimal) {
    char group = decimal == ',' ? '.' : ',';
    StringBuilder plain = new StringBuilder(text.length());
    int digits = 0;
    int sinceGroup = -1;
    boolean point = false;
    boolean exponent = false;
    if (text.length() > LONGEST_NUMBER) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        sinceGroup = sinceGroup < 0 ? sinceGroup : sinceGroup + 1;
        plain.append(c);
      } else if (c == decimal && !point && !exponent && (sinceGroup < 0 || sinceGroup == 3)) {
        point = true;
        sinceGroup = -1;
        plain.append('.');
      } else if (c == group && !point && !exponent && digits > 0 && sinceGroup != 0) {
        if (sinceGroup > 0 ? sinceGroup != 3 : digits > 3) {
          return null;
        }
        sinceGroup = 0;
      } else if ((c == 'e' || c == 'E') && digits > 0 && !exponent && sinceGroup < 0) {
        exponent = true;
        digits = 0;
        plain.append('E');
      } else if ((c == '-' || c == '+') && (i == 0 || plain.charAt(plain.length() - 1) == 'E')) {
        plain.append(c);
      } else {
        return null;
      }
    }
    boolean whole = digits > 0 && (!exponent || digits <= 3) && (sinceGroup < 0 || sinceGroup == 3);
    return whole ? plain.toString() : null;
  }

  private void readPrices() {
    if (layout.mid()) {
      middle(Role.OPEN, Role.ASK_OPEN);
      middle(Role.HIGH, Role.ASK_HIGH);
      middle(Role.LOW, Role.ASK_LOW);
      middle(Role.CLOSE, Role.ASK_CLOSE);
    }
    priceScale = 0;
    open = price(0);
    high = price(1);
    low = price(2);
    close = price(3);
    int scale = scales[4];
    volumeScale = scale;
    volume = scale == Decimals.OFF_GRID ? inexact[4] : units[4] / Decimals.power(scale);
  }

  private double price(int slot) {
    int scale = scales[slot];
    if (scale == Decimals.OFF_GRID) {
      priceScale = Decimals.OFF_GRID;
      return inexact[slot];
    }
    long m = units[slot];
    if (divisorDigits > 0) {
      scale += divisorDigits;
      while (scale > 0 && m % 10 == 0) {
        m /= 10;
        scale--;
      }
      if (scale > Decimals.MAX_SCALE) {
        priceScale = Decimals.OFF_GRID;
        return BigDecimal.valueOf(m, scale).doubleValue();
      }
    }
    if (priceScale != Decimals.OFF_GRID && scale > priceScale) {
      priceScale = scale;
    }
    return m / Decimals.power(scale);
  }

  private void middle(Role bid, Role ask) {
    BigDecimal sum = exact(bid.slot()).add(exact(ask.slot()));
    BigDecimal mean = sum.divide(BigDecimal.TWO).stripTrailingZeros();
    int slot = bid.slot();
    if (mean.scale() < 0) {
      mean = mean.setScale(0);
    }
    if (mean.scale() <= Decimals.MAX_SCALE && mean.unscaledValue().bitLength() <= 53) {
      units[slot] = mean.unscaledValue().longValueExact();
      scales[slot] = mean.scale();
    } else {
      inexact[slot] = mean.movePointLeft(divisorDigits).doubleValue();
      scales[slot] = Decimals.OFF_GRID;
    }
  }

  private BigDecimal exact(int slot) {
    return scales[slot] == Decimals.OFF_GRID
        ? new BigDecimal(inexact[slot]).movePointRight(divisorDigits)
        : BigDecimal.valueOf(units[slot], scales[slot]);
  }

  private boolean readTime(byte[] b, long after) {
    long stamp =
        switch (layout.timeForm()) {
          case EPOCH -> moment(epochMillis(after));
          case DAY_MILLIS -> dayMillis(b, after);
          case TEXT -> textMillis(b, after);
        };
    if (problem != null) {
      return false;
    }
    if (layout.atClose()) {
      stamp = openOf(stamp);
    }
    time = stamp;
    return true;
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
    int from = unquotedFrom(b, timeFrom, timeTo);
    int to = unquotedTo(b, timeFrom, timeTo);
    if (!stamps.stamp(b, from, to)) {
      timeProblem(b, "is not a date or time");
      return 0;
    }
    long day = stamps.day();
    boolean hasClock = stamps.hasClock();
    if (clockTo > 0) {
      from = unquotedFrom(b, clockFrom, clockTo);
      to = unquotedTo(b, clockFrom, clockTo);
      if (!stamps.clock(b, from, to)) {
        timeProblem(b, "comes with '" + text(b, clockFrom, clockTo) + "', which is no time of day");
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
    detail = "time '" + text(b, timeFrom, timeTo) + "' " + what;
    return RowProblem.TIME;
  }

  private static int unquotedFrom(byte[] b, int from, int to) {
    return from < to && b[from] == '"' ? from + 1 : from;
  }

  private static int unquotedTo(byte[] b, int from, int to) {
    return to - from > 1 && b[to - 1] == '"' ? to - 1 : to;
  }

  private static String text(byte[] b, int from, int to) {
    return printable(value(b, from, to, LONGEST_QUOTE));
  }

  private static String value(byte[] b, int from, int to, int most) {
    int start = unquotedFrom(b, from, to);
    int end = Math.max(start, unquotedTo(b, from, to));
    return new String(b, start, Math.min(end - start, most), StandardCharsets.UTF_8).trim();
  }

  /// Replaces everything that could disturb a line of a report.
  static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
      clean.append(control || c == '\u2028' || c == '\u2029' ? '?' : c);
    }
    return clean.toString();
  }
}
