package candlewright.core.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A market with at most one session per trading date.
///
/// Intraday intervals are counted from the session's open and cut at its close. A day is its
/// session; a week or month runs from the open of its first session to the close of its last.
///
/// Sessions are computed once and kept, so that asking for every bar of a long series is cheap.
/// Safe for use by many threads.
public final class SessionCalendar implements Calendar {
  /// New York Stock Exchange and Nasdaq, regular hours.
  public static final SessionCalendar US_EQUITIES =
      new SessionCalendar(
          "us-equities", UsEquitySessions.ZONE, 252, 23_400_000, UsEquitySessions::sessionOf);

  /// The spot currency week: Sunday 17:00 to Friday 17:00 New York time.
  public static final SessionCalendar FX =
      new SessionCalendar("fx", FxSessions.ZONE, 260, 86_400_000, FxSessions::sessionOf);

  private static final long DAY = 86_400_000L;

  /// No market of these calendars was ever closed longer than this many days.
  private static final int LONGEST_BREAK = 14;

  private final String code;
  private final ZoneId zone;
  private final int tradingDaysPerYear;
  private final long regularDay;
  private final SessionCache sessions;

  private SessionCalendar(
      String code,
      ZoneId zone,
      int tradingDaysPerYear,
      long regularDay,
      Function<LocalDate, @Nullable Session> rule) {
    this.code = code;
    this.zone = zone;
    this.tradingDaysPerYear = tradingDaysPerYear;
    this.regularDay = regularDay;
    this.sessions = new SessionCache(rule);
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

  @Override
  public long regularDay() {
    return regularDay;
  }

  /// Returns the session of a trading date, or null if the market is closed all day.
  public @Nullable Session session(LocalDate date) {
    return sessions.on(date.toEpochDay());
  }

  @Override
  public long tradingDay(long time) {
    Session session = sessionAt(time);
    return session == null
        ? LocalDate.ofInstant(Instant.ofEpochMilli(time), zone).toEpochDay()
        : session.date().toEpochDay();
  }

  @Override
  public long intervalOpen(long time, Timeframe timeframe) {
    Session session = sessionAt(time);
    return session == null ? CLOSED : intervalOpen(session, time, timeframe);
  }

  @Override
  public long intervalClose(long openTime, Timeframe timeframe) {
    Session session = sessionAt(openTime);
    if (session == null || intervalOpen(session, openTime, timeframe) != openTime) {
      return timeframe == Timeframe.ONE_MONTH
          ? ContinuousCalendar.monthLater(openTime)
          : openTime + timeframe.millis();
    }
    return timeframe.isIntraday()
        ? Math.min(openTime + timeframe.millis(), session.close())
        : lastOf(period(session.date(), timeframe)).close();
  }

  @Override
  public long nextOpen(long time, Timeframe timeframe) {
    Session session = sessionAt(time);
    if (session == null) {
      session = sessionAfter(time);
      long open = intervalOpen(session, session.open(), timeframe);
      if (open > time) {
        return open;
      }
      // Closed for now, in the middle of a week or month.
    }
    if (timeframe.isIntraday()) {
      long next = intervalOpen(session, time, timeframe) + timeframe.millis();
      return next < session.close() ? next : sessionAfter(session.close() - 1).open();
    }
    return sessionAfter(lastOf(period(session.date(), timeframe)).close() - 1).open();
  }

  @Override
  public long dayOpen(LocalDate date) {
    Session session = session(date);
    return session != null ? session.open() : date.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private long intervalOpen(Session session, long time, Timeframe timeframe) {
    return timeframe.isIntraday()
        ? time - (time - session.open()) % timeframe.millis()
        : firstOf(period(session.date(), timeframe)).open();
  }

  private @Nullable Session sessionAt(long time) {
    // In New York a trading date begins at the earliest on its eve at 17:00, which is 21:00 or
    // 22:00
    // UTC, and ends before midnight UTC: only the UTC date and the one after it can hold a time.
    long day = Math.floorDiv(time, DAY);
    Session session = sessions.on(day);
    if (session != null && session.contains(time)) {
      return session;
    }
    session = sessions.on(day + 1);
    return session != null && session.contains(time) ? session : null;
  }

  private Session sessionAfter(long time) {
    long day = Math.floorDiv(time, DAY);
    for (int i = 0; i <= LONGEST_BREAK; i++) {
      Session session = sessions.on(day + i);
      if (session != null && session.open() > time) {
        return session;
      }
    }
    throw new IllegalStateException(
        code + " has no session within two weeks of " + Instant.ofEpochMilli(time));
  }

  private Session firstOf(Period period) {
    for (long day = period.first(); day <= period.last(); day++) {
      Session session = sessions.on(day);
      if (session != null) {
        return session;
      }
    }
    throw new IllegalStateException(code + " has no session in " + period);
  }

  private Session lastOf(Period period) {
    for (long day = period.last(); day >= period.first(); day--) {
      Session session = sessions.on(day);
      if (session != null) {
        return session;
      }
    }
    throw new IllegalStateException(code + " has no session in " + period);
  }

  private static Period period(LocalDate date, Timeframe timeframe) {
    long day = date.toEpochDay();
    return switch (timeframe) {
      case ONE_WEEK -> {
        long monday = day + 1 - date.getDayOfWeek().getValue();
        yield new Period(monday, monday + 6);
      }
      case ONE_MONTH -> {
        long first = day + 1 - date.getDayOfMonth();
        yield new Period(first, first + date.lengthOfMonth() - 1);
      }
      default -> new Period(day, day);
    };
  }

  /// The epoch days of a day, a week or a month.
  private record Period(long first, long last) {}

  @Override
  public String toString() {
    return code;
  }
}
