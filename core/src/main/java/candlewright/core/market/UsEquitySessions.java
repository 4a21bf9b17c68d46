package candlewright.core.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Regular sessions of the New York exchanges, 9:30 to 16:00 New York time, 13:00 on half days.
///
/// The rules are those of the exchange from 1994 on. The session dates were compared with every
/// daily bar of SPY, and the half days with the hourly volumes of AAPL, from 2 January 1998 to 31
/// March 2021: exact. Before 1998 and after March 2021 they rest on the published rules and on the
/// closures known by 2025. Trading halts within a session (1997-10-27, March 2020) are not closes.
final class UsEquitySessions {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Hours REGULAR = new Hours(LocalTime.of(9, 30), LocalTime.of(16, 0));
  private static final Hours HALF_DAY = new Hours(REGULAR.open(), LocalTime.of(13, 0));

  /// Closed all day although no rule says so.
  private static final Set<LocalDate> CLOSURES =
      Set.of(
          LocalDate.of(1994, 4, 27), // funeral of Richard Nixon
          LocalDate.of(2001, 9, 11), // attack on New York, to the 14th
          LocalDate.of(2001, 9, 12),
          LocalDate.of(2001, 9, 13),
          LocalDate.of(2001, 9, 14),
          LocalDate.of(2004, 6, 11), // mourning for Ronald Reagan
          LocalDate.of(2007, 1, 2), // mourning for Gerald Ford
          LocalDate.of(2012, 10, 29), // hurricane Sandy
          LocalDate.of(2012, 10, 30),
          LocalDate.of(2018, 12, 5), // mourning for George H. W. Bush
          LocalDate.of(2025, 1, 9)); // mourning for Jimmy Carter

  /// Other hours than the rules say.
  private static final Map<LocalDate, Hours> UNUSUAL =
      Map.of(
          // Snow.
          LocalDate.of(1994, 2, 11),
          new Hours(REGULAR.open(), LocalTime.of(14, 30)),
          // The computers failed.
          LocalDate.of(1995, 12, 18),
          new Hours(LocalTime.of(10, 30), REGULAR.close()),
          // Snow.
          LocalDate.of(1996, 1, 8),
          new Hours(LocalTime.of(11, 0), LocalTime.of(14, 0)),
          // Bridge days.
          LocalDate.of(1997, 12, 26),
          HALF_DAY,
          LocalDate.of(1999, 12, 31),
          HALF_DAY,
          // First anniversary of the attack. The floor opened at noon, but regular trade in SPY and
          // AAPL begins in the hour before, and the earlier open is the one that loses no bar.
          LocalDate.of(2002, 9, 11),
          new Hours(LocalTime.of(11, 0), REGULAR.close()),
          LocalDate.of(2003, 12, 26),
          HALF_DAY);

  private UsEquitySessions() {}

  static @Nullable Session sessionOf(LocalDate date) {
    if (isWeekend(date) || isHoliday(date) || CLOSURES.contains(date)) {
      return null;
    }
    Hours hours = UNUSUAL.getOrDefault(date, isHalfDay(date) ? HALF_DAY : REGULAR);
    return new Session(date, at(date, hours.open()), at(date, hours.close()));
  }

  private static boolean isHoliday(LocalDate date) {
    int year = date.getYear();
    return switch (date.getMonth()) {
      // On a Saturday it is not moved to Friday, which closes the year's books.
      case JANUARY ->
          date.getDayOfMonth() == 1
              || (date.getDayOfMonth() == 2 && date.getDayOfWeek() == DayOfWeek.MONDAY)
              || (year >= 1998 && isFirst(DayOfWeek.MONDAY, 15, date)); // Martin Luther King
      case FEBRUARY -> isFirst(DayOfWeek.MONDAY, 15, date); // Washington
      case MARCH, APRIL -> date.equals(easterSunday(year).minusDays(2)); // Good Friday
      case MAY -> isFirst(DayOfWeek.MONDAY, 25, date); // Memorial Day: the last Monday
      case JUNE -> year >= 2022 && isObserved(date, LocalDate.of(year, Month.JUNE, 19));
      case JULY -> isObserved(date, LocalDate.of(year, Month.JULY, 4));
      case SEPTEMBER -> isFirst(DayOfWeek.MONDAY, 1, date); // Labor Day
      case NOVEMBER -> isFirst(DayOfWeek.THURSDAY, 22, date); // Thanksgiving
      case DECEMBER -> isObserved(date, LocalDate.of(year, Month.DECEMBER, 25));
      case AUGUST, OCTOBER -> false;
    };
  }

  private static boolean isHalfDay(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return switch (date.getMonth()) {
      case NOVEMBER -> isFirst(DayOfWeek.FRIDAY, 23, date);
      // A Friday the 24th is the holiday itself, observed.
      case DECEMBER -> date.getDayOfMonth() == 24;
      // Eve of Independence Day. When the 4th was a Thursday the bridge day after it was the short
      // one until 2012, and the Wednesday before it since.
      case JULY ->
          (date.getDayOfMonth() == 3 && (day != DayOfWeek.WEDNESDAY || date.getYear() > 2012))
              || (date.getDayOfMonth() == 5 && day == DayOfWeek.FRIDAY && date.getYear() <= 2012);
      default -> false;
    };
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /// Tells whether `date` is that weekday in the seven days of its month that begin on `from`: the
  /// third Monday is the Monday from the 15th on.
  private static boolean isFirst(DayOfWeek weekday, int from, LocalDate date) {
    int day = date.getDayOfMonth();
    return date.getDayOfWeek() == weekday && day >= from && day < from + 7;
  }

  /// Tells whether `date` is when a holiday is kept: the Friday before a Saturday, the Monday after
  /// a Sunday.
  private static boolean isObserved(LocalDate date, LocalDate holiday) {
    return date.equals(
        switch (holiday.getDayOfWeek()) {
          case SATURDAY -> holiday.minusDays(1);
          case SUNDAY -> holiday.plusDays(1);
          case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> holiday;
        });
  }

  /// Returns Easter of the Gregorian calendar by the anonymous algorithm (Nature, 20 April 1876).
  private static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }

  private static long at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(ZONE).toInstant().toEpochMilli();
  }

  private record Hours(LocalTime open, LocalTime close) {}
}
