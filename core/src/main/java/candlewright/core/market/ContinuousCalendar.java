package candlewright.core.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A market that never closes, on UTC: days begin at midnight, weeks on Monday, months on the 1st.
public enum ContinuousCalendar implements Calendar {
  UTC;

  /// 5 January 1970, the first Monday of the epoch.
  private static final long FIRST_MONDAY = 4 * 86_400_000L;

  @Override
  public String code() {
    return "24/7";
  }

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  @Override
  public int tradingDaysPerYear() {
    return 365;
  }

  @Override
  public long regularDay() {
    return Timeframe.ONE_DAY.millis();
  }

  @Override
  public long tradingDay(long time) {
    return Math.floorDiv(time, Timeframe.ONE_DAY.millis());
  }

  @Override
  public long intervalOpen(long time, Timeframe timeframe) {
    return switch (timeframe) {
      case ONE_MONTH -> millis(date(time).withDayOfMonth(1));
      case ONE_WEEK -> time - Math.floorMod(time - FIRST_MONDAY, timeframe.millis());
      default -> time - Math.floorMod(time, timeframe.millis());
    };
  }

  @Override
  public long intervalClose(long openTime, Timeframe timeframe) {
    return timeframe == Timeframe.ONE_MONTH ? monthLater(openTime) : openTime + timeframe.millis();
  }

  @Override
  public long nextOpen(long time, Timeframe timeframe) {
    return intervalClose(intervalOpen(time, timeframe), timeframe);
  }

  @Override
  public long dayOpen(LocalDate date) {
    return millis(date);
  }

  /// Returns the same time of the same day of the next month, in UTC; the last day of a shorter
  /// one.
  static long monthLater(long time) {
    return millis(date(time).plusMonths(1)) + Math.floorMod(time, Timeframe.ONE_DAY.millis());
  }

  private static LocalDate date(long time) {
    return Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static long millis(LocalDate date) {
    return date.toEpochDay() * Timeframe.ONE_DAY.millis();
  }
}
