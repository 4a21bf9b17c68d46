package candlewright.backtest.simulate;

import candlewright.core.market.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Calendar months in UTC as ranges of time.
final class Months {
  private Months() {}

  /// Returns the month that a moment lies in.
  ///
  /// @param time epoch milliseconds UTC
  static TimeRange of(long time) {
    LocalDate first =
        Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    return new TimeRange(millis(first), millis(first.plusMonths(1)));
  }

  private static long millis(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
