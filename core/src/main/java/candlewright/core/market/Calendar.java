package candlewright.core.market;

import java.time.LocalDate;
import java.time.ZoneId;

/// When a market is open, and hence where the bars of each timeframe begin and end.
///
/// All times are epoch milliseconds UTC. An interval is half open: a bar opened at `t` holds trades
/// from `t` (inclusive) to its close (exclusive) and is **known at its close**. The close is the
/// scheduled end of the interval, whether or not the last trades or minutes ever arrived.
public sealed interface Calendar permits ContinuousCalendar, SessionCalendar {
  /// What the interval methods answer for a time that lies in no interval.
  long CLOSED = Long.MIN_VALUE;

  /// Returns the name used in text: `24/7`, `us-equities` or `fx`.
  String code();

  /// Returns the zone of the calendar's dates.
  ZoneId zone();

  /// Returns the number of trading days by which daily figures are annualised.
  int tradingDaysPerYear();

  /// Returns the length of a regular trading day in milliseconds.
  long regularDay();

  /// Returns the number of bars of a year by which figures per bar are annualised: 12 months, 52
  /// weeks, {@link #tradingDaysPerYear()} days, each of them as many shorter bars as a regular day
  /// has, the one cut short at its end counted whole.
  default double barsPerYear(Timeframe timeframe) {
    return switch (timeframe) {
      case ONE_MONTH -> 12;
      case ONE_WEEK -> 52;
      default -> tradingDaysPerYear() * Math.max(1, Math.ceilDiv(regularDay(), timeframe.millis()));
    };
  }

  /// Returns the open time of the interval that contains `time`, or {@link #CLOSED} if the market
  /// is closed then. A day, week or month contains only its sessions.
  long intervalOpen(long time, Timeframe timeframe);

  /// Returns the scheduled close of a bar opened at `openTime`.
  ///
  /// If `openTime` is no interval's open (a bar off the grid) the answer is `openTime` plus the
  /// nominal length, or the same time of the next month in UTC for a month: what a source that
  /// counts from midnight or from the full hour means by its bar.
  long intervalClose(long openTime, Timeframe timeframe);

  /// Returns the first interval open that is later than `time`, whether or not the market is open
  /// at `time`.
  long nextOpen(long time, Timeframe timeframe);

  /// Returns the open time of the daily bar of `date`: its session's open, or midnight in the
  /// calendar's zone when the market is closed all day.
  long dayOpen(LocalDate date);

  /// Returns the trading date that `time` belongs to, in days since 1970-01-01: the date of its
  /// session, or the date in the calendar's zone while the market is closed.
  long tradingDay(long time);

  /// Tells whether `openTime` is the open of an interval of `timeframe`.
  default boolean onGrid(long openTime, Timeframe timeframe) {
    return intervalOpen(openTime, timeframe) == openTime;
  }

  /// Returns the calendar of a code.
  ///
  /// @throws IllegalArgumentException if there is none; the message lists them
  static Calendar parse(String text) {
    return switch (text) {
      case "24/7" -> ContinuousCalendar.UTC;
      case "us-equities" -> SessionCalendar.US_EQUITIES;
      case "fx" -> SessionCalendar.FX;
      default ->
          throw new IllegalArgumentException(
              "'" + text + "' is not a calendar: use 24/7, us-equities or fx");
    };
  }
}
