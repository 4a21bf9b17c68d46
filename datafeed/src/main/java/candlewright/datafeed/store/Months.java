package candlewright.datafeed.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/// UTC months as numbers: months since January of year 0, the key of a block.
final class Months {
  private static final long DAY_MILLIS = 86_400_000;
  private static final YearMonth FIRST = YearMonth.of(0, 1);

  private Months() {}

  /// Returns the month in which `time` lies.
  static long of(long time) {
    return YearMonth.from(Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC))
        .getLong(ChronoField.PROLEPTIC_MONTH);
  }

  static YearMonth yearMonth(long month) {
    return FIRST.plusMonths(month);
  }

  /// Returns the first millisecond of a month, or the nearest that a `long` can hold.
  static long start(long month) {
    long day = yearMonth(month).atDay(1).toEpochDay();
    if (Math.abs(day) > Long.MAX_VALUE / DAY_MILLIS) {
      return day < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return day * DAY_MILLIS;
  }
}
