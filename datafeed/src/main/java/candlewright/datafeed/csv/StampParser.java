package candlewright.datafeed.csv;

/// Reads dates and times of day from bytes without making objects.
///
/// Understood: `2024-07-01`, `2024/7/1`, `2024.07.01`, `20240701`, `7/1/2024`, `01.07.24`, `Jul 1,
/// 2024`, `1-Jul-2024`, each alone or followed by a time of day after a blank, `T`, `_` or `:` such
/// as `9:30`, `09:30:00.250`, `093000`, `9:30 PM`, and a zone such as `Z`, `UTC`, `+05:30` or
/// `-0500`; also `20240701093000` and `202407010930`. Two-digit years are 1970 to 2069.
final class StampParser {
  private DateOrder order = DateOrder.MONTH_FIRST;
  private byte[] bytes = {};
  private int at;
  private int to;

  private long day;
  private long clock;
  private boolean hasClock;
  private boolean hasOffset;
  private long offset;
  private boolean ordered;
  private boolean fine;

  void order(DateOrder newOrder) {
    order = newOrder;
  }

  /// Reads a date with or without a time of day; false if the bytes are something else.
  boolean stamp(byte[] text, int from, int end) {
    if (!date(text, from, end)) {
      return false;
    }
    if (at == to) {
      return true;
    }
    byte c = bytes[at];
    if (c == ' ' || c == 'T' || c == 't' || c == '_' || c == ':') {
      at++;
      skipBlanks();
      return readClock() && readZone() && at == to;
    }
    return hasClock && readZone() && at == to;
  }

  /// Reads a time of day with or without a zone; false if the bytes are something else.
  boolean clock(byte[] text, int from, int end) {
    begin(text, from, end);
    return readClock() && readZone() && at == to;
  }

  private void begin(byte[] text, int from, int end) {
    bytes = text;
    at = from;
    to = end;
    while (to > at && text[to - 1] == ' ') {
      to--;
    }
    skipBlanks();
    hasClock = false;
    hasOffset = false;
    ordered = false;
    fine = false;
    clock = 0;
    offset = 0;
  }

  private boolean date(byte[] text, int from, int end) {
    begin(text, from, end);
    int start = at;
    if (at < to && isLetter(bytes[at])) {
      int month = month();
      skipBlanks();
      int dayOfMonth = number(2);
      if (month == 0 || dayOfMonth < 0 || !skipSeparators()) {
        return false;
      }
      return civil(number(4), month, dayOfMonth);
    }
    int value = number(9);
    int digits = at - start;
    if (digits == 8 || digits == 9) {
      return compact(start);
    }
    if (value < 0 || at == to) {
      return false;
    }
    byte separator = bytes[at];
    if (digits == 4 && isSeparator(separator)) {
      at++;
      int month = number(2);
      if (at == to || bytes[at] != separator) {
        return false;
      }
      at++;
      return civil(value, month, number(2));
    }
    if (digits > 2 || !(isSeparator(separator) || separator == ' ')) {
      return false;
    }
    at++;
    if (at < to && isLetter(bytes[at])) {
      int month = month();
      return month > 0 && skipSeparators() && civil(year(), month, value);
    }
    int other = number(2);
    if (at == to || bytes[at] != separator) {
      return false;
    }
    at++;
    ordered = true;
    int year = year();
    return order == DateOrder.MONTH_FIRST ? civil(year, value, other) : civil(year, other, value);
  }

  private boolean compact(int start) {
    at = start;
    int all = 0;
    while (start + all < to && isDigit(bytes[start + all])) {
      all++;
    }
    if (all != 8 && all != 12 && all != 14) {
      return false;
    }
    int year = number(4);
    int month = number(2);
    if (!civil(year, month, number(2))) {
      return false;
    }
    if (all == 8) {
      return true;
    }
    hasClock = true;
    return time(number(2), number(2), all == 14 ? number(2) : 0);
  }

  private boolean readClock() {
    int start = at;
    int hour = number(6);
    int digits = at - start;
    if (digits == 6 || digits == 4) {
      at = start;
      hour = number(2);
      int minute = number(2);
      hasClock = true;
      return time(hour, minute, digits == 6 ? number(2) : 0) && fraction();
    }
    if (hour < 0 || digits > 2 || at == to || bytes[at] != ':') {
      return false;
    }
    at++;
    int minute = number(2);
    int seconds = 0;
    boolean fractionAllowed = false;
    if (at < to && bytes[at] == ':') {
      at++;
      seconds = number(2);
      fractionAllowed = true;
    }
    int afterTime = at;
    long millis = 0;
    if (fractionAllowed) {
      clock = 0;
      if (!fraction()) {
        return false;
      }
      millis = clock;
      afterTime = at;
    }
    skipBlanks();
    if (at + 1 < to && (bytes[at + 1] | 0x20) == 'm' && hour >= 1 && hour <= 12) {
      int half = bytes[at] | 0x20;
      if (half != 'a' && half != 'p') {
        return false;
      }
      hour = hour % 12 + (half == 'p' ? 12 : 0);
      at += 2;
    } else {
      at = afterTime;
    }
    hasClock = true;
    if (!time(hour, minute, seconds)) {
      return false;
    }
    clock += millis;
    return true;
  }

  private boolean time(int hour, int minute, int seconds) {
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || seconds < 0 || seconds > 59) {
      return false;
    }
    clock = ((hour * 60L + minute) * 60L + seconds) * 1000L;
    return true;
  }

  /// Reads `.250` or `,250` if it is there and adds its milliseconds to the clock.
  private boolean fraction() {
    if (at == to || (bytes[at] != '.' && bytes[at] != ',')) {
      return true;
    }
    at++;
    int weight = 100;
    int start = at;
    while (at < to && isDigit(bytes[at])) {
      int digit = bytes[at] - '0';
      clock += (long) digit * weight;
      fine |= weight == 0 && digit != 0;
      weight /= 10;
      at++;
    }
    return at > start;
  }

  private boolean readZone() {
    skipBlanks();
    if (at == to) {
      return true;
    }
    byte c = bytes[at];
    if (c == 'Z' || c == 'z') {
      at++;
      hasOffset = true;
      return true;
    }
    if (to - at >= 3
        && ((c == 'U' && bytes[at + 1] == 'T' && bytes[at + 2] == 'C')
            || (c == 'G' && bytes[at + 1] == 'M' && bytes[at + 2] == 'T'))) {
      at += 3;
      hasOffset = true;
      return true;
    }
    if (c != '+' && c != '-') {
      return false;
    }
    at++;
    int hours = number(2);
    if (at < to && bytes[at] == ':') {
      at++;
    }
    int minutes = at < to ? number(2) : 0;
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return false;
    }
    hasOffset = true;
    offset = (hours * 60L + minutes) * 60_000L * (c == '-' ? -1 : 1);
    return true;
  }

  private boolean civil(int year, int month, int dayOfMonth) {
    if (!CivilDate.exists(year, month, dayOfMonth)) {
      return false;
    }
    day = CivilDate.epochDay(year, month, dayOfMonth);
    return true;
  }

  private int year() {
    int start = at;
    int value = number(4);
    return switch (at - start) {
      case 4 -> value;
      case 2 -> value < 70 ? 2000 + value : 1900 + value;
      default -> -1;
    };
  }

  /// Reads a month's name of three letters or in full; 0 if there is none.
  private int month() {
    int start = at;
    while (at < to && isLetter(bytes[at])) {
      at++;
    }
    if (at - start < 3) {
      return 0;
    }
    return CivilDate.month(bytes, start);
  }

  private boolean skipSeparators() {
    int start = at;
    while (at < to
        && (bytes[at] == ' ' || bytes[at] == ',' || bytes[at] == '-' || bytes[at] == '.')) {
      at++;
    }
    return at > start;
  }

  private void skipBlanks() {
    while (at < to && bytes[at] == ' ') {
      at++;
    }
  }

  /// Reads at most `most` digits; -1 if there is none.
  private int number(int most) {
    int value = 0;
    int start = at;
    while (at < to && at - start < most && isDigit(bytes[at])) {
      value = value * 10 + bytes[at] - '0';
      at++;
    }
    return at == start ? -1 : value;
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(byte c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  private static boolean isSeparator(byte c) {
    return c == '-' || c == '/' || c == '.';
  }

  /// Returns the date read last, in days since 1970-01-01.
  long day() {
    return day;
  }

  /// Returns the time of day read last in milliseconds, 0 if there was none.
  long clock() {
    return clock;
  }

  boolean hasClock() {
    return hasClock;
  }

  boolean hasOffset() {
    return hasOffset;
  }

  /// Returns the distance from UTC read last, in milliseconds, positive to the east.
  long offset() {
    return offset;
  }

  /// Tells whether the date read last needed the order of day and month.
  boolean ordered() {
    return ordered;
  }

  /// Tells whether the time read last had digits below a millisecond, which are dropped.
  boolean finer() {
    return fine;
  }
}
