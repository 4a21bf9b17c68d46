package candlewright.datafeed.csv;

/// Dates of the proleptic Gregorian calendar as numbers, without making objects.
final class CivilDate {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int FIRST_YEAR = 1800;
  private static final int YEAR_LIMIT = 2200;

  private CivilDate() {}

  /// Tells whether there is such a date in the years 1800 to 2199, in which all bars lie.
  static boolean exists(int year, int month, int dayOfMonth) {
    return year >= FIRST_YEAR
        && year < YEAR_LIMIT
        && month >= 1
        && month <= 12
        && dayOfMonth >= 1
        && dayOfMonth <= lengthOf(year, month);
  }

  /// Returns a date that exists in days since 1970-01-01.
  static long epochDay(int year, int month, int dayOfMonth) {
    // Years that begin in March have the leap day at their end.
    int y = month <= 2 ? year - 1 : year;
    int m = month <= 2 ? month + 9 : month - 3;
    return 365L * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + dayOfMonth - 1 - 719_468L;
  }

  private static int lengthOf(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /// Returns the month whose English name begins with the three letters at `start`, 1 to 12, or 0.
  static int month(byte[] letters, int start) {
    for (int m = 0; m < 12; m++) {
      if ((letters[start] | 0x20) == MONTHS.charAt(3 * m)
          && (letters[start + 1] | 0x20) == MONTHS.charAt(3 * m + 1)
          && (letters[start + 2] | 0x20) == MONTHS.charAt(3 * m + 2)) {
        return m + 1;
      }
    }
    return 0;
  }
}
