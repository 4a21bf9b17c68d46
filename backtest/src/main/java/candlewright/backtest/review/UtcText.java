package candlewright.backtest.review;

import candlewright.core.market.Timeframe;
import java.time.LocalDate;

/// Times in UTC as the report shows them: `5 Jan 2023 14:30`, whatever the machine's language.
final class UtcText {
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };
  private static final long DAY = Timeframe.ONE_DAY.millis();

  private UtcText() {}

  /// Returns the short name of a month, 1 to 12.
  static String month(int month) {
    return MONTHS[month - 1];
  }

  static LocalDate date(long millis) {
    return LocalDate.ofEpochDay(Math.floorDiv(millis, DAY));
  }

  /// Returns `5 Jan`.
  static String dayAndMonth(long millis) {
    LocalDate date = date(millis);
    return date.getDayOfMonth() + " " + month(date.getMonthValue());
  }

  /// Returns `5 Jan 2023`.
  static String day(long millis) {
    return dayAndMonth(millis) + " " + date(millis).getYear();
  }

  /// Returns `14:30`, or `14:30:08` off the full minute.
  static String clock(long millis) {
    StringBuilder out = new StringBuilder(8);
    appendClock(out, millis);
    return out.toString();
  }

  /// Returns `5 Jan 2023 14:30`.
  static String moment(long millis) {
    StringBuilder out = new StringBuilder(20);
    appendMoment(out, millis);
    return out.toString();
  }

  /// Appends `5 Jan 2023 14:30`.
  static void appendMoment(StringBuilder out, long millis) {
    LocalDate date = date(millis);
    out.append(date.getDayOfMonth()).append(' ').append(month(date.getMonthValue()));
    out.append(' ').append(date.getYear()).append(' ');
    appendClock(out, millis);
  }

  private static void appendClock(StringBuilder out, long millis) {
    int seconds = (int) (Math.floorMod(millis, DAY) / 1000);
    appendTwo(out, seconds / 3600);
    appendTwo(out.append(':'), seconds / 60 % 60);
    if (seconds % 60 != 0) {
      appendTwo(out.append(':'), seconds % 60);
    }
  }

  private static void appendTwo(StringBuilder out, int value) {
    out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  /// Returns a length of time in its two largest units, such as `341 d 4 h`, rounded down.
  static String duration(long millis) {
    long minutes = millis / 60_000;
    long hours = minutes / 60;
    long days = hours / 24;
    if (days > 0) {
      return Figures.count(days) + " d" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
    }
    if (hours > 0) {
      return hours + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
    return minutes + " min";
  }
}
