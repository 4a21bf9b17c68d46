package candlewright.core.indicator.volume;

import java.util.List;

/// Where an average that starts again and again does so, told from the numbers of the sessions.
enum Anchor {
  SESSION,
  WEEK,
  MONTH,
  FIRST_BAR;

  /// Names as a definition writes them.
  static final String[] NAMES = {"session", "week", "month", "first_bar"};

  private static final List<Anchor> CHOICES = List.of(SESSION, WEEK, MONTH, FIRST_BAR);

  /// Returns the anchor of a place in {@link #NAMES}.
  static Anchor of(double choice) {
    return CHOICES.get((int) choice);
  }

  /// Returns the number of the stretch that a session belongs to; a bar with another number than
  /// the one before it begins a new one.
  ///
  /// @param session days since 1970-01-01
  long stretch(double session) {
    long day = (long) session;
    return switch (this) {
      case SESSION -> day;
      // 1970-01-01 was a Thursday; weeks begin on Monday.
      case WEEK -> Math.floorDiv(day + 3, 7);
      case MONTH -> month(day);
      case FIRST_BAR -> 0;
    };
  }

  /// Months counted from March of the year 0, when leap days come last in the year: the calendar
  /// repeats every 400 years, 146,097 days, and five months from March on have 153 days.
  private static long month(long day) {
    long fromMarch = day + 719_468;
    long era = Math.floorDiv(fromMarch, 146_097);
    long dayOfEra = fromMarch - era * 146_097;
    long year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    long dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100);
    return (era * 400 + year) * 12 + (5 * dayOfYear + 2) / 153;
  }
}
