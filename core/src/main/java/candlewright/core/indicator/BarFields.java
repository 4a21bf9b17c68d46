package candlewright.core.indicator;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Reads the {@link BarField}s of a series as columns of doubles.
public final class BarFields {
  private static final long MINUTE = 60_000L;
  private static final long DAY = 1440 * MINUTE;

  private BarFields() {}

  /// Copies a field of bars `from` (inclusive) to `to` (exclusive) into `target` at `offset`.
  public static void copy(
      BarSeries bars, BarField field, int from, int to, double[] target, int offset) {
    Column column = field.column();
    if (column != null) {
      bars.copy(column, from, to, target, offset);
      return;
    }
    for (int i = from; i < to; i++) {
      target[offset + i - from] = ofTime(bars, field, bars.openTime(i));
    }
  }

  /// Returns the decimals of a field's values, or OFF_GRID.
  public static int scale(BarSeries bars, BarField field) {
    return switch (field) {
      case OPEN, HIGH, LOW, CLOSE -> bars.priceScale();
      case VOLUME -> bars.volumeScale();
      case SESSION, MINUTE, WEEKDAY, MONTH_DAY, MONTH -> 0;
    };
  }

  private static double ofTime(BarSeries bars, BarField field, long time) {
    if (field == BarField.MINUTE) {
      return minute(bars, time);
    }
    long day = bars.calendar().tradingDay(time);
    return switch (field) {
      case SESSION -> day;
      // 1970-01-01 was a Thursday.
      case WEEKDAY -> Math.floorMod(day + 3, 7) + 1;
      case MONTH_DAY -> LocalDate.ofEpochDay(day).getDayOfMonth();
      case MONTH -> LocalDate.ofEpochDay(day).getMonthValue();
      case OPEN, HIGH, LOW, CLOSE, VOLUME, MINUTE -> throw new IllegalArgumentException("" + field);
    };
  }

  private static double minute(BarSeries bars, long time) {
    long offset =
        bars.calendar().zone() instanceof ZoneOffset fixed
            ? fixed.getTotalSeconds()
            : bars.calendar()
                .zone()
                .getRules()
                .getOffset(Instant.ofEpochMilli(time))
                .getTotalSeconds();
    return Math.floorDiv(Math.floorMod(time + offset * 1000, DAY), MINUTE);
  }
}
