package candlewright.core.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Regular sessions of the New York exchanges, 9:30 to 16:00 New York time.
final class UsEquitySessions {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final LocalTime CLOSE = LocalTime.of(16, 0);

  private UsEquitySessions() {}

  static @Nullable Session sessionOf(LocalDate date) {
    if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return null;
    }
    return new Session(date, at(date, OPEN), at(date, CLOSE));
  }

  private static long at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(ZONE).toInstant().toEpochMilli();
  }
}
