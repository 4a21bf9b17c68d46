package candlewright.app.cli;

import candlewright.core.market.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Moments as people write them on the command line: dates or ISO instants, UTC.
final class Moments {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Moments() {}

  /// Reads `2024-07-01` (its first moment, UTC) or `2024-07-01T12:30:00Z`.
  ///
  /// @throws IllegalArgumentException if it is neither
  static long parse(String text) {
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).toEpochDay() * 86_400_000L
          : Instant.parse(text).toEpochMilli();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a date: write 2024-07-01 or 2024-07-01T12:30:00Z", e);
    }
  }

  /// Returns the range of two optional moments.
  ///
  /// @throws IllegalArgumentException if it is empty
  static TimeRange range(@Nullable Long from, @Nullable Long to) {
    long begin = from == null ? Long.MIN_VALUE : from;
    long end = to == null ? Long.MAX_VALUE : to;
    if (end <= begin) {
      throw new IllegalArgumentException(
          "The range is empty: --from "
              + (begin == Long.MIN_VALUE ? "the beginning" : minute(begin))
              + " must lie before --to "
              + (end == Long.MAX_VALUE ? "the end" : minute(end))
              + ", which is exclusive.");
    }
    return new TimeRange(begin, end);
  }

  /// Returns a time as `2024-07-01 12:30`, UTC.
  static String minute(long time) {
    return MINUTE.format(Instant.ofEpochMilli(time));
  }
}
