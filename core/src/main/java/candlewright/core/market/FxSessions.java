package candlewright.core.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Trading dates of the currency week: each runs from 17:00 New York time of the day before to
/// 17:00 of its date, Monday to Friday, except Christmas Day and New Year's Day.
final class FxSessions {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalTime ROLL = LocalTime.of(17, 0);

  private FxSessions() {}

  static @Nullable Session sessionOf(LocalDate date) {
    if (date.getDayOfWeek() == DayOfWeek.SATURDAY
        || date.getDayOfWeek() == DayOfWeek.SUNDAY
        || (date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 25)
        || (date.getMonth() == Month.JANUARY && date.getDayOfMonth() == 1)) {
      return null;
    }
    return new Session(date, roll(date.minusDays(1)), roll(date));
  }

  private static long roll(LocalDate date) {
    return date.atTime(ROLL).atZone(ZONE).toInstant().toEpochMilli();
  }
}
