package candlewright.core.market;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A market with at most one session per trading date.
///
/// Intraday intervals are counted from the session's open and cut at its close. A day is its
/// session; a week or month runs from the open of its first session to the close of its last.
public final class SessionCalendar implements Calendar {
  /// New York Stock Exchange and Nasdaq, regular hours.
  public static final SessionCalendar US_EQUITIES =
      new SessionCalendar("us-equities", UsEquitySessions.ZONE, 252, UsEquitySessions::sessionOf);

  /// The spot currency week: Sunday 17:00 to Friday 17:00 New York time.
  public static final SessionCalendar FX =
      new SessionCalendar("fx", FxSessions.ZONE, 260, FxSessions::sessionOf);

  /// No market of these calendars was ever closed longer than this many days.
  private static final int LONGEST_BREAK = 14;

  private final String code;
  private final ZoneId zone;
  private final int tradingDaysPerYear;
  private final Function<LocalDate, @Nullable Session> sessions;

  private SessionCalendar(
      String code,
      ZoneId zone,
      int tradingDaysPerYear,
      Function<LocalDate, @Nullable Session> sessions) {
    this.code = code;
    this.zone = zone;
    this.tradingDaysPerYear = tradingDaysPerYear;
    this.sessions = sessions;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public int tradingDaysPerYear() {
    return tradingDaysPerYear;
  }

  /// Returns the session of a trading date, or null if the market is closed all day.
  public @Nullable Session session(LocalDate date) {
    return sessions.apply(date);
  }

  @Override
  public long intervalOpen(long time, Timeframe timeframe) {
    Session session = sessionAt(time);
    if (session == null) {
      return CLOSED;
    }
    if (timeframe.isIntraday()) {
      return time - (time - session.open()) % timeframe.millis();
    }
    return firstOf(period(session.date(), timeframe)).open();
  }

  @Override
  public long intervalClose(long openTime, Timeframe timeframe) {
    Session session = sessionAt(openTime);
    if (session == null || intervalOpen(openTime, timeframe) != openTime) {
      return openTime + timeframe.millis();
    }
    if (timeframe.isIntraday()) {
      return Math.min(openTime + timeframe.millis(), session.close());
    }
    return lastOf(period(session.date(), timeframe)).close();
  }

  @Override
  public long nextOpen(long time, Timeframe timeframe) {
    Session session = sessionAt(time);
    if (session == null) {
      return intervalOpen(sessionAfter(time).open(), timeframe);
    }
    if (timeframe.isIntraday()) {
      long next = intervalOpen(time, timeframe) + timeframe.millis();
      return next < session.close() ? next : sessionAfter(session.close() - 1).open();
    }
    return sessionAfter(lastOf(period(session.date(), timeframe)).close() - 1).open();
  }

  @Override
  public long dayOpen(LocalDate date) {
    Session session = sessions.apply(date);
    return session != null ? session.open() : date.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private @Nullable Session sessionAt(long time) {
    LocalDate date = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    // A session may begin on the evening before its date.
    for (LocalDate candidate = date; !candidate.isAfter(date.plusDays(1)); ) {
      Session session = sessions.apply(candidate);
      if (session != null && session.contains(time)) {
        return session;
      }
      candidate = candidate.plusDays(1);
    }
    return null;
  }

  private Session sessionAfter(long time) {
    LocalDate date = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    for (int i = 0; i <= LONGEST_BREAK; i++) {
      Session session = sessions.apply(date.plusDays(i));
      if (session != null && session.open() > time) {
        return session;
      }
    }
    throw new IllegalStateException(code + " has no session within two weeks of " + date);
  }

  private Session firstOf(Period period) {
    for (LocalDate date = period.first(); !date.isAfter(period.last()); date = date.plusDays(1)) {
      Session session = sessions.apply(date);
      if (session != null) {
        return session;
      }
    }
    throw new IllegalStateException(code + " has no session from " + period);
  }

  private Session lastOf(Period period) {
    for (LocalDate date = period.last(); !date.isBefore(period.first()); date = date.minusDays(1)) {
      Session session = sessions.apply(date);
      if (session != null) {
        return session;
      }
    }
    throw new IllegalStateException(code + " has no session from " + period);
  }

  private static Period period(LocalDate date, Timeframe timeframe) {
    return switch (timeframe) {
      case ONE_WEEK -> {
        LocalDate monday = date.with(DayOfWeek.MONDAY);
        yield new Period(monday, monday.plus(6, ChronoUnit.DAYS));
      }
      case ONE_MONTH ->
          new Period(date.withDayOfMonth(1), date.withDayOfMonth(date.lengthOfMonth()));
      default -> new Period(date, date);
    };
  }

  private record Period(LocalDate first, LocalDate last) {}

  @Override
  public String toString() {
    return code;
  }
}
