package candlewright.core.strategy.template;

import java.util.List;

/// Templates that look at the calendar and the clock.
final class SeasonTexts {
  private static final String TURN_OF_MONTH =
      """
      format: 1
      name: turn-of-month
      title: Turn of the month
      notes: >-
        Holds from the last days of a month to the first days of the next. Assumes that salaries and
        pension savings reach the market then and lift it. In the market for a third of the time at
        most. Found in shares of many countries; it shrinks as it becomes known, and in any one year
        chance is larger than the effect. Days are counted by the calendar, so that weekends shift
        it. Found by Ariel (1987), studied by Lakonishok and Smidt (1988).
      parameters:
        from: {default: 26, min: 20, max: 31, whole: true,
          note: First day of the month on which it is in.}
        to: {default: 3, min: 1, max: 10, whole: true,
          note: Last day of the next month on which it is in.}
      timeframe: 1d
      entry_long: month_day(from, to)
      exit_long: not month_day(from, to)
      sizing: all_in
      """;

  private static final String TIME_OF_DAY =
      """
      format: 1
      name: time-of-day
      title: Hours of the day
      notes: >-
        Holds during some hours of each day while the close is above an average. For bars shorter
        than a day. Assumes that who trades changes with the hour and that some hours are better
        than others. That volume and volatility have a shape over the day is certain, Wood, McInish
        and Ord (1985); that returns have one that pays its costs is rare, and choosing the hours by
        the past finds some every time. Hours are those of the instrument's calendar.
      parameters:
        from: {default: 600, min: 0, max: 1439, whole: true,
          note: First minute of the day on which it is in; 600 is ten o'clock.}
        to: {default: 840, min: 0, max: 1440, whole: true,
          note: First minute of the day on which it is out again.}
        length: {default: 50, min: 10, max: 500, whole: true,
          note: Bars in the average.}
      regime: close > sma(length)
      entry_long: time_window(from, to)
      exit_long: not time_window(from, to)
      exits:
        - session_end
      sizing: {percent_of_equity: 95}
      """;

  private static final String WEEKDAY_HOLD =
      """
      format: 1
      name: weekday-hold
      title: Days of the week
      notes: >-
        Holds over some days of the week. A decision at the close of a daily bar is filled at the
        next open: to be in from Tuesday on, name Monday. Assumes that the weekend is different:
        French (1980) found that shares lost on Mondays for decades. The effect went away after it
        was published, and nothing in it forbids that; that makes this template a good one to learn
        on how little a pattern of the past can mean.
      parameters:
        first:
          default: monday
          choices: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
          note: First day on which it is in.
        last:
          default: thursday
          choices: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
          note: Last day on which it is in.
      entry_long: weekday(first, last)
      exit_long: not weekday(first, last)
      sizing: all_in
      """;

  static final List<String> ALL = List.of(TURN_OF_MONTH, TIME_OF_DAY, WEEKDAY_HOLD);

  private SeasonTexts() {}
}
